import { plainText } from "./labels.ts";

/** The six sections of a report. */
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

const headings: readonly (readonly [SectionNumber, RegExp])[] = [
  [4, /行政复议.{0,12}行政诉讼|复议.{0,6}诉讼.{0,4}情况/u],
  [3, /收到和?(?:及)?处理政府信息公开申请|^依申请公开政府信息(?:办理)?情况$|政府信息公开申请(?:办理)?情况$/u],
  [2, /^(?:行政机关)?主动公开(?:政府)?信息(?:的)?情况|^主动公开情况$/u],
  [1, /^总体情况|^总体概述$|^概述$|^总体工作情况/u],
  [5, /存在(?:的)?(?:主要)?问题|问题及改进/u],
  [6, /其[他它]需要?报告的?(?:事项|情况)/u],
];

/** A sentence that names a section is no heading. */
const longestHeading = 40;

/**
 * The section that a line of text opens, or null. Word numbers headings by itself, so the number may be missing;
 * then the wording must end like a heading. Headings in brackets, （一）, are those of paragraphs.
 */
export function readHeading(text: string): SectionNumber | null {
  const plain = plainText(text).replace(/[。:;]$/u, "");
  if (plain.length === 0 || plain.length > longestHeading || /^\(|[。;!?]/u.test(plain)) return null;
  const numbered = /^第?[一二三四五六七](?:部分)?[、.,:](.*)$/u.exec(plain);
  const wording = numbered?.[1] ?? plain;
  const named = headings.find(([, pattern]) => pattern.test(wording))?.[0] ?? null;
  return numbered !== null || /情况$|概述$|事项$/u.test(wording) ? named : null;
}
