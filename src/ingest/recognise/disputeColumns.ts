import {
  disputeColumnCodes,
  disputeRowCodes,
  type DisputeColumn,
  type DisputeRow,
} from "../../form/disputes.ts";
import type { Leaf } from "./align.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";
import { columnsByGrid, dropRepeated, headerCells, type HeaderCell } from "./columns.ts";

/** A column of section 4; `row` is null where the header names no group, because the rows do. */
export interface DisputePair {
  readonly row: DisputeRow | null;
  readonly column: DisputeColumn;
}
export type DisputeCode = `${DisputeRow}.${DisputeColumn}`;
export type DisputeLeaf = Leaf<DisputeCode | DisputeColumn>;

/** The fifteen columns in the form's order, for a table whose header is lost. */
export const statutoryDisputeLeaves: readonly DisputeLeaf[] = disputeRowCodes.flatMap((row) =>
  disputeColumnCodes.map((column) => ({
    code: `${row}.${column}` as const,
    text: "",
    start: null,
    end: null,
  })),
);

const isLeaf = (cell: KnownCell): boolean =>
  cell.means.disputeColumn !== null && cell.means.disputeGroup === null;

function groupOf(cell: KnownCell): DisputeRow | null {
  const code = cell.means.disputeGroup?.code ?? null;
  return code === "litigation" ? null : code;
}

function pair(group: DisputeRow | null, column: DisputeColumn): DisputeCode | DisputeColumn {
  return group === null ? column : `${group}.${column}`;
}

/** Labels without cells to their right that repeat them reach as far as the next label of their level. */
function stretch(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  return cells.map(({ cell, level }) => {
    if (cell.means.disputeGroup === null || cell.source.columnSpan > 1) return { cell, level };
    const next = cells.find((other) => other.level === level && other.cell.start > cell.start);
    const end = next?.cell.start ?? Math.max(...cells.map((other) => other.cell.end));
    return { cell: { ...cell, end }, level };
  });
}

function byGrid(rows: readonly KnownRow[]): readonly DisputeLeaf[] | null {
  const cells = stretch(headerCells(rows));
  const leaves = columnsByGrid(
    cells,
    (stack) => {
      const column = stack.find(isLeaf)?.means.disputeColumn?.code;
      const group = stack.findLast((cell) => groupOf(cell) !== null);
      return column === undefined ? null : pair(group === undefined ? null : groupOf(group), column);
    },
    isLeaf,
  );
  return leaves;
}

/** Where the source has no grid: each run of results belongs to the next group, in the order both are printed. */
function inOrder(rows: readonly KnownRow[]): readonly DisputeLeaf[] {
  const cells = headerCells(rows).map(({ cell }) => cell);
  const groups = cells.map(groupOf).filter((group) => group !== null);
  const runs: KnownCell[][] = [];
  let isOpen = false;
  for (const cell of cells) {
    if (!isLeaf(cell)) {
      isOpen = false;
      continue;
    }
    const run = runs.at(-1);
    const repeats =
      run?.some((one) => one.means.disputeColumn?.code === cell.means.disputeColumn?.code) ?? true;
    if (run === undefined || !isOpen || repeats) runs.push([cell]);
    else run.push(cell);
    isOpen = true;
  }
  // With a group or a run missing it is not known which run belongs to which group.
  const areMatched = groups.length === 0 || groups.length === runs.length;
  return runs.flatMap((run, index) =>
    run.map((cell): DisputeLeaf => {
      const column = areMatched ? (cell.means.disputeColumn?.code ?? null) : null;
      const group = groups[index] ?? null;
      return {
        code: column === null ? null : pair(group, column),
        text: cell.source.text,
        start: null,
        end: null,
      };
    }),
  );
}

/** The columns under the header rows of section 4, left to right. */
export function disputeLeaves(rows: readonly KnownRow[]): readonly DisputeLeaf[] {
  const grid = rows.every((row) => row.keepsBlanks) ? byGrid(rows) : null;
  return dropRepeated(grid ?? inOrder(rows));
}

/** The columns of a table that is turned: a column a group, a row a result; null for any other header. */
export function groupLeaves(rows: readonly KnownRow[]): readonly Leaf<DisputeRow>[] | null {
  const cells = headerCells(rows);
  if (cells.some(({ cell }) => isLeaf(cell))) return null;
  const isGroup = (cell: KnownCell): boolean => groupOf(cell) !== null;
  const named = cells.filter(({ cell }) => isGroup(cell));
  const grid = rows.every((row) => row.keepsBlanks)
    ? columnsByGrid(cells, (stack) => stack.map(groupOf).findLast((group) => group !== null) ?? null, isGroup)
    : null;
  const leaves =
    grid ??
    named.map(({ cell }) => ({ code: groupOf(cell), text: cell.source.text, start: null, end: null }));
  const groups = new Set(leaves.map(({ code }) => code));
  return leaves.length === disputeRowCodes.length && groups.size === leaves.length && !groups.has(null)
    ? leaves
    : null;
}
