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
 * A line with its cells parted by spaces: 行政许可 12, or 结果维持 结果纠正 其他结果. Labels may hold spaces
 * themselves, so pieces are put together as long as they make a label. Null if the line is none of these.
 */
export function splitSpaces(text: string): readonly string[] | null {
  const pieces = text.trim().split(/[\s\u3000]+/u);
  if (pieces.length < 2) return null;
  const cells: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] ?? "";
    if (knowText(piece).kind === "value") {
      cells.push(piece);
      at += 1;
      continue;
    }
    const end = longestLabel(pieces, at);
    if (end === null) return null;
    cells.push(pieces.slice(at, end).join(" "));
    at = end;
  }
  return cells.length < 2 ? null : cells;
}

const mostPieces = 8;

/** The end of the longest label that begins at a piece; null if none does. */
function longestLabel(pieces: readonly string[], at: number): number | null {
  for (let end = Math.min(pieces.length, at + mostPieces); end > at; end -= 1) {
    const text = pieces.slice(at, end).join(" ");
    const known = knowText(text);
    if (known.kind === "label" && isFormLabel(known)) return end;
  }
  return null;
}
