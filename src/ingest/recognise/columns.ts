import type { Leaf } from "./align.ts";
import type { KnownCell, KnownRow } from "./cellKinds.ts";

/** A label of a header with the columns it covers and the level it stands on. */
export interface HeaderCell {
  readonly cell: KnownCell;
  readonly level: number;
}

/** The label cells of header rows, each once, in reading order. */
export function headerCells(rows: readonly KnownRow[]): readonly HeaderCell[] {
  return rows.flatMap((row, level) =>
    row.own.filter((cell) => cell.kind === "label").map((cell) => ({ cell, level })),
  );
}

/** Without labels that stand again right below: merged cells that a program took apart and filled. */
function withoutEchoes(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  return cells.filter(
    ({ cell, level }) =>
      !cells.some(
        (below) =>
          below.level === level + 1 &&
          below.cell.start === cell.start &&
          below.cell.end === cell.end &&
          below.cell.label.text === cell.label.text,
      ),
  );
}

/**
 * The columns under a header by the grid: the lowest label over each column that `read` knows. Null if the
 * grid cannot be trusted: a known label over no column of its own, or two over the same one.
 */
export function columnsByGrid<Code>(
  printed: readonly HeaderCell[],
  read: (stack: readonly KnownCell[]) => Code | null,
  isLeaf: (cell: KnownCell) => boolean,
): readonly Leaf<Code>[] | null {
  const cells = withoutEchoes(printed);
  const leaves = cells.filter(({ cell }) => isLeaf(cell)).map(({ cell }) => cell);
  if (leaves.length === 0) return null;
  const first = Math.min(...leaves.map((cell) => cell.start));
  const end = Math.max(...cells.map(({ cell }) => cell.end));
  const found: Leaf<Code>[] = [];
  let last: KnownCell | null = null;
  const seen = new Set<KnownCell>();
  for (let column = first; column < end; column += 1) {
    const stack = cells.map(({ cell }) => cell).filter((cell) => cell.start <= column && column < cell.end);
    const known = stack.filter(isLeaf);
    if (known.length > 1) return null;
    const lowest = known[0] ?? stack.at(-1) ?? null;
    if (lowest !== null && lowest === last) continue;
    last = lowest;
    if (known[0] !== undefined) seen.add(known[0]);
    found.push({
      code: known[0] === undefined ? null : read(stack),
      text: lowest?.source.text ?? "",
      start: column,
      end: lowest?.end ?? column + 1,
    });
  }
  while (found.at(-1)?.text === "") found.pop();
  return seen.size === leaves.length ? found : null;
}

/** A code that two columns claim belongs to neither. */
export function dropRepeated<Code>(leaves: readonly Leaf<Code>[]): readonly Leaf<Code>[] {
  return leaves.map((leaf) =>
    leaf.code !== null && leaves.filter((other) => other.code === leaf.code).length > 1
      ? { ...leaf, code: null }
      : leaf,
  );
}

/** Whether columns stand in another order than the form's, which no office would choose: a label may be misplaced. */
export function isReordered<Code>(leaves: readonly Leaf<Code>[], order: readonly Code[]): boolean {
  const places = leaves
    .flatMap(({ code }) => (code === null ? [] : [order.indexOf(code)]))
    .filter((at) => at >= 0);
  return places.some((at, index) => at < (places[index - 1] ?? -1));
}
