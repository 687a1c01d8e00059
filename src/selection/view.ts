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

/** Whom an organ is held against: its kind, its kind and size, its kind and region, or organs of the reader's choice. */
export const peerGroups = ["kind", "size", "near", "own"] as const;
export type PeerGroup = (typeof peerGroups)[number];

/** What a change is split by. */
export const whyViews = ["organ", "applicant", "outcome"] as const;
export type WhyView = (typeof whyViews)[number];

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
  readonly peers: PeerGroup;
  /** The organs of a peer group of the reader's choice. */
  readonly group: readonly string[] | null;
  /** The denominator that a figure is divided by, by name; kept in the reader's browser. */
  readonly per: string | null;
  /** Whether a year without a denominator takes that of the nearest year, marked. */
  readonly fill: "none" | "nearest";
  readonly league: "bars" | "funnel";
  /** The earlier year of a change; null = the one before. */
  readonly base: number | null;
  readonly why: WhyView;
  /** Whether trends show the median and quartiles of the same kind. */
  readonly band: "off" | "on";
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
  peers: "kind",
  group: null,
  per: null,
  fill: "none",
  league: "bars",
  base: null,
  why: "organ",
  band: "off",
};

/** Whether text names an outcome group. */
export function isOutcomeGroup(text: string): text is OutcomeGroup {
  return Object.hasOwn(outcomeGroups, text);
}
