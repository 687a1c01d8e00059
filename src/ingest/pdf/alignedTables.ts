import { readBand } from "../aliases.ts";
import { readLabel } from "../labels.ts";
import { readHeading } from "../sections.ts";
import { alignedRows, type AlignedRow } from "./alignedRows.ts";
import { chunkLines, type ChunkLine } from "./chunks.ts";
import { unite, type Box } from "./geometry.ts";
import type { Glyph } from "./pen.ts";

/** A table that is told by the alignment of its text alone. */
export interface AlignedTable extends Box {
  readonly rows: readonly AlignedRow[];
}

export interface AlignedTables {
  readonly tables: readonly AlignedTable[];
  readonly rest: readonly Glyph[];
}

const isFigures = (line: ChunkLine): boolean => line.chunks.some((chunk) => chunk.isFigure);

/** A line of a sentence, or a heading of a section: no part of a table. */
function isProse(line: ChunkLine): boolean {
  if (isFigures(line)) return false;
  const isSentence =
    /[。；]/u.test(line.text) ||
    (line.text.length > 32 && /[，、]/u.test(line.text) && !/[（(]/u.test(line.text));
  return isSentence || readHeading(line.text) !== null;
}

/** The labels of rows of table 3 are numbered; headings of columns are not. */
const rowLabel = /^\s*(?:[（(][一二三四五六七][）)]|[一二三四][、.．]本?年|\d[.．、])/u;

/** A group of section 4 over a table of its own. */
const groupLine = /^(?:未经复议直接起诉|复议后起诉)$/u;

/** A line with which the heading of a table begins or goes on. */
function isHead(line: ChunkLine): boolean {
  if (isFigures(line) || line.chunks.some((chunk) => rowLabel.test(chunk.text))) return false;
  return (
    line.chunks.length > 1 ||
    readBand(readLabel(line.text).text) !== null ||
    /^(?:信息内容|申请人情况)$/u.test(line.text.trim()) ||
    groupLine.test(readLabel(line.text).text)
  );
}

interface Draft {
  readonly head: ChunkLine[];
  readonly body: ChunkLine[];
}

/** Gathers lines into tables: heading lines, then lines with figures and the labels around them. */
function drafts(lines: readonly ChunkLine[]): readonly Draft[] {
  const found: Draft[] = [];
  let open: Draft | null = null;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isFar = before !== undefined && line.top - before.bottom > 5 * line.size;
    if (isProse(line) || isFar) open = null;
    if (isProse(line)) return;
    const isNewHead =
      isHead(line) &&
      open !== null &&
      open.body.some(isFigures) &&
      (/信息内容|第二十条|申请人情况|行政复议/u.test(line.text) || groupLine.test(readLabel(line.text).text));
    if (open === null || isNewHead) {
      open = { head: [], body: [] };
      found.push(open);
    }
    const isInHead = !open.body.some(isFigures) && !isFigures(line) && isHead(line);
    if (isInHead) open.head.push(...open.body.splice(0), line);
    else open.body.push(line);
  });
  return found.filter(({ body }) => body.some(isFigures));
}

/** Beside a label one figure makes no table; three in a row, or a heading above, do. */
function isTable({ head, body }: Draft): boolean {
  const most = Math.max(...body.map((line) => line.chunks.filter((chunk) => chunk.isFigure).length));
  return most >= 3 || (head.length > 0 && most >= 1);
}

/** The tables among text without lines, and the glyphs that belong to none. */
export function alignedTables(glyphs: readonly Glyph[]): AlignedTables {
  const tables: AlignedTable[] = [];
  const taken = new Set<Glyph>();
  for (const draft of drafts(chunkLines(glyphs)).filter(isTable)) {
    const rows = alignedRows(draft.head, draft.body);
    if (rows === null) continue;
    const lines = [...draft.head, ...draft.body];
    tables.push({ ...unite(lines), rows });
    for (const line of lines) for (const glyph of line.glyphs) taken.add(glyph);
  }
  return { tables, rest: glyphs.filter((glyph) => !taken.has(glyph)) };
}
