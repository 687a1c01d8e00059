import type { CellCode, ValueCode } from "./cells.ts";
import type { FormId } from "./form.ts";
import type { NarrativeCode } from "./narrative.ts";
import type { OutcomeGroup } from "./requests.ts";
import type { RequestColumn } from "./applicants.ts";

/**
 * What was found where a figure should stand. They are different things and never become one another:
 * `number` a figure, `zero` a printed 0, `blank` an empty cell, `not_applicable` a slash or dash,
 * `none_word` 无 or 没有 (counts as 0, kept apart), `text` words, `unit_unknown` an amount without a
 * unit (value null, raw kept), `derived` a sum of other cells, `not_in_form` this form has no such cell,
 * `not_read` the cell exists but was not read from the source.
 */
export const cellStates = [
  "number",
  "zero",
  "blank",
  "not_applicable",
  "none_word",
  "text",
  "unit_unknown",
  "derived",
  "not_in_form",
  "not_read",
] as const;
export type CellState = (typeof cellStates)[number];

/** Where a figure was stated: in a table of the form, or only in the text. */
export type Origin = "table" | "text";

export interface Figure {
  /** In the unit of the cell (procurement in 元, fees in 万元); null where the state has no number. */
  readonly value: number | null;
  /** As printed; empty for a blank. */
  readonly raw: string;
  readonly state: CellState;
  readonly origin: Origin;
}

/** 本级政府汇总, 政府办公厅(室), 单一机关: never added together. */
export const scopes = ["consolidated", "government_office", "single_organ"] as const;
export type Scope = (typeof scopes)[number];

/** The level of the government that files, or whose body files. */
export const levels = ["province", "prefecture", "county", "town"] as const;
export type Level = (typeof levels)[number];

/** A percentage of the text, as printed: 33.9 % of the decisions, 258 cases; or a growth of 1.05 %. */
export interface StatedPercentage {
  readonly percent: number;
  /** Null for a growth, and where the text names no count. */
  readonly count: number | null;
  /** Growth of the requests received against the year before, not a share. */
  readonly isGrowth?: boolean;
}

/** What the rules need to know of a report beside its figures; null where it is not known. */
export interface ReportMeta {
  readonly year: number;
  /** The form that the labels show, not the year. */
  readonly form: FormId;
  readonly scope: Scope;
  readonly level: Level;
  /** A body of a government, not the government or its office. */
  readonly isDepartment: boolean;
  /** ISO dates. */
  readonly published: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** Where the unit of 采购总金额 was printed; null where there is no amount or nobody looked. */
  readonly procurementUnitSource: "cell" | "header" | "note" | "none" | null;
  /** The five topics of the overview that the text mentions; null where the text was not read. */
  readonly overviewTopics: readonly string[] | null;
  /** Whether the text claims that every review and lawsuit was upheld; null where it was not read. */
  readonly claimsAllUpheld: boolean | null;
  /** Percentages the text states: a share with the count it belongs to, or the growth of requests in a year. */
  readonly percentages: readonly StatedPercentage[] | null;
  /** Whether the tables were read in full, so that a missing cell is missing from the page. */
  readonly coverage: "full" | "headline";
}

/** One organ's filed form for one year: the unit of everything. */
export interface Report {
  readonly meta: ReportMeta;
  /** What was found, by code. A code without an entry was not read, or is not in this form. */
  readonly figures: ReadonlyMap<ValueCode, Figure>;
  readonly narrative: ReadonlyMap<NarrativeCode, number>;
  /** Subtotals a report prints although the official form has none (rule S3-SUB). */
  readonly printedSubtotals: ReadonlyMap<`${OutcomeGroup}.${RequestColumn}`, number>;
}

/** The figure of a cell, or null if the report has none. */
export function figureOf(report: Report, code: ValueCode): Figure | null {
  return report.figures.get(code) ?? null;
}

/** The printed figure of a cell as a number; null for everything that is not one. */
export function valueOf(report: Report, code: CellCode | ValueCode): number | null {
  return report.figures.get(code)?.value ?? null;
}
