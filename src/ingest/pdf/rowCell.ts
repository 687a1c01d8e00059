import type { Repair } from "../source.ts";

/** A cell by the rows it covers and the stretch of the page's width; rows count over all pages of its table. */
export interface RowCell {
  readonly left: number;
  readonly right: number;
  /** First row, from 0, and the row after the last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly page: number;
}

export function rowCount(cells: readonly RowCell[]): number {
  return cells.reduce((last, cell) => Math.max(last, cell.to), 0);
}
