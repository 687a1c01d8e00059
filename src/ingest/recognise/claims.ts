import type { ReportMeta } from "../../form/report.ts";
import { readSentences } from "./clauses.ts";
import type { ReportTexts } from "./texts.ts";

const topics: readonly (readonly [string, RegExp])[] = [
  ["主动公开", /主动公开/u],
  ["依申请公开", /依申请公开|政府信息公开申请|信息公开申请/u],
  ["政府信息管理", /政府信息(?:资源)?(?:的)?管理|信息管理/u],
  ["平台建设", /平台(?:的)?建设|公开平台|平台/u],
  ["监督保障", /监督保障|监督(?:考核|评议|管理)|保障/u],
];

/** The five topics of the overview that the text mentions; null where there is no overview to read. */
export function readTopics(texts: ReportTexts): readonly string[] | null {
  const lines = texts.sections.get(1);
  if (lines === undefined || lines.length === 0) return null;
  const text = lines.map((line) => line.text).join("");
  return topics.filter(([, pattern]) => pattern.test(text)).map(([topic]) => topic);
}

/** Whether the text claims that every review and lawsuit was upheld; null where there is no text. */
export function readUpheldClaim(texts: ReportTexts): boolean | null {
  if (texts.all.length === 0) return null;
  const claim =
    /(?:复议|诉讼)[^。]{0,40}(?:均|全部|都)(?:获|被|得到|予以|依法)*维持|零败诉|无败诉|(?:均|全部)胜诉/u;
  return readSentences(texts.all).some(({ text }) => claim.test(text));
}

/** Percentages that the text gives with the count they belong to: 258件,占32.0%. */
export function readPercentages(texts: ReportTexts): ReportMeta["percentages"] {
  if (texts.all.length === 0) return null;
  const lines = [...(texts.sections.get(1) ?? []), ...(texts.sections.get(6) ?? [])];
  const share = /(\d+)[件宗](?:[,，(（])?[^,，。;；\d]{0,10}?占[^,，。;；\d]{0,16}?(\d+(?:\.\d+)?)%/gu;
  return readSentences(lines)
    .filter(({ text }) => /申请|公开|答复/u.test(text))
    .flatMap(({ text }) =>
      [...text.matchAll(share)].map((found) => ({ percent: Number(found[2]), count: Number(found[1]) })),
    );
}
