import { rowCount, type RowCell } from "./rowCell.ts";

/** The share of a table's width that a line must part to be the border of two rows. */
const leastShare = 0.3;

const widthOf = (cells: readonly RowCell[]): number =>
  cells.reduce((sum, { left, right }) => sum + right - left, 0);

/** The blank cells beside a line that parts nothing else, or null if the line is the border of two rows. */
function strayBlanks(cells: readonly RowCell[], line: number): readonly RowCell[] | null {
  const above = cells.filter((cell) => cell.to === line);
  const below = cells.filter((cell) => cell.from === line);
  const whole = widthOf(cells.filter((cell) => cell.from < line && cell.to > line));
  const isNarrow = (some: readonly RowCell[]): boolean =>
    widthOf(some) < leastShare * (whole + widthOf(some));
  if (whole === 0 || !isNarrow(above) || !isNarrow(below)) return null;
  return [above, below].find((some) => some.every((cell) => cell.text === "")) ?? null;
}

/**
 * Takes out lines that end inside a row: where a page breaks, a heading beside the rows begins lower than they do,
 * or ends higher, and the blank between would take for a row of its own.
 */
export function withoutStrayLines(table: readonly RowCell[]): readonly RowCell[] {
  let cells = table;
  for (let line = rowCount(table) - 1; line > 0; line -= 1) {
    const blanks = strayBlanks(cells, line);
    if (blanks === null) continue;
    cells = cells
      .filter((cell) => !blanks.includes(cell) || cell.to - cell.from > 1)
      .map((cell) => ({
        ...cell,
        from: cell.from >= line ? cell.from - 1 : cell.from,
        to: cell.to >= line ? cell.to - 1 : cell.to,
      }));
  }
  return cells;
}
