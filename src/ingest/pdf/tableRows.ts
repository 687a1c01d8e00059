import type { SourceCell, SourceTable } from "../source.ts";
import type { Box } from "./geometry.ts";
import { cluster, nearest } from "./rules.ts";
import { rowCount, type RowCell } from "./rowCell.ts";
import type { PageCell, PageTable } from "./ruledTables.ts";
import { withoutStrayLines } from "./strayLines.ts";

/** Sides nearer than this are the same side. In points. */
const sameSide = 2;

/** The cells of a table's part on one page, by rows. */
export function rowCells(table: PageTable): readonly RowCell[] {
  const tops = cluster(
    table.cells.flatMap((cell) => [cell.top, cell.bottom]),
    sameSide,
  );
  const cells = table.cells.map(({ left, right, top, bottom, text, repairs, page }: PageCell): RowCell => ({
    left,
    right,
    from: nearest(tops, top),
    to: nearest(tops, bottom),
    text,
    repairs,
    page,
  }));
  return withoutStrayLines(cells).toSorted((a, b) => a.from - b.from || a.left - b.left);
}

/** A table of the document, in the order of reading. */
export function sourceTable(cells: readonly RowCell[], table: number, keepsBlanks: boolean): SourceTable {
  const sides = cluster(
    cells.flatMap((cell) => [cell.left, cell.right]),
    sameSide * 1.5,
  );
  const rows = Array.from({ length: rowCount(cells) }, (_unused, row) =>
    cells
      .filter((cell) => cell.from === row)
      .toSorted((a, b) => a.left - b.left)
      .map((cell): SourceCell => {
        const column = nearest(sides, cell.left);
        return {
          text: cell.text,
          rowSpan: cell.to - cell.from,
          columnSpan: Math.max(1, nearest(sides, cell.right) - column),
          place: { page: cell.page, table, row: row + 1, column: column + 1 },
          repairs: cell.repairs,
        };
      }),
  );
  const place = { page: cells[0]?.page ?? 1, table };
  return { type: "table", place, rows, keepsBlanks };
}

/** Whether two boxes have the same left and right sides. */
export function isSameWidth(one: Pick<Box, "left" | "right">, other: Pick<Box, "left" | "right">): boolean {
  return Math.abs(one.left - other.left) <= 3 * sameSide && Math.abs(one.right - other.right) <= 3 * sameSide;
}
