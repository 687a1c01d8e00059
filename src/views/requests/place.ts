import type { ValueCode } from "../../form/cells.ts";
import type { YearColumn } from "../../queries/points.ts";
import type { PageProps } from "../pageProps.ts";

/** The place of the axis a page is about: the year asked for, else the last that can be drawn. */
export function shownColumn<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  canDraw: (column: YearColumn<Code>) => boolean,
  year: number | null,
): YearColumn<Code> | null {
  const drawn = columns.filter(canDraw);
  return drawn.findLast((column) => column.year === year) ?? drawn.at(-1) ?? null;
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
