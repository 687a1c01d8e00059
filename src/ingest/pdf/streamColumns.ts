import type { StreamCell } from "./streamCells.ts";

/** A column of figures: the stretch of the page's width that its figures and its heading take. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** The words right above its figures, or null. */
  readonly head: StreamCell | null;
}

interface Stretch {
  left: number;
  right: number;
}

const meets = (one: Stretch, other: Stretch): boolean => one.left < other.right && other.left < one.right;

/** Stretches put together where they overlap. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { left, right } of stretches.toSorted((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

/** The words of a heading that no other word stands below. */
function lowest(head: readonly StreamCell[]): readonly StreamCell[] {
  return head.filter(
    (cell) =>
      !head.some(
        (other) => other !== cell && other.top > cell.bottom - 0.3 * cell.size && meets(cell, other),
      ),
  );
}

/** Columns of the page before that every figure of this page fits into, each into one. */
function carried(figures: readonly Stretch[], known: readonly Column[]): readonly Column[] | null {
  if (known.length < figures.length) return null;
  const fits = figures.every((figure) => known.filter((column) => meets(figure, column)).length === 1);
  return fits ? known.map((column) => ({ ...column, head: null })) : null;
}

/**
 * The columns of a table by its heading and its figures, or null where a figure stands under two words or words
 * stand so that the columns cannot be told. Without a heading they may be those of the page before, `known`.
 */
export function streamColumns(
  head: readonly StreamCell[],
  rows: readonly (readonly StreamCell[])[],
  known: readonly Column[],
): readonly Column[] | null {
  const figures = joined(rows.flat().map(({ left, right }) => ({ left, right })));
  const edge = figures[0]?.left ?? 0;
  const leaves = lowest(head).filter((cell) => cell.right > edge);
  if (leaves.length === 0)
    return carried(figures, known) ?? figures.map((column) => ({ ...column, head: null }));
  const columns = joined([...figures, ...leaves.map(({ left, right }) => ({ left, right }))]);
  const heads = columns.map((column) => leaves.filter((cell) => meets(column, cell)));
  const inside = columns.map((column) => figures.filter((figure) => meets(column, figure)));
  if (heads.some((cells) => cells.length > 1) || inside.some((cells) => cells.length > 1)) return null;
  return columns.map((column, index) => ({ ...column, head: heads[index]?.[0] ?? null }));
}

/** The cells of a row by columns, null where a column has none; null if a cell has no column of its own. */
export function placeInColumns(
  cells: readonly StreamCell[],
  columns: readonly Column[],
): readonly (StreamCell | null)[] | null {
  const placed = columns.map((column) => cells.filter((cell) => meets(cell, column)));
  const isClear = placed.every((some) => some.length < 2) && placed.flat().length === cells.length;
  return isClear ? placed.map(([cell]) => cell ?? null) : null;
}
