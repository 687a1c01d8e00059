import type { Repair } from "../source.ts";
import type { Box } from "./geometry.ts";
import { linesOf, type Line } from "./lines.ts";
import type { Glyph } from "./pen.ts";

export interface CellText {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

const digits = /^[+\-−]?[\d０-９][\d０-９,，.．]*$/u;
const moreDigits = /^[\d０-９,，.．]+(?:件|项|个|万?元)?$/u;
const unitAlone = /^[（(]?(?:件|项|个|万?元|万)[）)]?$/u;

/** The margins of both sides of a cell, as wide as writers make them. In points. */
const margins = 11;

/** Whether a line leaves no room in its cell for one more digit, so that a number had to be broken there. */
function isFull(line: Line, width: number): boolean {
  return width - (line.right - line.left) < 0.55 * line.size + margins;
}

/** One number set over several lines because its column is too narrow, or null if the lines are no such thing. */
function brokenNumber(lines: readonly Line[], width: number): string | null {
  const [first, ...rest] = lines;
  if (first === undefined || rest.length === 0 || !digits.test(first.text)) return null;
  const isNumber = rest.every((line) => moreDigits.test(line.text));
  if (isNumber && lines.slice(0, -1).every((line) => isFull(line, width)))
    return lines.map((line) => line.text).join("");
  const [unit, ...more] = rest;
  return unit !== undefined && more.length === 0 && unitAlone.test(unit.text) ? first.text + unit.text : null;
}

/** What a cell says. Lines stay apart as "\n", except those of a number that was broken for want of room. */
export function cellText(glyphs: readonly Glyph[], box: Box): CellText {
  const lines = linesOf(glyphs);
  if (lines.length < 2) return { text: lines[0]?.text ?? "", repairs: [] };
  const number = brokenNumber(lines, box.right - box.left);
  if (number !== null) return { text: number, repairs: ["joined_pieces"] };
  const text = lines.map((line) => line.text).join("\n");
  const isVertical = lines.every((line) => line.glyphs.length === 1);
  return { text, repairs: [isVertical ? "vertical" : "wrapped_lines"] };
}
