import type { Text } from "../locale/text.ts";
import type { StatutoryForm } from "./form.ts";
import type { OutcomeGroup } from "./requests.ts";
import type { ValueCode } from "./cells.ts";

/** `error`: the figures cannot all be right; `warning`: probably wrong, a person should look; `info`: unusual. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

export const severityLabels: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "警告", en: "Warning" },
  info: { zh: "提示", en: "Notice" },
};

export const ruleKinds = {
  reconciliation: { zh: "勾稽", en: "Reconciliation" },
  domain: { zh: "取值", en: "Domain" },
  completeness: { zh: "完整", en: "Completeness" },
  sanity: { zh: "合理性", en: "Sanity" },
  unit: { zh: "单位", en: "Units" },
  outlier: { zh: "突变", en: "Outliers" },
  narrative: { zh: "文表一致", en: "Text against table" },
  hierarchy: { zh: "汇总", en: "Hierarchy" },
} as const satisfies Record<string, Text>;
export type RuleKind = keyof typeof ruleKinds;

/** A rule as data. Its id is the key it stands under. */
export interface RuleDefinition {
  readonly severity: Severity;
  readonly kind: RuleKind;
  readonly forms: readonly StatutoryForm[];
  /** Placeholders of the formula with what each runs over; a rule is judged once for every combination. */
  readonly forEach: Readonly<Record<string, readonly string[]>>;
  /** As the reader sees it; limits of our own stand in it by name, `{backlog_share}`. */
  readonly formula: string;
  /** What is judged where the formula alone is too coarse: blanks, rounding, further denominators. */
  readonly test?: string;
  /** What holds when the rule passes. */
  readonly label: Text;
  readonly basis: Text;
  readonly note?: Text;
}

/** Where a rule rests on no text but on arithmetic or on common sense. */
export const noBasis: Text = { zh: "无明文（算术）", en: "No text (arithmetic)" };

/** The headline figures that are compared between years and between a government and its members. */
export const headlineCodes = [
  "new_received.total",
  "granted.total",
  "partially_granted.total",
  "refused.total",
  "unable_to_provide.total",
  "not_held.total",
  "declined.total",
  "declined_petition.total",
  "declined_vexatious.total",
  "other_handling.total",
  "total_processed.total",
  "carried_out.total",
  "review.total",
  "review.upheld",
  "review.corrected",
  "litigation_direct.total",
  "litigation_after_review.total",
] as const satisfies readonly ValueCode[];

/** The groups of table 3 that the form heads without adding up. */
export const subtotalGroups = [
  "refused",
  "unable_to_provide",
  "declined",
  "other_handling",
] as const satisfies readonly OutcomeGroup[];
