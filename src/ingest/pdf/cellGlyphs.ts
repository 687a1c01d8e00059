import { contains, type Box } from "./geometry.ts";
import type { Grid } from "./grid.ts";
import { linesOf, type Line } from "./lines.ts";
import { inkOf, type Glyph } from "./pen.ts";

/** A glyph that sticks out of its cell by more than this share of its width belongs to who knows which. */
const overhang = 0.3;

export function straddles(glyph: Glyph, cell: Box): boolean {
  const width = glyph.right - glyph.left;
  if (!/\d/u.test(glyph.text)) return false;
  return cell.left - glyph.left > overhang * width || glyph.right - cell.right > overhang * width;
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** Text so many times larger than that of its table is laid over it. */
const overSize = 1.8;

/** The letters of a watermark that stands upright and dark: lines over several cells, far larger than their text. */
export function laidOver({ cells }: Grid, glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const large = glyphs.filter(({ size }) => size > overSize * usual);
  const lines = large.length === 0 ? [] : linesOf(large);
  const isOverSeveral = (line: Line): boolean =>
    new Set(line.glyphs.map((glyph) => cells.find((cell) => contains(cell, inkOf(glyph))))).size > 1;
  return new Set(lines.filter(isOverSeveral).flatMap((line) => line.glyphs));
}

const closingMark = /^[，。、；：）〉》」』】〕！？]$/u;

/** Whether a mark that may begin no line hangs out of the cell of the glyph that was set before it. */
function hangsOn(before: Glyph | undefined, glyph: Glyph): boolean {
  if (before === undefined || !closingMark.test(glyph.text)) return false;
  const gap = Math.abs(glyph.left - before.right);
  return gap < 0.2 * glyph.size && Math.abs(glyph.top - before.top) < 0.2 * glyph.size;
}

/** The glyphs of each cell. */
export function byCells(grid: Grid, glyphs: readonly Glyph[]): ReadonlyMap<Box, readonly Glyph[]> {
  const byCell = new Map(grid.cells.map((cell): [Box, Glyph[]] => [cell, []]));
  let last: Box | undefined;
  glyphs.forEach((glyph, index) => {
    const ink = inkOf(glyph);
    const own = grid.cells.find((one) => contains(one, ink)) ?? cutCell(grid, glyph);
    const cell = hangsOn(glyphs[index - 1], glyph) ? (last ?? own) : own;
    if (cell !== undefined) byCell.get(cell)?.push(glyph);
    last = cell;
  });
  return byCell;
}

/** How many lines of a cell that a page's end cuts may stand below its last line. */
const linesBelow = 2.2;

/** The cell without a lower side that a glyph right below the table belongs to: the page ends inside its row. */
export function cutCell({ box, cells }: Grid, glyph: Glyph): Grid["cells"][number] | undefined {
  const { x, y } = inkOf(glyph);
  if (y < box.bottom || y > box.bottom + linesBelow * glyph.size) return undefined;
  return cells.find(
    (cell) => cell.bottom === box.bottom && cell.isOpenBelow && x > cell.left && x < cell.right,
  );
}

/** Whether what stands right below a table is the rest of its last row: all of it below cells without a lower side. */
export function isCutByPage(grid: Grid, glyphs: readonly Glyph[], strokes: readonly Box[]): boolean {
  const { box, cells } = grid;
  const last = cells.filter((cell) => cell.bottom === box.bottom);
  if (last.every((cell) => cell.isOpenBelow) || !last.some((cell) => cell.isOpenBelow)) return false;
  const near = glyphs.filter((glyph) => {
    const { y } = inkOf(glyph);
    return y > box.bottom && y < box.bottom + 2 * linesBelow * glyph.size;
  });
  return (
    near.every((glyph) => cutCell(grid, glyph) !== undefined) &&
    strokes.every((stroke) => stroke.bottom < box.bottom + openEnd)
  );
}

/** Lines that stick out no further below a table end with it. In points. */
const openEnd = 5;
