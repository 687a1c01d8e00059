import type { SourceCell } from "../source.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";

/** A column of a table as its header gives it; `code` is null for a column that the form does not have. */
export interface Leaf<Code> {
  readonly code: Code | null;
  /** As printed, for messages. */
  readonly text: string;
  /** Its first column in the grid; null where the source has no grid. */
  readonly start: number | null;
  /** The first column after it; null where the source has no grid. */
  readonly end: number | null;
}

/** Why the figures of a row cannot be told apart. */
export type Problem =
  | "short" // fewer cells than columns
  | "long" // more figures than columns
  | "merged" // one figure over several columns
  | "sublabel" // a label between the row's own label and its figures
  | "ambiguous"; // blanks allow more than one reading

/** One way to give the cells of a row to the columns; null for a column that no single cell belongs to. */
export type Candidate = readonly (SourceCell | null)[];

export type Alignment =
  | { readonly candidates: readonly [Candidate, ...Candidate[]]; readonly merged: boolean }
  | { readonly problem: Problem };

const unitWords: ReadonlySet<string> = new Set(["件", "项", "个", "元", "万元", "件数", "数量"]);

/** The cells of a row after its last label: words of counting are no values, other words before figures are labels. */
function valueCells(row: KnownRow, from: number): readonly KnownCell[] {
  const rest = row.own.slice(from);
  const [first] = rest;
  return first !== undefined && unitWords.has(first.label.text) ? rest.slice(1) : rest;
}

/** Blank cells beyond the last column of the header are padding of the page, not cells of the table. */
function trim(cells: readonly KnownCell[], leaves: readonly Leaf<unknown>[]): readonly KnownCell[] {
  const end = leaves.at(-1)?.end ?? null;
  const last = end === null ? -1 : cells.findLastIndex((cell) => cell.kind !== "blank" || cell.start < end);
  return end === null ? cells : cells.slice(0, last + 1);
}

function blanks(cells: readonly KnownCell[]): boolean {
  return cells.every((cell) => cell.kind === "blank");
}

function byGrid(cells: readonly KnownCell[], leaves: readonly Leaf<unknown>[]): Candidate | null {
  const taken = leaves.map((leaf) => cells.find((cell) => cell.start === leaf.start));
  if (taken.includes(undefined) || !blanks(cells.filter((cell) => !taken.includes(cell)))) return null;
  return taken.map((cell) => cell?.source ?? null);
}

/** More cells than columns: the surplus must be blank, at the end or where the header has no column. */
function alignLong(cells: readonly KnownCell[], leaves: readonly Leaf<unknown>[]): Alignment {
  const [first] = cells;
  if (first?.kind === "label") return { problem: "sublabel" };
  const ordered = blanks(cells.slice(leaves.length))
    ? cells.slice(0, leaves.length).map((cell) => cell.source)
    : null;
  const placed = byGrid(cells, leaves);
  if (ordered === null && placed === null) return { problem: "long" };
  if (ordered === null || placed === null) return { candidates: [ordered ?? placed ?? []], merged: false };
  const same = ordered.every((cell, index) => cell === placed[index]);
  return { candidates: same ? [placed] : [placed, ordered], merged: false };
}

/** Fewer cells than columns: only cells that say how many columns they cover can make up for it. */
function alignShort(cells: readonly KnownCell[], leaves: readonly Leaf<unknown>[]): Alignment {
  const covered = cells.reduce((sum, cell) => sum + cell.source.columnSpan, 0);
  if (covered !== leaves.length) return { problem: "short" };
  const spread = cells.flatMap((cell) =>
    Array.from({ length: cell.source.columnSpan }, () =>
      cell.source.columnSpan === 1 || cell.kind === "blank" ? cell.source : null,
    ),
  );
  return spread.every((cell) => cell === null)
    ? { problem: "merged" }
    : { candidates: [spread], merged: true };
}

/** Gives the cells of a row that follow its label at `from` - 1 to the columns of the table, in order. */
export function alignRow(row: KnownRow, from: number, leaves: readonly Leaf<unknown>[]): Alignment {
  const cells = trim(valueCells(row, from), leaves);
  const aligned = alignCells(cells, leaves, row.keepsBlanks);
  // Where the source loses blanks, one at the end may be padding and a blank in the row lost.
  const isOpen = !row.keepsBlanks && cells[leaves.length - 1]?.kind === "blank";
  return isOpen && !("problem" in aligned) ? { problem: "ambiguous" } : aligned;
}

function alignCells(
  cells: readonly KnownCell[],
  leaves: readonly Leaf<unknown>[],
  keepsBlanks: boolean,
): Alignment {
  if (cells.length > leaves.length) return alignLong(cells, leaves);
  if (cells.length < leaves.length) return keepsBlanks ? alignShort(cells, leaves) : { problem: "short" };
  const [first] = cells;
  // A word in place of the first figure with figures after it is a label, and a figure at the end is missing.
  if (first?.kind === "label" && cells.slice(1).some((cell) => cell.kind === "value"))
    return { problem: "sublabel" };
  return { candidates: [cells.map((cell) => cell.source)], merged: false };
}
