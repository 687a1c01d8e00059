import { isStructural, readBand, vocabularies } from "../aliases.ts";
import { readLabel } from "../labels.ts";
import { isFigureText } from "./chunks.ts";
import { unite, type Box } from "./geometry.ts";
import { lineOf } from "./lines.ts";
import type { Glyph } from "./pen.ts";

/** What a writer set as one cell of a table, told by the order in which it set its lines. */
export interface StreamCell extends Box {
  readonly text: string;
  readonly size: number;
  readonly isFigure: boolean;
  readonly glyphs: readonly Glyph[];
}

/** A gap wider than this share of the font's height parts two cells on one line. */
const widestGap = 0.75;
/** A smaller one parts figures that were set one by one. */
const leastGap = 0.12;
/** Writers set Chinese and Western letters apart by less than this. */
const figureGap = 0.3;
/** And words. */
const wordGap = 0.45;
/** Lines of one cell follow each other this close, in heights of the font. */
const lineGap = 1.35;

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
const isDigit = (glyph: Glyph): boolean => /^[\d０-９\-—–－/]$/u.test(glyph.text);

/** Whether a glyph begins another cell or line, wherever its run began. */
function parts(before: Glyph, next: Glyph): boolean {
  const size = Math.max(before.size, next.size);
  const gap = next.left - before.right;
  return Math.abs(middle(before) - middle(next)) > 0.4 * size || gap < -0.6 * size || gap > widestGap * size;
}

/** Whether a text is a whole label that does not go on in the next one. */
function endsLabel(text: string, next: string): boolean {
  if (next.length < 2 || !isWholeLabel(text) || isWholeLabel(text + next)) return false;
  return !beginsLabel(text + next);
}

/** Whether a text is the beginning of a label of the form. */
function beginsLabel(text: string): boolean {
  const { text: label } = readLabel(text);
  return Object.values(vocabularies).some((words) => words.beginningWith(label).length > 0);
}

/** Whether two runs on one line belong to two cells: figures set one by one, words that are whole by themselves. */
function areApart(run: readonly Glyph[], next: readonly Glyph[]): boolean {
  const [before, after] = [run.at(-1), next[0]];
  if (before === undefined || after === undefined) return false;
  const gap = (after.left - before.right) / Math.max(before.size, after.size);
  if (isDigit(before) && isDigit(after)) return gap > leastGap;
  if (isDigit(after) && gap > figureGap && isFigureText(lineOf(next).text)) return true;
  return gap > wordGap || endsLabel(lineOf(run).text, lineOf(next).text);
}

/** Pieces of lines in the order in which they were set. */
function piecesOf(glyphs: readonly Glyph[]): readonly StreamCell[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1)?.at(-1);
    if (last === undefined || last.run !== glyph.run || parts(last, glyph)) runs.push([glyph]);
    else runs.at(-1)?.push(glyph);
  }
  const groups: Glyph[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const [last, first] = [group?.at(-1), run[0]];
    if (group === undefined || last === undefined || first === undefined) groups.push(run);
    else if (parts(last, first) || areApart(group, run)) groups.push(run);
    else group.push(...run);
  }
  return groups.map((group) => {
    const { text, size } = lineOf(group);
    return { ...unite(group), text, size, isFigure: isFigureText(text), glyphs: group };
  });
}

/** Whether a text is a whole label of the form. */
export function isWholeLabel(text: string): boolean {
  const label = readLabel(text);
  return (
    isStructural(label.text) ||
    readBand(label.text) !== null ||
    Object.values(vocabularies).some((words) => words.match(label)?.exact === true)
  );
}

const ordinal = /^\s*(?:[（(]\s*[一二三四五六七八九十\d]+\s*[）)]|[一二三四五六七八九十\d]+\s*[、.．])/u;

/** Whether a piece is the next line of the cell before it. */
function goesOn(cell: StreamCell, piece: StreamCell): boolean {
  const common = Math.min(cell.right, piece.right) - Math.max(cell.left, piece.left);
  const gap = piece.top - cell.bottom;
  const isBelow = middle(piece) > middle(cell) && gap > -0.4 * piece.size && gap < lineGap * piece.size;
  if (common <= 0 || !isBelow || Math.abs(cell.size - piece.size) > 0.1 * cell.size) return false;
  if (cell.isFigure || piece.isFigure) return cell.isFigure && piece.isFigure && isBroken(cell, piece);
  if (ordinal.test(piece.text)) return false;
  const union = cell.text + piece.text;
  return !isWholeLabel(cell.text) || isWholeLabel(union) || beginsLabel(union);
}

/** Digits below digits, centred or aligned: a number that found no room on one line, or two numbers. */
function isBroken(cell: StreamCell, piece: StreamCell): boolean {
  return /^[\d,，.]+$/u.test(piece.text) && /^[+-]?[\d,，.\n]+$/u.test(cell.text);
}

/** The cells that glyphs were set in, as far as the order tells: stacked lines of text are one cell. */
export function streamCells(glyphs: readonly Glyph[]): readonly StreamCell[] {
  const cells: StreamCell[] = [];
  for (const piece of piecesOf(glyphs)) {
    const cell = cells.at(-1);
    if (cell !== undefined && goesOn(cell, piece))
      cells[cells.length - 1] = {
        ...unite([cell, piece]),
        text: `${cell.text}\n${piece.text}`,
        size: cell.size,
        isFigure: cell.isFigure,
        glyphs: [...cell.glyphs, ...piece.glyphs],
      };
    else cells.push(piece);
  }
  return cells;
}
