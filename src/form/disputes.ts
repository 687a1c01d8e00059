import type { Text } from "../locale/text.ts";

/** The logical rows of table 4; the form prints them side by side as one row of 15 cells. */
export const disputeRows = {
  review: { label: { zh: "行政复议", en: "Administrative review" } },
  litigation_direct: { label: { zh: "未经复议直接起诉", en: "Direct litigation" } },
  litigation_after_review: { label: { zh: "复议后起诉", en: "Litigation after review" } },
} as const satisfies Record<string, { label: Text }>;

export type DisputeRow = keyof typeof disputeRows;
export const disputeRowCodes = Object.keys(disputeRows) as readonly DisputeRow[];

/** The results of table 4; `total` is printed too. */
export const disputeColumns = {
  upheld: { label: { zh: "结果维持", en: "Upheld" } },
  corrected: { label: { zh: "结果纠正", en: "Corrected" } },
  other_outcome: { label: { zh: "其他结果", en: "Other result" } },
  pending: { label: { zh: "尚未审结", en: "Pending" } },
  total: { label: { zh: "总计", en: "Total" } },
} as const satisfies Record<string, { label: Text }>;

export type DisputeColumn = keyof typeof disputeColumns;
export const disputeColumnCodes = Object.keys(disputeColumns) as readonly DisputeColumn[];
export const disputeResults: readonly DisputeColumn[] = ["upheld", "corrected", "other_outcome", "pending"];

/** 行政诉讼 合计: the two kinds of litigation added, in every column; not printed by the form. */
export const derivedDisputeRows = {
  litigation: {
    label: { zh: "行政诉讼合计", en: "Litigation, both kinds" },
    parts: ["litigation_direct", "litigation_after_review"],
  },
} as const satisfies Record<string, { label: Text; parts: readonly DisputeRow[] }>;
export type DerivedDisputeRow = keyof typeof derivedDisputeRows;
