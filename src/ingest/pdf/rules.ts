import type { Box } from "./geometry.ts";

/** A straight line of a table, after the pieces it is drawn of were joined. */
export interface Rule {
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Two lines nearer than this are one: the two borders of neighbouring cells, or a double line. In points. */
const sameLine = 3.2;
/** Pieces of a line with gaps up to this are one line: dots, dashes, missing corners. */
const sameRule = 4;
/** Shorter than this is an accent or a tick, not a side of a cell; dots must add up to more. */
const shortest = 3;
const shortestDotted = 8;

interface Piece extends Rule {
  readonly isDot: boolean;
}

/** Joins the pieces that lie on one line at `at`. */
function joined(pieces: readonly Piece[], at: number): readonly Rule[] {
  const rules: Piece[] = [];
  for (const { from, to, isDot } of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = rules.at(-1);
    if (last !== undefined && from <= last.to + sameRule)
      rules[rules.length - 1] = {
        at,
        from: last.from,
        to: Math.max(last.to, to),
        isDot: last.isDot && isDot,
      };
    else rules.push({ at, from, to, isDot });
  }
  return rules.filter(({ from, to, isDot }) => to - from >= (isDot ? shortestDotted : shortest));
}

/** Groups of things whose numbers differ by at most `within` from the first of their group, in order. */
function grouped<Item>(
  items: readonly Item[],
  of: (item: Item) => number,
  within: number,
): readonly Item[][] {
  const groups: Item[][] = [];
  let first = 0;
  for (const item of items.toSorted((a, b) => of(a) - of(b))) {
    const group = groups.at(-1);
    if (group !== undefined && of(item) - first <= within) group.push(item);
    else {
      groups.push([item]);
      first = of(item);
    }
  }
  return groups;
}

/** The middles of groups of numbers that differ by at most `within` from the first of their group. */
export function cluster(values: readonly number[], within: number): readonly number[] {
  return grouped(values, (value) => value, within).map(
    (group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2,
  );
}

/** The index of the number nearest to a value; -1 in an empty list. */
export function nearest(values: readonly number[], value: number): number {
  let best = -1;
  values.forEach((one, index) => {
    const distance = Math.abs(one - value);
    if (best < 0 || distance < Math.abs((values[best] ?? Infinity) - value)) best = index;
  });
  return best;
}

function aligned(pieces: readonly Piece[]): readonly Rule[] {
  return grouped(pieces, (piece) => piece.at, sameLine).flatMap((group) =>
    joined(group, ((group[0]?.at ?? 0) + (group.at(-1)?.at ?? 0)) / 2),
  );
}

/** The rules of a page from the strokes it draws. A dot belongs to a dotted line in either direction. */
export function rulesOf(strokes: readonly Box[]): Rules {
  const horizontal: Piece[] = [];
  const vertical: Piece[] = [];
  for (const { left, top, right, bottom } of strokes) {
    const [width, height] = [right - left, bottom - top];
    const isDot = Math.max(width, height) <= 2 * Math.min(width, height);
    if (isDot || width >= height) horizontal.push({ at: (top + bottom) / 2, from: left, to: right, isDot });
    if (isDot || width < height) vertical.push({ at: (left + right) / 2, from: top, to: bottom, isDot });
  }
  return { horizontal: aligned(horizontal), vertical: aligned(vertical) };
}

/** How far apart the ends of two rules may lie that are meant to meet. */
const touch = 3.5;

const meet = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - touch &&
  down.at <= across.to + touch &&
  across.at >= down.from - touch &&
  across.at <= down.to + touch;

/** Parts the rules of a page into those that hang together: one group is the frame of one table. */
export function connected({ horizontal, vertical }: Rules): readonly Rules[] {
  const groups: { horizontal: Rule[]; vertical: Rule[] }[] = [];
  const waiting = new Set(vertical);
  const open = new Set(horizontal);
  for (const seed of horizontal) {
    if (!open.delete(seed)) continue;
    const group = { horizontal: [seed], vertical: [] as Rule[] };
    for (let across = 0, down = 0; across < group.horizontal.length || down < group.vertical.length;) {
      const row = group.horizontal[across];
      const column = group.vertical[down];
      if (row !== undefined) {
        across += 1;
        for (const rule of waiting) if (meet(row, rule) && waiting.delete(rule)) group.vertical.push(rule);
      } else if (column !== undefined) {
        down += 1;
        for (const rule of open) if (meet(rule, column) && open.delete(rule)) group.horizontal.push(rule);
      }
    }
    groups.push(group);
  }
  return groups;
}
