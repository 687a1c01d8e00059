import { noneWords, notApplicableWords } from "../form/absentWords.ts";
import type { CellState } from "../form/report.ts";
import type { Unit, ValueType } from "../form/disclosure.ts";
import { decimalOf, shiftDecimal } from "./decimal.ts";
import { readAmountUnit, type AmountUnit } from "./labels.ts";

/** What makes a figure uncertain although it was read. */
export type Doubt =
  | "joined" // digits stood apart
  | "footnote" // a note mark follows
  | "suffix" // a counting word that the form does not use
  | "sign" // a sign printed twice, or where the form has none
  | "leading_zero"
  | "fraction" // cases are counted in whole numbers
  | "unit_conflict"; // cell and header name different units

export interface ReadValue {
  readonly value: number | null;
  readonly state: CellState;
  readonly doubts: readonly Doubt[];
  /** The unit of money printed in the cell itself, or null. */
  readonly unit: AmountUnit | null;
}

const dashes = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63\uff0d\u30fc]/gu;
const marks = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u249b*※\u207d\u207e]+$/u;
const counters = /(?:件次|人次|批次|件|项|个|条|份|宗|起|批|次|例|种|部|张)$/u;
const formCounters: ReadonlySet<string> = new Set(["件", "项", "个"]);
const increase = /^(?:净?增加?了?|新增|↑)\+?(?=\d)/u;
const decrease = /^(?:净?减少?了?|↓)-?(?=\d)/u;

/** Widths of digits and signs made equal. Not NFKC: it would turn a note mark ① or ² into a digit. */
function narrow(raw: string): string {
  return raw
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, "")
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000\t\r]/gu, " ")
    .replace(dashes, "-")
    .replace(/[，﹐]/gu, ",")
    .trim();
}

function words(text: string): ReadValue | null {
  const bare = text.replace(/[\s。.]/gu, "");
  const state: CellState | null =
    bare === "" && !text.includes(".") && !text.includes("。")
      ? "blank"
      : /^[-/\\|]+$/u.test(bare) || notApplicableWords.includes(bare.toUpperCase())
        ? "not_applicable"
        : noneWords.includes(bare)
          ? "none_word"
          : null;
  if (state === null) return null;
  return { value: state === "none_word" ? 0 : null, state, doubts: [], unit: null };
}

const asText: ReadValue = { value: null, state: "text", doubts: [], unit: null };

interface Digits {
  readonly text: string;
  readonly joined: boolean;
}

/** Joins digits that stand apart. Thousands set off by a single space are one number, not pieces. */
function joinDigits(text: string): Digits {
  if (!/\s/u.test(text)) return { text, joined: false };
  const grouped = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/u.test(text);
  return { text: text.replace(/\s+/gu, ""), joined: !grouped };
}

interface Unsigned {
  readonly text: string;
  readonly sign: "" | "+" | "-";
  readonly doubled: boolean;
}

/** Takes the sign off: +126, -24, 增13, 减44, --253. */
function takeSign(text: string): Unsigned {
  if (increase.test(text)) return { text: text.replace(increase, ""), sign: "+", doubled: false };
  if (decrease.test(text)) return { text: text.replace(decrease, ""), sign: "-", doubled: false };
  const [signs = ""] = /^[+\- ]*/u.exec(text) ?? [];
  const printed = signs.replace(/ /gu, "");
  const sign = printed === "" ? "" : printed.includes("-") ? "-" : "+";
  return { text: text.slice(signs.length), sign, doubled: printed.length > 1 };
}

/** Takes a unit of money off: 251000元, 240万元, 205(万), ￥12. */
function takeMoney(text: string): { readonly text: string; readonly unit: AmountUnit | null } {
  const found = /^(?:人民币)?[￥¥]?([\d,.\s]+)\(?(亿元?|万元?|元)\)?整?$/u.exec(text);
  if (found === null) return { text: text.replace(/^[￥¥]/u, ""), unit: /^[￥¥]/u.test(text) ? "元" : null };
  const word = found[2] ?? "";
  return { text: found[1] ?? "", unit: readAmountUnit(word.endsWith("元") ? word : `${word}元`) };
}

/** Reads a count, with or without its counting word. */
export function readCount(raw: string, type: Exclude<ValueType, "decimal">): ReadValue {
  const text = narrow(raw);
  const word = words(text);
  if (word !== null) return word;
  const marked = text.replace(marks, "");
  const [counter = ""] = counters.exec(marked) ?? [];
  const { text: unsigned, sign, doubled } = takeSign(marked.slice(0, marked.length - counter.length).trim());
  const digits = joinDigits(unsigned);
  const decimal = decimalOf(digits.text);
  if (decimal === null) return asText;
  // A sign where the form has none is a figure that slipped in from the column of changes.
  if (type === "integer" && sign === "+") return asText;
  const doubts: readonly (Doubt | null)[] = [
    digits.joined ? "joined" : null,
    marked.length < text.length ? "footnote" : null,
    counter !== "" && !formCounters.has(counter) ? "suffix" : null,
    doubled || (type === "integer" && sign === "-") ? "sign" : null,
    /^0\d/u.test(digits.text) ? "leading_zero" : null,
    Number.isInteger(Number(decimal)) ? null : "fraction",
  ];
  const value = Number(decimal) === 0 ? 0 : Number(`${sign}${decimal}`);
  return {
    value,
    state: value === 0 ? "zero" : "number",
    doubts: doubts.filter((one) => one !== null),
    unit: null,
  };
}

const powers: Readonly<Record<AmountUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * Reads an amount of money into the unit of the form. The unit in the cell beats `stated`, that of the header or a
 * note; with neither a figure other than 0 is `unit_unknown` and has no value.
 */
export function readAmount(raw: string, target: Unit, stated: AmountUnit | null): ReadValue {
  const text = narrow(raw);
  const word = words(text);
  if (word !== null) return word;
  const marked = text.replace(marks, "");
  const money = takeMoney(marked);
  const digits = joinDigits(money.text.trim());
  const decimal = decimalOf(digits.text);
  if (decimal === null) return asText;
  const unit = money.unit ?? stated;
  const doubts: readonly (Doubt | null)[] = [
    digits.joined ? "joined" : null,
    marked.length < text.length ? "footnote" : null,
    money.unit !== null && stated !== null && money.unit !== stated ? "unit_conflict" : null,
    /^0\d/u.test(digits.text) ? "leading_zero" : null,
  ];
  const found = { doubts: doubts.filter((one) => one !== null), unit: money.unit };
  if (Number(decimal) === 0) return { ...found, value: 0, state: "zero" };
  if (unit === null) return { ...found, value: null, state: "unit_unknown" };
  const power = powers[unit] - (target === "万元" ? 4 : 0);
  return { ...found, value: Number(shiftDecimal(decimal, power)), state: "number" };
}
