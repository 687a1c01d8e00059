import type { Text } from "../locale/text.ts";
import type { ValueCode } from "./cells.ts";

/** The layouts met before 2019, when there was no national table. */
export const earlyLayouts = {
  fujian: {
    label: { zh: "福建附表", en: "Fujian annex" },
    /** Its other column, 历年累计, counts since 2008 and is never a year's figure. */
    yearColumn: "本年度",
  },
  statistics_2014: {
    label: {
      zh: "2014年统计表（国办发〔2014〕32号）",
      en: "Statistics table of 2014 (Guobanfa [2014] No. 32)",
    },
    yearColumn: "统计数",
  },
} as const satisfies Record<string, { label: Text; yearColumn: string }>;
export type EarlyLayout = keyof typeof earlyLayouts;

/** How well an early figure stands for today's: `poor` ones mix things that the form now keeps apart. */
export const mappingQualities = {
  good: { zh: "对应良好", en: "Good match" },
  fair: { zh: "大体对应", en: "Fair match" },
  poor: { zh: "勉强对应", en: "Poor match" },
} as const satisfies Record<string, Text>;
export type MappingQuality = keyof typeof mappingQualities;

interface Source {
  /** The printed rows whose sum is the headline; none where the layout has it only in its text, or inside another. */
  readonly rows: readonly string[];
  readonly quality: MappingQuality;
}

/** A headline figure of today with where it stood before 2019. */
export interface EarlyHeadline {
  readonly code: ValueCode;
  readonly sources: Readonly<Record<EarlyLayout, Source>>;
  readonly note: Text | null;
}

const good = (...rows: readonly string[]): Source => ({ rows, quality: "good" });
const fair = (...rows: readonly string[]): Source => ({ rows, quality: "fair" });
const poor = (...rows: readonly string[]): Source => ({ rows, quality: "poor" });

/**
 * The series of report years 2008 to 2018. They stand apart from 2019 on by a visible break; there is no carry-over
 * and no pending column, so neither carry-over nor correction rates are ever computed for them.
 */
export const earlyHeadlines: readonly EarlyHeadline[] = [
  {
    code: "new_received.total",
    sources: { fujian: good("受理依申请公开信息总数"), statistics_2014: good("收到申请数") },
    note: null,
  },
  {
    code: "total_processed.total",
    sources: { fujian: fair("本年度对申请的答复总数"), statistics_2014: fair("申请办结数") },
    note: null,
  },
  {
    code: "granted.total",
    sources: {
      fujian: fair("同意公开答复数"),
      statistics_2014: fair("属于已主动公开范围数", "同意公开答复数"),
    },
    note: null,
  },
  {
    code: "partially_granted.total",
    sources: { fujian: good("同意部分公开答复数"), statistics_2014: good("同意部分公开答复数") },
    note: null,
  },
  {
    code: "refused.total",
    sources: { fujian: poor("否决公开答复总数"), statistics_2014: fair("不同意公开答复数") },
    note: {
      zh: "福建附表的否决可能含不掌握；2014年统计表含不是条例所指政府信息。",
      en: "In the Fujian annex it may hold what is not held; in the table of 2014 what is no government information.",
    },
  },
  {
    code: "not_held.total",
    sources: { fujian: poor(), statistics_2014: fair("不属于本行政机关公开数", "申请信息不存在数") },
    note: {
      zh: "福建附表并入否决，或只见于正文。",
      en: "In the Fujian annex inside the refusals, or only in the text.",
    },
  },
  {
    code: "review.total",
    sources: {
      fujian: fair("行政复议数"),
      statistics_2014: fair("维持具体行政行为数", "被依法纠错数", "其他情形数"),
    },
    note: null,
  },
  {
    code: "litigation.total",
    sources: {
      fujian: fair("行政诉讼数"),
      statistics_2014: fair("维持具体行政行为或者驳回原告诉讼请求数", "被依法纠错数", "其他情形数"),
    },
    note: null,
  },
];

/** The early headline of a figure, or null where the years before 2019 have none. */
export function earlyHeadlineOf(code: ValueCode): EarlyHeadline | null {
  return earlyHeadlines.find((one) => one.code === code) ?? null;
}
