import type { Text } from "../locale/text.ts";

/** Figures stated in the text of sections 1 and 6. Kept apart from the cells, never used to fill one. */
export const narrativeFields = {
  new_received: { label: { zh: "收到", en: "Received" }, unit: "件" },
  carried_in: { label: { zh: "上年结转", en: "Carried in" }, unit: "件" },
  total_processed: { label: { zh: "办结", en: "Processed" }, unit: "件" },
  carried_out: { label: { zh: "结转下年度", en: "Carried out" }, unit: "件" },
  granted: { label: { zh: "予以公开", en: "Granted" }, unit: "件" },
  partially_granted: { label: { zh: "部分公开", en: "Partially granted" }, unit: "件" },
  disclosed: { label: { zh: "予以公开及部分公开", en: "Granted in full or in part" }, unit: "件" },
  refused: { label: { zh: "不予公开", en: "Refused" }, unit: "件" },
  unable_to_provide: { label: { zh: "无法提供", en: "Unable to provide" }, unit: "件" },
  declined: { label: { zh: "不予处理", en: "Declined to process" }, unit: "件" },
  other_handling: { label: { zh: "其他处理", en: "Other handling" }, unit: "件" },
  review_total: { label: { zh: "行政复议", en: "Administrative review" }, unit: "件" },
  litigation_total: { label: { zh: "行政诉讼", en: "Litigation" }, unit: "件" },
  info_fee_notice_count: { label: { zh: "信息处理费收费通知", en: "Processing-fee notices" }, unit: "件" },
  info_fee_notice_amount_yuan: { label: { zh: "收费通知金额", en: "Amount of fee notices" }, unit: "元" },
  info_fee_collected_yuan: { label: { zh: "实收信息处理费", en: "Processing fees collected" }, unit: "元" },
  /** Counts since 2008; never compared with a table. */
  cumulative_received: { label: { zh: "历年累计受理", en: "Received since 2008" }, unit: "件" },
  /** Items put on websites, counted by each organ in its own way; never compared between organs. */
  published_items: { label: { zh: "主动公开信息条数", en: "Items published" }, unit: "条" },
} as const satisfies Record<string, { label: Text; unit: "件" | "元" | "条" }>;

export type NarrativeField = keyof typeof narrativeFields;
export type NarrativeCode = `narrative.${NarrativeField}`;
export const narrativeFieldCodes = Object.keys(narrativeFields) as readonly NarrativeField[];
export const narrativeCodes: readonly NarrativeCode[] = narrativeFieldCodes.map(
  (field): NarrativeCode => `narrative.${field}`,
);

/** Whether text is the code of a figure from a report's text. */
export function isNarrativeCode(text: string): text is NarrativeCode {
  return (narrativeCodes as readonly string[]).includes(text);
}
