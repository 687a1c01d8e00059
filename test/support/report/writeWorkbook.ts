import { utils, write, type WorkSheet } from "@e965/xlsx";
import type { LaidRow, Piece } from "./layout.ts";

/** How a workbook holds a report. */
export interface BookStyle {
  /** All on one sheet, or a sheet a section. */
  readonly sheets: "one" | "sections";
  readonly merges: "merged" | "empty";
  /** Figures as numbers where they are, or all as text. */
  readonly figures: "numbers" | "text";
  /** Empty rows and columns before the first cell. */
  readonly offset: 0 | 1 | 3;
}

interface Draft {
  readonly rows: (string | number)[][];
  readonly merges: { s: { r: number; c: number }; e: { r: number; c: number } }[];
}

function valueOf(text: string, isFigure: boolean, style: BookStyle): string | number {
  return style.figures === "numbers" && isFigure && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}

function addTable(draft: Draft, rows: readonly LaidRow[], style: BookStyle): void {
  const top = draft.rows.length;
  const taken = new Set<string>();
  draft.rows.push(...rows.map(() => []));
  for (const [at, row] of rows.entries()) {
    let column = style.offset;
    for (const { text, columns, rows: down, code } of row) {
      while (taken.has(`${String(at)} ${String(column)}`)) column += 1;
      const line = draft.rows[top + at] ?? [];
      while (line.length < column) line.push("");
      line[column] = valueOf(text, code !== null, style);
      for (let below = 0; below < down; below += 1)
        for (let right = 0; right < columns; right += 1)
          taken.add(`${String(at + below)} ${String(column + right)}`);
      if (style.merges === "merged" && (columns > 1 || down > 1))
        draft.merges.push({
          s: { r: top + at, c: column },
          e: { r: top + at + down - 1, c: column + columns - 1 },
        });
      column += columns;
    }
  }
}

function sheetOf(pieces: readonly Piece[], style: BookStyle): WorkSheet {
  const draft: Draft = { rows: Array.from({ length: style.offset }, () => []), merges: [] };
  for (const piece of pieces)
    if (piece.type === "table") addTable(draft, piece.rows, style);
    else draft.rows.push([...Array.from({ length: style.offset }, () => ""), piece.text]);
  const sheet = utils.aoa_to_sheet(
    draft.rows.map((row) => row.map((value) => (value === "" ? null : value))),
  );
  sheet["!merges"] = draft.merges;
  return sheet;
}

/** The pieces of each section, from its heading on. */
function sectionsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sections: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === "text" && /^[一二三四五六]、/u.test(piece.text)) sections.push([]);
    sections.at(-1)?.push(piece);
  }
  return sections;
}

/** Writes a report as a workbook. */
export function writeWorkbook(pieces: readonly Piece[], style: BookStyle): Uint8Array {
  const book = utils.book_new();
  const parts = style.sheets === "one" ? [pieces] : sectionsOf(pieces);
  for (const [at, part] of parts.entries())
    utils.book_append_sheet(book, sheetOf(part, style), `Sheet${String(at + 1)}`);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}
