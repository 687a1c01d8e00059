import type { RequestColumn } from "../form/applicants.ts";
import type { Level, Scope } from "../form/report.ts";
import type { KindCode } from "../place/kinds.ts";

/** A span of report years, both ends included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** `tables`: figures of the statutory tables only; `text`: figures stated only in the text as well, marked. */
export type Basis = "tables" | "text";

/** `reported`: whoever filed; `same`: only organs that filed in every chosen year. */
export type PanelChoice = "reported" | "same";

/** What the reader chose. It is the address: equal selections have equal addresses. */
export interface Selection {
  readonly dataset: string;
  /** One scope at a time: a consolidated report is never added to its members. */
  readonly scope: Scope;
  /** The level of the consolidated reports, so that a city's is never added to its districts'. */
  readonly level: Exclude<Level, "town">;
  /** Region codes of any level; none = everywhere. */
  readonly regions: readonly string[];
  /** Organs chosen one by one; scope, level, regions and kinds then say nothing. */
  readonly organs: readonly string[];
  readonly kinds: readonly KindCode[];
  /** Null = all years there are. */
  readonly years: YearSpan | null;
  /** The column of table 3 that request figures are read from. */
  readonly applicant: RequestColumn;
  readonly basis: Basis;
  readonly panel: PanelChoice;
}

/** Nothing chosen: every consolidated report of counties and districts. */
export function everything(dataset: string): Selection {
  return {
    dataset,
    scope: "consolidated",
    level: "county",
    regions: [],
    organs: [],
    kinds: [],
    years: null,
    applicant: "total",
    basis: "text",
    panel: "reported",
  };
}

/** Up to this many organs stand side by side; more are added up, within one scope. */
export const sideBySideLimit = 8;

/** Whether the chosen organs stand side by side. Then nothing is added up, so scopes may differ. */
export function isSideBySide(selection: Selection): boolean {
  return selection.organs.length > 0 && selection.organs.length <= sideBySideLimit;
}
