import type { RequestColumn } from "../form/applicants.ts";
import { scopes, type Level, type Scope } from "../form/report.ts";
import type { Text } from "../locale/text.ts";
import { scopeLabels, type KindCode } from "../place/kinds.ts";

/** A span of report years, both ends included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** `tables`: figures of the statutory tables only; `text`: figures stated only in the text as well, marked. */
export type Basis = "tables" | "text";

/** `reported`: whoever filed; `same`: only organs that filed in every chosen year. */
export type PanelChoice = "reported" | "same";

/**
 * A scope of reports; or `members`: in the districts and years without a consolidated report, the reports of the
 * government's office, departments, towns and streets, whose sums are only lower bounds.
 */
export type SelectionScope = Scope | "members";

/** `imported`: only the reports that the reader brought in. */
export type Origin = "all" | "imported";

/** What the reader chose. It is the address: equal selections have equal addresses. */
export interface Selection {
  readonly dataset: string;
  /** One scope at a time: a consolidated report is never added to its members. */
  readonly scope: SelectionScope;
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
  readonly origin: Origin;
}

/** The scopes that can be chosen, in order. */
export const selectionScopes: readonly SelectionScope[] = [...scopes, "members"];

export const selectionScopeLabels: Readonly<Record<SelectionScope, Text>> = {
  ...scopeLabels,
  members: { zh: "成员单位合计(不完整)", en: "Sum of members (incomplete)" },
};

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
    origin: "all",
  };
}

/** Whether sums are of the members of governments that filed no report of their own: never all of them. */
export function isOfMembers(selection: Selection): boolean {
  return selection.scope === "members" && !isSideBySide(selection);
}

/** Up to this many organs stand side by side; more are added up, within one scope. */
export const sideBySideLimit = 8;

/** Whether the chosen organs stand side by side. Then nothing is added up, so scopes may differ. */
export function isSideBySide(selection: Selection): boolean {
  return selection.organs.length > 0 && selection.organs.length <= sideBySideLimit;
}
