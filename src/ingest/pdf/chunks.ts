import { readCount } from "../readValue.ts";
import { unite, type Box } from "./geometry.ts";
import { linesOf, lineOf, type Line } from "./lines.ts";
import type { Glyph } from "./pen.ts";

/** A piece of a line with wide gaps on both sides: what would stand in a cell if there were lines. */
export interface Chunk extends Box {
  readonly text: string;
  readonly size: number;
  /** A number, a dash or another thing that stands in place of a number. */
  readonly isFigure: boolean;
}

export interface ChunkLine extends Line {
  readonly chunks: readonly Chunk[];
}

/** A gap wider than this share of the font's height parts two columns. */
const columnGap = 0.75;
/** Gaps in sentences stand beside numbers; in words without any a smaller one parts two headings of columns. */
const headingGap = 0.3;

/** Whether a piece of text is a number, or a sign or word that stands in place of one. */
export function isFigureText(text: string): boolean {
  if (/^[/／\-—–－]{1,2}$|^无$/u.test(text)) return true;
  if (!/^[+\-−]?[\d０-９]/u.test(text)) return false;
  const bare = text.replace(/[（(]?(?:万?元|万)[）)]?$/u, "");
  return readCount(bare.replace(/\.\d+$/u, ""), "signed_integer").value !== null;
}

function chunkOf(glyphs: readonly Glyph[]): Chunk {
  const { text, size } = lineOf(glyphs);
  return { ...unite(glyphs), text, size, isFigure: isFigureText(text) };
}

/** The number at the end of a piece, set off by a gap, is a figure beside its label. */
function beforeFigure(glyphs: readonly Glyph[]): number {
  const start = glyphs.findLastIndex((glyph) => !/^[\d０-９,.，．]$/u.test(glyph.text)) + 1;
  const [last, first] = [glyphs[start - 1], glyphs[start]];
  if (last === undefined || first === undefined) return -1;
  return first.left - last.right > headingGap * first.size ? start : -1;
}

function parted(line: Line): readonly (readonly Glyph[])[] {
  const gap = /[\d０-９，。；：]/u.test(line.text) ? columnGap : headingGap;
  const groups: Glyph[][] = [];
  let end = -Infinity;
  for (const glyph of line.glyphs) {
    const group = groups.at(-1);
    if (group === undefined || glyph.left - end > gap * line.size) groups.push([glyph]);
    else group.push(glyph);
    end = Math.max(end, glyph.right);
  }
  return groups.flatMap((group) => {
    const at = beforeFigure(group);
    return at < 0 ? [group] : [group.slice(0, at), group.slice(at)];
  });
}

/** The lines of a page, each parted at its wide gaps. */
export function chunkLines(glyphs: readonly Glyph[]): readonly ChunkLine[] {
  return linesOf(glyphs).map((line) => ({ ...line, chunks: parted(line).map(chunkOf) }));
}
