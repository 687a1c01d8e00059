import { characterOf, isMisnamed, unmapped } from "./characters.ts";
import {
  apply,
  boxAround,
  centreOf,
  contains,
  identity,
  multiply,
  type Box,
  type Matrix,
  type Point,
} from "./geometry.ts";
import { fontGlyphOf, type FontGlyph, type PdfFont } from "./operands.ts";
import type { SetGlyph } from "./visibility.ts";

/** One character where the page draws it. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the font in points. */
  readonly size: number;
  /** How many quarters clockwise it is turned against the page. */
  readonly turn: number;
  /** Drawn without ink: the text layer over a scan. */
  readonly isInvisible: boolean;
  /** Neither upright nor turned by a quarter, or so pale that what lies behind shows: a watermark. */
  readonly isWatermark: boolean;
  /** Given a letter by its font's map that no Chinese report has: the map is damaged. */
  readonly isMisnamed: boolean;
  /** Which of the page's runs of text it belongs to: writers set every cell with runs of its own. */
  readonly run: number;
}

const inkOnTheLeft = /^[，。、；：）〉》」』】〕！？,.;:)]$/u;
const inkOnTheRight = /^[（〈《「『【〔(]$/u;

/**
 * The middle of what a glyph shows. Full-width marks have ink in one half only, and writers push the empty half
 * out of the cell.
 */
export function inkOf(glyph: Glyph): Point {
  const share = inkOnTheLeft.test(glyph.text) ? 0.25 : inkOnTheRight.test(glyph.text) ? 0.75 : 0.5;
  return { x: glyph.left + share * (glyph.right - glyph.left), y: (glyph.top + glyph.bottom) / 2 };
}

/** The part of a PDF's graphics state that places text and lines. */
export interface PenState {
  page: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: PdfFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  /** How much of what lies behind its ink covers: 1 all, 0 nothing. */
  opacity: number;
  /** The same of the group that it is painted in, which is laid over the page as a whole. */
  veil: number;
  /** Whether what it paints hides what lies behind, and does not mix with it. */
  covers: boolean;
  /** The shade of its ink from 0, black, to 1, white; null for a pattern. */
  fill: number | null;
  /** What it paints outside is not seen. */
  clip: Box;
  /** Whether the next path narrows `clip`. */
  isClipping: boolean;
  /** How many runs of text were set before. */
  run: number;
}

export function newPen(page: Matrix, clip: Box): PenState {
  const start = { x: 0, y: 0, lineX: 0, lineY: 0 };
  const text = { charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 };
  const ink = { lineWidth: 1, opacity: 1, veil: 1, covers: true, fill: 0, clip, isClipping: false };
  return { page, text: identity, ...start, font: null, size: 0, ...text, ...ink, run: 0 };
}

export function moveText(pen: PenState, x: number, y: number): void {
  pen.lineX += x;
  pen.lineY += y;
  pen.x = pen.lineX;
  pen.y = pen.lineY;
}

export function setTextMatrix(pen: PenState, matrix: Matrix): void {
  pen.text = matrix;
  pen.x = pen.y = pen.lineX = pen.lineY = 0;
}

/** Text leaning by more than this share of a quarter turn is a watermark or a stamp; a crooked scan leans less. */
const mostLean = 0.06;
const leastOpacity = 0.5;

/** Share of the font's height that stands above and hangs below the line, near enough for any script. */
const above = 0.8;
const below = 0.15;

/** The glyph at `along`, `down` in the space of its run of text. */
function place(
  glyph: FontGlyph,
  run: Matrix,
  along: number,
  down: number,
  width: number,
  pen: PenState,
): SetGlyph {
  const height = Math.abs(pen.size);
  const corner = (x: number, y: number): { x: number; y: number } => apply(run, x, y);
  const origin = corner(along, -down);
  const end = corner(along + Math.max(Math.abs(width), 0.01 * height), -down);
  const top = corner(along, -down + height);
  const box = boxAround([
    corner(along, -down + above * height),
    corner(along + width, -down + above * height),
    corner(along, -down - below * height),
    corner(along + width, -down - below * height),
  ]);
  const quarters = Math.atan2(end.y - origin.y, end.x - origin.x) / (Math.PI / 2);
  const turn = Math.round(quarters);
  return {
    ...box,
    text:
      pen.font?.tells(glyph) === false || isMisnamed(glyph.unicode) ? unmapped : characterOf(glyph.unicode),
    size: Math.hypot(top.x - origin.x, top.y - origin.y),
    turn: (turn + 4) % 4,
    isInvisible: (pen.mode & 3) === 3,
    isWatermark: Math.abs(quarters - turn) > mostLean || pen.veil * pen.opacity < leastOpacity,
    isMisnamed: isMisnamed(glyph.unicode),
    run: pen.run,
    ink: pen.mode % 4 === 0 ? pen.fill : null,
    isOutside: !contains(pen.clip, centreOf(box)),
  };
}

/** Sets a run of glyphs and shifts, as the operator Tj or TJ does, and gives the glyphs that draw something. */
export function showText(pen: PenState, run: readonly unknown[]): readonly SetGlyph[] {
  const { font } = pen;
  if (font === null || pen.size === 0) return [];
  const direction = pen.size < 0 ? -1 : 1;
  const size = Math.abs(pen.size);
  const unit = size * Math.abs(font.matrix[0]);
  const atStart = multiply(multiply(pen.page, pen.text), [1, 0, 0, 1, pen.x, pen.y + pen.rise]);
  const space = multiply(atStart, [pen.scale * direction, 0, 0, direction, 0, 0]);
  const glyphs: SetGlyph[] = [];
  let advance = 0;
  for (const item of run) {
    if (typeof item === "number") advance += ((font.isVertical ? 1 : -1) * item * size) / 1000;
    const glyph = fontGlyphOf(item);
    if (glyph === null) continue;
    const spacing = ((glyph.isSpace ? pen.wordSpacing : 0) + pen.charSpacing) * direction;
    const metric = glyph.vmetric ?? font.verticalMetrics;
    if (font.isVertical && metric !== null) {
      const [height = -1000, hang = glyph.width / 2, drop = 880] = metric;
      glyphs.push(place(glyph, space, -hang * unit, advance + drop * unit, glyph.width * unit, pen));
      advance += -height * unit - spacing;
    } else {
      glyphs.push(place(glyph, space, advance, 0, glyph.width * unit, pen));
      advance += glyph.width * unit + spacing;
    }
  }
  if (font.isVertical) pen.y -= advance;
  else pen.x += advance * pen.scale * direction;
  return glyphs.filter((glyph) => glyph.text !== "");
}
