import { simplify } from "./simplify.ts";

/** A unit of money as it may be printed in a cell, a header or a note. */
export type AmountUnit = "元" | "万元" | "亿元";

/** A label ready to be compared: 「（一） 予以 公开」 is text 予以公开 with ordinal 一. */
export interface Label {
  readonly text: string;
  /** The number printed before it, as 一, 三 or 1; null where there is none. */
  readonly ordinal: string | null;
  /** The unit of money printed in it, or null. */
  readonly unit: AmountUnit | null;
}

const invisible = /\s|\u00ad|\u034f|\u180e|[\u200b-\u200f\u2028-\u202e\u2060-\u2064]|\ufeff|\ufffc/gu;
const quotes = /["'`´‘’‚‛“”„‟«»‹›「」『』〝〞〟＂]/gu;
const separators = /[、,;:.·•∙・‧\-‐‑‒–—―_|/\\。…*＊]/gu;
const numerals = "一二三四五六七八九十";
const leadingOrdinal = new RegExp(
  `^(?:\\(([${numerals}]{1,3}|\\d{1,2})\\)[、.]?|第?([${numerals}]{1,3})[、.,:]|(\\d{1,2})(?:[、.,:)]+|(?=[\\u4e00-\\u9fff])))`,
  "u",
);

/** The unit of money a text names: (万元), 单位:元, (万元,保留四位小数). Null for none; 件 and 项 are no money. */
export function readAmountUnit(text: string): AmountUnit | null {
  const found = /(亿|万)?元/u.exec(simplify(text.normalize("NFKC")).replace(invisible, ""));
  if (found === null) return null;
  if (found[1] === "亿") return "亿元";
  return found[1] === "万" ? "万元" : "元";
}

/** The text of a label without width variants, white space, quotation marks and spelling variants. */
export function plainText(printed: string): string {
  return simplify(printed.normalize("NFKC").replace(invisible, "").replace(quotes, ""))
    .replace(/钩稽|勾嵇/gu, "勾稽")
    .replace(/[〔【[{]/gu, "(")
    .replace(/[〕】\]}]/gu, ")");
}

/** Drops notes in brackets, a bracket that never closes with all that follows; a single numeral stays. */
function dropNotes(text: string): string {
  return text
    .replace(/\(([^()]*)\)/gu, (whole, inner: string) =>
      new RegExp(`^[${numerals}]$`, "u").test(inner) ? whole : "",
    )
    .replace(/\([^()]*$/u, (rest) => (new RegExp(`^\\([${numerals}]$`, "u").test(rest) ? rest : ""));
}

function unwrap(text: string): string {
  return /^\([^()]*\)$/u.test(text) && text.length > 3 ? text.slice(1, -1) : text;
}

/** Reads a printed label: unit out, widths and scripts made equal, ordinal, separators and notes off. */
export function readLabel(printed: string): Label {
  const plain = unwrap(plainText(printed));
  const matched = leadingOrdinal.exec(plain);
  const ordinal = matched === null ? null : (matched[1] ?? matched[2] ?? matched[3] ?? null);
  const rest = matched === null ? plain : plain.slice(matched[0].length);
  const bare = dropNotes(rest)
    .replace(separators, "")
    .replace(/20\d\d年度?/gu, "本年");
  return { text: bare, ordinal, unit: readAmountUnit(printed) };
}
