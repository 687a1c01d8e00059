import type { ValueCode } from "../../form/cells.ts";
import type { YearColumn } from "../../queries/points.ts";
import { reportId } from "../../queries/report.ts";
import type { View } from "../../selection/view.ts";
import type { PageProps } from "../pageProps.ts";

/** Of the places that can be drawn the one a page is about: the report or year asked for, else the last. */
export function shownColumn<Code extends ValueCode>(
  drawn: readonly YearColumn<Code>[],
  { report, year }: Pick<View, "report" | "year">,
): YearColumn<Code> | null {
  const asked = drawn.find(({ organ, year: one }) => organ !== null && reportId(organ, one) === report);
  return asked ?? drawn.findLast((column) => column.year === year) ?? drawn.at(-1) ?? null;
}

/** The same organ or total a year earlier, if it is there. */
export function columnBefore<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  shown: YearColumn<Code>,
): YearColumn<Code> | null {
  return columns.find(({ organ, year }) => organ === shown.organ && year === shown.year - 1) ?? null;
}

/** Where a click on a figure leads: to its cell on the report of one organ, else nowhere. */
export function reportPlace(
  column: YearColumn<ValueCode>,
  code: ValueCode | null,
): { readonly organ?: string; readonly year?: number; readonly code?: ValueCode } {
  return {
    ...(column.organ === null ? {} : { organ: column.organ, year: column.year }),
    ...(code === null ? {} : { code }),
  };
}

/** How a place is named in a sentence. */
export function placeName(
  column: { readonly unit: string | null; readonly year: number },
  locale: PageProps["locale"],
): string {
  const year = locale === "zh" ? `${column.year}年` : `${column.year}`;
  return column.unit === null ? year : `${column.unit} ${year}`;
}
