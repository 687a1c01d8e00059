import { isInForm, type ValueCode } from "../form/cells.ts";
import { formDue, type StatutoryForm } from "../form/form.ts";
import { isOfMembers, isSideBySide, type Selection } from "../selection/selection.ts";
import type { YearlyRow } from "./yearly.ts";

/** Why there is no figure: nobody filed, nobody states it, or the form of that year has no such cell. */
export type Absence = "no_report" | "not_stated" | "not_in_form";

/** A figure of a year as a chart shows it; `value` is null exactly where `absence` is not. */
export interface Point {
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly reports: number;
  readonly stated: number;
  readonly fromText: number;
  /** Whether reports are known to be missing beside those that are counted. */
  readonly isIncomplete?: true;
}

/** A place on the axis of years: a year, or an organ's year where organs stand side by side. */
export interface ColumnPlace {
  readonly organ: string | null;
  readonly unit: string | null;
  readonly year: number;
}

/** A place with what was filed for it; null where nobody filed. */
export interface YearColumn<Code extends ValueCode> extends ColumnPlace {
  readonly row: YearlyRow<Code> | null;
  /** Whether its sums are of members of a government without a report of its own. */
  readonly isIncomplete?: true;
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function columnsOf<Code extends ValueCode>(
  rows: readonly YearlyRow<Code>[],
  years: readonly number[],
): readonly YearColumn<Code>[] {
  const byYear = new Map(rows.map((row) => [row.year, row]));
  const first = rows[0];
  return years.map((year) => ({
    organ: first?.organ ?? null,
    unit: first?.unit ?? null,
    year,
    row: byYear.get(year) ?? null,
  }));
}

/**
 * The places of the axis in order. A year nobody filed for keeps its place, so that a gap is seen;
 * side by side each organ has the years from its first report to its last.
 */
export function yearColumns<Code extends ValueCode>(
  rows: readonly YearlyRow<Code>[],
  selection: Selection,
): readonly YearColumn<Code>[] {
  if (isSideBySide(selection))
    return selection.organs.flatMap((organ) => {
      const own = rows.filter((row) => row.organ === organ);
      const years = own.map((row) => row.year);
      return columnsOf(own, own.length === 0 ? [] : span(Math.min(...years), Math.max(...years)));
    });
  if (rows.length === 0) return [];
  const filed = rows.map((row) => row.year);
  const { from, to } = selection.years ?? { from: Math.min(...filed), to: Math.max(...filed) };
  const columns = columnsOf(rows, span(from, to));
  return isOfMembers(selection) ? columns.map((column) => ({ ...column, isIncomplete: true })) : columns;
}

function formsOf(row: { readonly year: number; readonly on2019Form: number }): readonly StatutoryForm[] {
  const due = formDue(row.year);
  const forms: StatutoryForm[] = due === null || due === "form_pre2019" ? [] : [due];
  return row.on2019Form > 0 && due !== "form_2019" ? [...forms, "form_2019"] : forms;
}

/** The figure of a column, or why there is none. */
export function pointOf<Code extends ValueCode>({ row, isIncomplete }: YearColumn<Code>, code: Code): Point {
  if (row === null) return { value: null, absence: "no_report", reports: 0, stated: 0, fromText: 0 };
  const { sum, stated, fromText } = row.totals[code];
  const forms = formsOf(row);
  const isPrinted = forms.length === 0 || forms.some((form) => isInForm(code, form));
  const absence: Absence | null = sum !== null ? null : isPrinted ? "not_stated" : "not_in_form";
  const point = { value: sum, absence, reports: row.reports, stated, fromText };
  return isIncomplete === true ? { ...point, isIncomplete } : point;
}

/** Whether reports are missing from a figure, so that it is a lower bound. */
export function isPartial(point: Point): boolean {
  return point.value !== null && (point.isIncomplete === true || point.stated < point.reports);
}

/** Whether any of the figures of a place is known. */
export function isKnown<Code extends ValueCode>(column: YearColumn<Code>, codes: readonly Code[]): boolean {
  return codes.some((code) => pointOf(column, code).value !== null);
}
