import type { Box, Point } from "./geometry.ts";
import { cluster, nearest, type Rule, type Rules } from "./rules.ts";

/** A cell of a ruled table: its box, and which of its sides are not drawn. */
export interface GridCell extends Box {
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
  readonly isOpenLeft: boolean;
  readonly isOpenRight: boolean;
}

export interface Grid {
  readonly box: Box;
  readonly cells: readonly GridCell[];
  /** Whether rules were missing so that a space between them was no rectangle and had to be cut up. */
  readonly isIrregular: boolean;
}

/** Lines of a grid nearer than this are one if no text stands between them: the borders of cells set apart. In points. */
const nearLines = 5.6;
/** Lines nearer than this are one whatever stands between them. */
const sameLine = 1.2;
/** An end of the rules that sticks out further than this beyond the last rule across it is an open side. */
const openSide = 5;
/** The share of a side that must be drawn for it to part two cells. */
const drawnShare = 0.6;

/** The lines of a grid in one direction, each with the rules that are drawn along it. */
interface Lines {
  readonly at: readonly number[];
  readonly rules: readonly (readonly Rule[])[];
}

/** A middle of a glyph, across the lines of one direction and along them. */
interface Ink {
  readonly across: number;
  readonly along: number;
}

const reaches = (rules: readonly Rule[], { along }: Ink): boolean =>
  rules.some((rule) => rule.from <= along && along <= rule.to);

/** Rules on one line each. Near lines are one unless text stands between them beside one. */
function parted(rules: readonly Rule[], ink: readonly Ink[]): readonly (readonly Rule[])[] {
  const at = cluster(
    rules.map((rule) => rule.at),
    sameLine,
  );
  const lines = at.map((): Rule[] => []);
  for (const rule of rules) lines[nearest(at, rule.at)]?.push(rule);
  const groups: { first: number; last: number; upper: readonly Rule[]; rules: Rule[] }[] = [];
  lines.forEach((line, index) => {
    const place = at[index] ?? 0;
    const group = groups.at(-1);
    const isApart = (one: Ink, above: readonly Rule[], from: number): boolean =>
      one.across > from && one.across < place && (reaches(above, one) || reaches(line, one));
    if (
      group === undefined ||
      place - group.first > nearLines ||
      ink.some((one) => isApart(one, group.upper, group.last))
    )
      groups.push({ first: place, last: place, upper: line, rules: line });
    else {
      group.rules.push(...line);
      group.upper = line;
      group.last = place;
    }
  });
  return groups.map((group) => group.rules);
}

const middleOf = (rules: readonly Rule[]): number => {
  const places = rules.map((rule) => rule.at);
  return (Math.min(...places) + Math.max(...places)) / 2;
};

function linesOf(rules: readonly Rule[], crossing: readonly Rule[], ink: readonly Ink[]): Lines {
  const lines = [...parted(rules, ink)];
  const at = lines.map(middleOf);
  const first = Math.min(...crossing.map((rule) => rule.from));
  const last = Math.max(...crossing.map((rule) => rule.to));
  if (first < (at[0] ?? Infinity) - openSide) {
    at.unshift(first);
    lines.unshift([]);
  }
  if (last > (at.at(-1) ?? -Infinity) + openSide) {
    at.push(last);
    lines.push([]);
  }
  return { at, rules: lines };
}

/** Whether rules cover the stretch between two crossing lines. */
function isDrawn(rules: readonly Rule[], from: number, to: number): boolean {
  const covered = rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)),
    0,
  );
  return covered >= drawnShare * (to - from);
}

interface Area {
  readonly left: number;
  readonly top: number;
  right: number;
  bottom: number;
}

/** Cuts a space of unit squares into rectangles: runs along the rows, equal runs below one another joined. */
function rectangles(squares: ReadonlySet<number>, width: number): readonly Area[] {
  const areas: Area[] = [];
  for (const square of [...squares].sort((a, b) => a - b)) {
    const [x, y] = [square % width, Math.floor(square / width)];
    const run = areas.find((area) => area.top === y && area.bottom === y && area.right === x - 1);
    if (run === undefined) areas.push({ left: x, right: x, top: y, bottom: y });
    else run.right = x;
  }
  return areas.reduce<Area[]>((joined, area) => {
    const upper = joined.find(
      (one) => one.left === area.left && one.right === area.right && one.bottom === area.top - 1,
    );
    if (upper === undefined) joined.push(area);
    else upper.bottom = area.bottom;
    return joined;
  }, []);
}

/** The spaces of unit squares that no drawn side parts. */
function spacesOf(width: number, height: number, isOpen: (square: number, isRight: boolean) => boolean) {
  const seen = new Set<number>();
  const spaces: Set<number>[] = [];
  for (let seed = 0; seed < width * height; seed += 1) {
    if (seen.has(seed)) continue;
    seen.add(seed);
    const space = new Set([seed]);
    for (const square of space) {
      const [x, y] = [square % width, Math.floor(square / width)];
      const next = [
        ...(x + 1 < width && isOpen(square, true) ? [square + 1] : []),
        ...(x > 0 && isOpen(square - 1, true) ? [square - 1] : []),
        ...(y + 1 < height && isOpen(square, false) ? [square + width] : []),
        ...(y > 0 && isOpen(square - width, false) ? [square - width] : []),
      ];
      for (const one of next) {
        seen.add(one);
        space.add(one);
      }
    }
    spaces.push(space);
  }
  return spaces;
}

/** A frame around a single cell is a row of a table up to this height; beyond it is a frame around text. */
const highestRow = 60;

/** The cells that rules frame, or null where they frame none. A side that is not drawn joins two squares. */
export function gridOf({ horizontal, vertical }: Rules, ink: readonly Point[]): Grid | null {
  if (horizontal.length < 2 || vertical.length < 1) return null;
  const columns = linesOf(
    vertical,
    horizontal,
    ink.map(({ x, y }) => ({ across: x, along: y })),
  );
  const rows = linesOf(
    horizontal,
    vertical,
    ink.map(({ x, y }) => ({ across: y, along: x })),
  );
  const [width, height] = [columns.at.length - 1, rows.at.length - 1];
  if (width < 1 || height < 1) return null;
  const x = (index: number): number => columns.at[index] ?? 0;
  const y = (index: number): number => rows.at[index] ?? 0;
  const isUpright = (line: number, top: number, bottom: number): boolean =>
    isDrawn(columns.rules[line] ?? [], y(top), y(bottom));
  const isAcross = (line: number, left: number, right: number): boolean =>
    isDrawn(rows.rules[line] ?? [], x(left), x(right));
  const spaces = spacesOf(width, height, (square, isRight) => {
    const [column, row] = [square % width, Math.floor(square / width)];
    return isRight ? !isUpright(column + 1, row, row + 1) : !isAcross(row + 1, column, column + 1);
  });
  const areas = spaces.map((space) => rectangles(space, width));
  const cells = areas.flat().map(({ left, top, right, bottom }): GridCell => ({
    left: x(left),
    top: y(top),
    right: x(right + 1),
    bottom: y(bottom + 1),
    isOpenAbove: !isAcross(top, left, right + 1),
    isOpenBelow: !isAcross(bottom + 1, left, right + 1),
    isOpenLeft: !isUpright(left, top, bottom + 1),
    isOpenRight: !isUpright(right + 1, top, bottom + 1),
  }));
  const box = { left: x(0), top: y(0), right: x(width), bottom: y(height) };
  if (cells.length < 2 && box.bottom - box.top > highestRow) return null;
  return { box, cells, isIrregular: areas.some((one) => one.length > 1) };
}
