import type { Place, SourceCell, SourceTable } from "./source.ts";

/** A cell with the columns of the grid that it covers, counted from 0. */
export interface GridCell {
  readonly source: SourceCell;
  readonly start: number;
  /** The first column after it. */
  readonly end: number;
}

/** A row of a table with spans worked out. */
export interface GridRow {
  readonly place: Place;
  /** The cells drawn in this row, left to right. */
  readonly own: readonly GridCell[];
  /** Cells of rows above that reach down into it. */
  readonly inherited: readonly GridCell[];
  /** How many columns the row covers. */
  readonly extent: number;
  readonly keepsBlanks: boolean;
}

/** Wider than any form; a page may claim a span of a million to make a reader run out of memory. */
const widest = 200;
const longestSpan = 1000;

interface Hanging {
  readonly cell: GridCell;
  rows: number;
}

function placeOf(table: SourceTable, index: number, cells: readonly SourceCell[]): Place {
  const place: Place = { row: index + 1, ...table.place, ...cells[0]?.place };
  return Object.fromEntries(Object.entries(place).filter(([key]) => key !== "column"));
}

function layRow(cells: readonly SourceCell[], inherited: readonly GridCell[]): readonly GridCell[] {
  const laid: GridCell[] = [];
  let column = 0;
  for (const source of cells) {
    const skip = (at: number): number => inherited.find((one) => one.start <= at && at < one.end)?.end ?? at;
    for (let next = skip(column); next !== column; next = skip(column)) column = next;
    const end = Math.min(column + Math.max(1, source.columnSpan), Math.max(widest, column + 1));
    laid.push({ source, start: column, end });
    column = end;
  }
  return laid;
}

/** Works out which columns each cell of a table covers, as a browser would. */
export function layGrid(table: SourceTable): readonly GridRow[] {
  let hanging: Hanging[] = [];
  return table.rows.map((cells, index) => {
    const inherited = hanging.map((one) => one.cell);
    const own = layRow(cells, inherited);
    for (const one of hanging) one.rows -= 1;
    hanging = [
      ...hanging.filter((one) => one.rows > 0),
      ...own
        .filter((cell) => cell.source.rowSpan > 1)
        .map((cell) => ({ cell, rows: Math.min(cell.source.rowSpan, longestSpan) - 1 })),
    ];
    const extent = [...own, ...inherited].reduce((widestEnd, cell) => Math.max(widestEnd, cell.end), 0);
    return { place: placeOf(table, index, cells), own, inherited, extent, keepsBlanks: table.keepsBlanks };
  });
}
