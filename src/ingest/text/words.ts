import { knowCell, type KnownCell } from "../recognise/cellKinds.ts";
import type { Place } from "../source.ts";

/** A text looked at as a cell of a table of the form. */
export function knowText(text: string, place: Place = {}): KnownCell {
  return knowCell({ source: { text, rowSpan: 1, columnSpan: 1, place, repairs: [] }, start: 0, end: 1 });
}

/** Whether a text is a label that the tables of the form print. */
export function isFormLabel({ means }: KnownCell): boolean {
  return Object.values(means).some((meaning) => meaning !== null && meaning !== false);
}

/** Labels that stand nowhere but in the tables: a table begins with one. */
export function opensTable({ means }: KnownCell): boolean {
  return means.band !== null || means.isStructural;
}

/**
 * The end of a label that is broken after its number, 1 属于国家秘密; 0 where a line begins otherwise. Null if figures
 * stand before a label, as in no row.
 */
function numberedLabelEnd(pieces: readonly string[]): number | null {
  const kinds = pieces.map((piece) => knowText(piece).kind);
  const label = kinds.indexOf("label");
  if (kinds[0] !== "value" || label < 0) return 0;
  if (label !== 1) return null;
  const figure = kinds.findIndex((kind, at) => at > 1 && kind === "value");
  const end = figure < 0 ? pieces.length : figure;
  return isExactLabel(knowText(pieces.slice(0, end).join(" "))) ? end : null;
}

/**
 * A line with its cells parted by spaces: 行政许可 12, or 结果维持 结果纠正 其他结果. Labels may hold spaces
 * themselves, so pieces are put together as long as they make a label. Null if the line is none of these.
 */
export function splitSpaces(text: string): readonly string[] | null {
  const pieces = text.trim().split(/[\s\u3000]+/u);
  const hasFigure = pieces.slice(1).some((piece) => knowText(piece).kind === "value");
  if (pieces.length < 2 || (!hasFigure && isExactLabel(knowText(text)))) return null;
  const start = numberedLabelEnd(pieces);
  if (start === null) return null;
  const cells: string[] = start === 0 ? [] : [pieces.slice(0, start).join(" ")];
  for (let at = start; at < pieces.length;) {
    const piece = pieces[at] ?? "";
    if (knowText(piece).kind === "value") {
      cells.push(piece);
      at += 1;
      continue;
    }
    const end = labelEnd(pieces, at);
    if (end === null) return null;
    cells.push(pieces.slice(at, end).join(" "));
    at = end;
  }
  return cells.length < 2 ? null : cells;
}

const mostPieces = 8;

/** Whether a text is a label word for word, not only by what it contains. */
export function isExactLabel({ means, label }: KnownCell): boolean {
  const meanings: readonly unknown[] = Object.values(means);
  const isExact = meanings.some(
    (meaning) =>
      typeof meaning === "object" && meaning !== null && "exact" in meaning && meaning.exact === true,
  );
  return means.band !== null || label.text === "信息内容" || isExact;
}

/** Where the next label stands word for word, beginning after a piece; null if there is none. */
function nextExact(pieces: readonly string[], at: number, last: number): number | null {
  for (let start = at + 1; start < last; start += 1)
    for (let end = start + 1; end <= last; end += 1)
      if (isExactLabel(knowText(pieces.slice(start, end).join(" ")))) return start;
  return null;
}

/**
 * The end of the label that begins at a piece and runs into no figure: the longest known one, else the shortest like
 * one, which holds no known label, else a word of no meaning before a known label.
 */
function labelEnd(pieces: readonly string[], at: number): number | null {
  const figure = pieces.findIndex((piece, index) => index > at && knowText(piece).kind === "value");
  const last = Math.min(figure < 0 ? pieces.length : figure, at + mostPieces);
  for (let end = last; end > at; end -= 1)
    if (isExactLabel(knowText(pieces.slice(at, end).join(" ")))) return end;
  const next = nextExact(pieces, at, last);
  for (let end = at + 1; end <= (next ?? last); end += 1) {
    const known = knowText(pieces.slice(at, end).join(" "));
    if (known.kind === "label" && isFormLabel(known)) return end;
  }
  return next;
}
