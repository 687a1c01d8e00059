import type { Box } from "./geometry.ts";
import { cluster, type Rule, type Rules } from "./rules.ts";

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

/** Lines of a grid nearer than this are one: no text is so small, but borders of cells set apart are. In points. */
const sameLine = 5.6;
/** An end of the rules that sticks out further than this beyond the last rule across it is an open side. */
const openSide = 5;
/** The share of a side that must be drawn for it to part two cells. */
const drawnShare = 0.6;

function linesOf(rules: readonly Rule[], crossing: readonly Rule[]): readonly number[] {
  const lines = [
    ...cluster(
      rules.map((rule) => rule.at),
      sameLine,
    ),
  ];
  const first = Math.min(...crossing.map((rule) => rule.from));
  const last = Math.max(...crossing.map((rule) => rule.to));
  if (first < (lines[0] ?? Infinity) - openSide) lines.unshift(first);
  if (last > (lines.at(-1) ?? -Infinity) + openSide) lines.push(last);
  return lines;
}

/** Whether rules on the line `at` cover the stretch between two crossing lines. */
function isDrawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= sameLine)
      covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
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
export function gridOf({ horizontal, vertical }: Rules): Grid | null {
  if (horizontal.length < 2 || vertical.length < 1) return null;
  const xs = linesOf(vertical, horizontal);
  const ys = linesOf(horizontal, vertical);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 1 || height < 1) return null;
  const x = (index: number): number => xs[index] ?? 0;
  const y = (index: number): number => ys[index] ?? 0;
  const spaces = spacesOf(width, height, (square, isRight) => {
    const [column, row] = [square % width, Math.floor(square / width)];
    return isRight
      ? !isDrawn(vertical, x(column + 1), y(row), y(row + 1))
      : !isDrawn(horizontal, y(row + 1), x(column), x(column + 1));
  });
  const areas = spaces.map((space) => rectangles(space, width));
  const cells = areas.flat().map(({ left, top, right, bottom }): GridCell => {
    const box = { left: x(left), top: y(top), right: x(right + 1), bottom: y(bottom + 1) };
    return {
      ...box,
      isOpenAbove: !isDrawn(horizontal, box.top, box.left, box.right),
      isOpenBelow: !isDrawn(horizontal, box.bottom, box.left, box.right),
      isOpenLeft: !isDrawn(vertical, box.left, box.top, box.bottom),
      isOpenRight: !isDrawn(vertical, box.right, box.top, box.bottom),
    };
  });
  const box = { left: x(0), top: y(0), right: x(width), bottom: y(height) };
  if (cells.length < 2 && box.bottom - box.top > highestRow) return null;
  return { box, cells, isIrregular: areas.some((one) => one.length > 1) };
}
