import { vocabularies } from "../aliases.ts";
import { readLabel } from "../labels.ts";
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

/** Whether words name a column of the form. */
function headsColumn(text: string): boolean {
  const { disclosureColumn, requestColumn, disputeColumn } = vocabularies;
  return [disclosureColumn, requestColumn, disputeColumn].some(
    (words) => words.match(readLabel(text)) !== null,
  );
}

/** Columns of the page before that every figure of this page fits into, each into one. */
function carried(figures: readonly Stretch[], known: readonly Column[]): readonly Column[] | null {
  if (known.length < figures.length) return null;
  const fits = figures.every((figure) => known.filter((column) => meets(figure, column)).length === 1);
  return fits ? known.map((column) => ({ ...column, head: null })) : null;
}

/** Each word of the heading with the figures under it; beside each other they are in the same order. */
function underHeading(figures: readonly Stretch[], leaves: readonly StreamCell[]): readonly Column[] | null {
  const column = (head: StreamCell, figure: Stretch | undefined): Column => ({
    left: Math.min(head.left, figure?.left ?? head.left),
    right: Math.max(head.right, figure?.right ?? head.right),
    head,
  });
  const isOwn = (figure: Stretch, index: number): boolean =>
    leaves.every((leaf, at) => at === index || !meets(figure, leaf));
  if (figures.length === leaves.length && figures.every(isOwn))
    return leaves.map((leaf, index) => column(leaf, figures[index]));
  const over = figures.map((figure) => leaves.filter((leaf) => meets(figure, leaf)));
  if (over.some((some) => some.length !== 1)) return null;
  return leaves.map((leaf) => column(leaf, figures[over.findIndex(([only]) => only === leaf)]));
}

/**
 * The columns of a table by its heading and its figures, or null where a figure stands under two words or the
 * columns cannot be told. Without a heading they may be those of the page before, `known`.
 */
export function streamColumns(
  head: readonly StreamCell[],
  rows: readonly (readonly StreamCell[])[],
  known: readonly Column[],
): readonly Column[] | null {
  const figures = joined(rows.flat().map(({ left, right }) => ({ left, right })));
  const words = lowest(head);
  // Words over the labels of rows head no column; those over the first column may begin left of its figures.
  const isOverFigures = (cell: StreamCell): boolean =>
    cell.right > (figures[0]?.left ?? 0) || headsColumn(cell.text);
  const leaves = words.filter(isOverFigures).toSorted((a, b) => a.left - b.left);
  const columns =
    leaves.length === 0
      ? (carried(figures, known) ?? figures.map((column) => ({ ...column, head: null })))
      : underHeading(figures, leaves);
  const isParted = columns?.every((column, index) => column.left >= (columns[index - 1]?.right ?? -Infinity));
  return isParted === true ? columns : null;
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
