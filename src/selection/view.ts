import { outcomeGroups, type OutcomeGroup } from "../form/requests.ts";
import type { Severity } from "../form/rule.ts";

/** The pages, by the word that names them in the address. */
export const pages = [
  "overview",
  "requests",
  "disputes",
  "activity",
  "compare",
  "quality",
  "report",
  "difference",
  "sql",
  "data",
] as const;
export type Page = (typeof pages)[number];

export const disclosureRates = [
  "disclosure_rate_broad",
  "disclosure_rate_full",
  "disclosure_rate_merits",
] as const;
export type DisclosureRate = (typeof disclosureRates)[number];

/** `chosen`: the organs of the selection; `all`: every organ of its regions and years, whatever scope, level or kind. */
export const reaches = ["chosen", "all"] as const;
export type Reach = (typeof reaches)[number];

/** How a page shows the selection. Part of the address too, so that a link shows what its sender saw. */
export interface View {
  /** The year that key figures and rankings show; null = the latest there is. */
  readonly year: number | null;
  readonly rate: DisclosureRate;
  readonly mix: "share" | "count";
  readonly volume: "total" | "typical";
  /** The outcome group opened into its reasons. */
  readonly open: OutcomeGroup | null;
  /** What districts and organs are ranked by: a measure's name; null = the page's first. */
  readonly measure: string | null;
  /** A report on its page, the cell that is lit, and a report beside it. */
  readonly report: string | null;
  readonly cell: string | null;
  readonly other: string | null;
  /** Whose reports the page on quality judges. */
  readonly reach: Reach;
  /** What its list is grouped by, and what the list is narrowed to; null = any. */
  readonly by: "rule" | "organ";
  readonly severity: Severity | null;
  readonly rule: string | null;
  /** The id of an organ, and a year. */
  readonly whose: string | null;
  readonly when: number | null;
  /** The kind of filing that the coverage is narrowed to. */
  readonly filing: string | null;
}

export const openingView: View = {
  year: null,
  rate: "disclosure_rate_broad",
  mix: "share",
  volume: "total",
  open: null,
  measure: null,
  report: null,
  cell: null,
  other: null,
  reach: "chosen",
  by: "rule",
  severity: null,
  rule: null,
  whose: null,
  when: null,
  filing: null,
};

/** Whether text names an outcome group. */
export function isOutcomeGroup(text: string): text is OutcomeGroup {
  return Object.hasOwn(outcomeGroups, text);
}
