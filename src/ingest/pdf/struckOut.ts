import type { Box } from "./geometry.ts";
import type { Glyph } from "./pen.ts";

/** A line that strikes out runs through the middle of its letters, here in shares of their height. */
const [highest, lowest] = [0.35, 0.72];
/** It begins and ends with the letters, nearer than this share of their size; the lines of tables do not. */
const nearEnd = 0.35;

/** A page of more lines is a drawing. */
const mostLines = 3_000;

function runsThrough(stroke: Box, { top, bottom, left, right }: Glyph): boolean {
  const middle = (stroke.top + stroke.bottom) / 2;
  const height = bottom - top;
  const isAcross = middle > top + highest * height && middle < top + lowest * height;
  return isAcross && stroke.left < (left + right) / 2 && stroke.right > (left + right) / 2;
}

/** The glyphs that a line strikes out, if it does. */
function struckBy(stroke: Box, glyphs: readonly Glyph[]): readonly Glyph[] {
  const through = glyphs.filter((glyph) => runsThrough(stroke, glyph));
  const isEnd = (side: "left" | "right"): boolean =>
    through.some((glyph) => Math.abs(glyph[side] - stroke[side]) < nearEnd * glyph.size);
  return isEnd("left") && isEnd("right") ? through : [];
}

/** The text of a page without what is struck out. */
export function withoutStruck(glyphs: readonly Glyph[], strokes: readonly Box[]): readonly Glyph[] {
  const flat = strokes.filter(({ left, right, top, bottom }) => right - left > 2 * (bottom - top));
  if (flat.length > mostLines) return glyphs;
  const struck = new Set(flat.flatMap((stroke) => struckBy(stroke, glyphs)));
  return struck.size === 0 ? glyphs : glyphs.filter((glyph) => !struck.has(glyph));
}
