import type { ValueCode } from "../../form/cells.ts";
import type { FlatIssue } from "../flat/flatReport.ts";
import type { Place } from "../source.ts";
import type { ImportedIssue } from "./importedReport.ts";

const flawWords: Readonly<Record<FlatIssue["kind"], { readonly zh: string; readonly en: string }>> = {
  misaligned: {
    zh: "这一行的字段多于表头，未采用",
    en: "The row has more fields than headings and was left out",
  },
  short: {
    zh: "这一行的字段少于表头，缺少的未读取",
    en: "The row has fewer fields than headings; the rest was not read",
  },
  totals: { zh: "合计行，未采用", en: "A row of totals was left out" },
  surplus: {
    zh: "这一行末尾比表头多出空白字段，各数字可能错位，请核对",
    en: "The row has blank fields after the last heading; its figures may have moved, please check",
  },
  hidden: {
    zh: "工作簿中隐藏的行或列，未采用；需要时请取消隐藏后再导入",
    en: "A row or column that the workbook hides was left out; show it and import again if it is needed",
  },
  no_report: { zh: "既无机关也无年度，未采用", en: "A row without organ and year was left out" },
  unknown_code: { zh: "指标代码无法识别，未采用", en: "An unknown code was left out" },
  conflict: {
    zh: "同一数字出现两次且不同，未采用",
    en: "A figure stands there twice and differs; neither was taken",
  },
  damaged: { zh: "引号不成对", en: "Quotation marks do not match" },
};

const uncomputedWord = {
  zh: "公式没有保存计算结果，未采用；请用 Excel 或 WPS 打开并保存后再导入",
  en: "A formula without a saved result was left out; open and save the workbook in Excel or WPS first",
};

const doubtWord = { zh: "写法不寻常，请核对", en: "Written in an unusual way, please check" };

/** A flaw of a row as an issue of the report it belongs to, or of the file. */
export function flatIssue(
  { kind, row, column, text }: FlatIssue,
  sheet: string | null = null,
): ImportedIssue {
  const { zh, en } = flawWords[kind];
  const place = { ...(sheet === null ? {} : { sheet }), row, ...(column === null ? {} : { column }) };
  const isHarmless = kind === "totals" || kind === "no_report" || kind === "hidden";
  const severity = isHarmless ? "info" : kind === "short" || kind === "surplus" ? "warning" : "error";
  const printed = text === "" ? "" : `: ${text}`;
  return { severity, place, codes: [], message: { zh: `${zh}${printed}`, en: `${en}${printed}` } };
}

/** A figure that is written in an unusual way as an issue of its report. */
export function doubtIssue(code: ValueCode, raw: string, place: Place): ImportedIssue {
  const { zh, en } = raw.startsWith("=") ? uncomputedWord : doubtWord;
  const message = { zh: `${zh}: ${raw}`, en: `${en}: ${raw}` };
  return { severity: "warning", place, codes: [code], message };
}
