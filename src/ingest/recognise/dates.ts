import type { SourceDocument } from "../source.ts";
import { plainYears } from "./title.ts";
import type { ReportTexts } from "./texts.ts";

/** The dates of a report as ISO texts; null where they are not told. */
export interface ReportDates {
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** When the page was posted, else when the report was signed. */
  readonly published: string | null;
  readonly signed: string | null;
}

function isoDate(year: string, month: string, day: string): string | null {
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const numerals: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 三十一 is 31; text without numerals stays as it is. */
function plainNumber(text: string): string {
  if (/^\d+$/u.test(text)) return text;
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["0", text];
  const ten = tens === "" ? 1 : (numerals[tens] ?? 0);
  return String(ten * 10 + (ones === "" ? 0 : (numerals[ones] ?? 0)));
}

/** Makes the dates of a text plain: 二〇二一年一月五日 is 2021年1月5日. */
export function plainDates(text: string): string {
  return plainYears(text.normalize("NFKC"))
    .replace(/\s+/gu, "")
    .replace(
      /(?<=年)([一二三四五六七八九十]{1,2})(?=月)|(?<=月)([一二三四五六七八九十]{1,3})(?=日)/gu,
      plainNumber,
    );
}

const period =
  /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|[-—–~～])(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/u;
const day = /(20\d\d) ?[年\-/.] ?(\d{1,2}) ?[月\-/.] ?(\d{1,2})(?!\d)日?/u;
/** What a page calls the day it was posted, the plainest first: what was made one day may be posted on another. */
const posted: readonly RegExp[] = [
  /(?:发布|公布|公开)(?:日期|时间)\s*[:：]?|pubdate:/iu,
  /(?:印发|发文|生成)(?:日期|时间)\s*[:：]?/u,
  /成文(?:日期|时间)\s*[:：]?/u,
  /^(?:日期|时间)\s*[:：]/u,
  /^(?=20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|作者|浏览|点击|字体|字号|\|))/u,
];

function periodOf(texts: ReportTexts): readonly [string, string] | null {
  for (const { text } of texts.all) {
    const plain = plainDates(text);
    const found = period.exec(plain);
    if (found === null || !/统计|期限|时限|数据|起止|年度报告/u.test(plain)) continue;
    const [, year = "", startMonth = "", startDay = "", endYear = year, endMonth = "", endDay = ""] = found;
    const [start, end] = [isoDate(year, startMonth, startDay), isoDate(endYear, endMonth, endDay)];
    if (start !== null && end !== null) return [start, end];
  }
  return null;
}

function dayIn(text: string): string | null {
  const found = day.exec(text);
  return found === null ? null : isoDate(found[1] ?? "", found[2] ?? "", found[3] ?? "");
}

/** The lines of a page and, of its index tables, each label with the cell after it. */
function tellings(texts: ReportTexts, document: SourceDocument): readonly string[] {
  const rows = document.blocks.flatMap((block) => (block.type === "table" ? block.rows : []));
  const pairs = rows.flatMap((row) => row.map(({ text }, at) => `${text} ${row[at + 1]?.text ?? ""}`));
  return [...texts.all.map(({ text }) => text), ...pairs.filter((pair) => pair.length <= 60)];
}

function postedOn(texts: ReportTexts, document: SourceDocument): string | null {
  const lines = tellings(texts, document).map((text) =>
    plainYears(text.normalize("NFKC")).replace(/\s+/gu, " ").trim(),
  );
  for (const label of posted)
    for (const line of lines) {
      const at = label.exec(line);
      const found = at === null ? null : dayIn(line.slice(at.index, at.index + 40));
      if (found !== null) return found;
    }
  return null;
}

function signedOn(texts: ReportTexts): string | null {
  const lines = texts.ending.map(({ text }) => plainDates(text)).filter((text) => text.length <= 40);
  const found = lines.map((text) => (/(?:20\d\d)年\d{1,2}月\d{1,2}日$/u.test(text) ? dayIn(text) : null));
  return found.find((one) => one !== null) ?? null;
}

/** The dates that a report tells of itself. */
export function readDates(texts: ReportTexts, document: SourceDocument): ReportDates {
  const told = periodOf(texts);
  const signed = signedOn(texts);
  return {
    periodStart: told?.[0] ?? null,
    periodEnd: told?.[1] ?? null,
    published: postedOn(texts, document) ?? signed,
    signed,
  };
}
