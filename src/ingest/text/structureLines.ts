import { readHeading } from "../sections.ts";
import type { KnownCell } from "../recognise/cellKinds.ts";
import { pictureMark, type Place, type SourceCell, type SourceTable, type SourceText } from "../source.ts";
import { readLine, type Line, type NumberedText } from "./lines.ts";
import { RowBuilder } from "./rowBuilder.ts";
import { isFormLabel, knowText, opensTable, splitSpaces } from "./words.ts";

type Block = SourceText | SourceTable;

/** No label is longer; in a table a longer line is text that follows it. */
const longestCell = 60;

/** Finds the tables in lines of flattened text, whatever the style, and leaves the rest as text. */
class Structurer {
  readonly blocks: Block[] = [];
  #builder: RowBuilder | null = null;
  /** The lines of the table being built, in case it turns out to be none. */
  #lines: NumberedText[] = [];
  /** Whether every row of it stands on a line of its own, with signs between its cells. */
  #hasWholeRows = true;
  #isInTables = false;
  #endsInPipe = false;
  #tables: number;

  /** `tables` is how many tables the document has already, so that new ones get numbers of their own. */
  constructor(tables: number) {
    this.#tables = tables;
  }

  /** Takes over a table that the source draws. */
  keep(table: SourceTable): void {
    this.#close();
    this.blocks.push(table);
  }

  read(numbered: NumberedText): void {
    if (numbered.text.trim() === pictureMark) {
      this.blocks.push({ type: "text", ...numbered });
      return;
    }
    const section = readHeading(withoutMarks(numbered.text).replace(/[|｜\s]+$/u, ""));
    if (section !== null) {
      this.#isInTables = section >= 2 && section <= 4;
      this.#leave(numbered);
      return;
    }
    const line = readLine(numbered);
    if (this.#builder !== null) this.#lines.push(numbered);
    if (line.type === "nothing") return;
    if (line.type === "pipes") {
      if (this.#endsInPipe) this.#builder?.endRow();
      return;
    }
    this.#endsInPipe = line.type === "cell" && line.endsInPipe;
    if (!this.#take(line)) {
      if (this.#builder !== null) this.#lines.pop();
      this.#leave(numbered);
    }
  }

  end(): readonly Block[] {
    this.#builder?.cutOff();
    this.#close();
    return this.blocks;
  }

  /** Takes a line into the table, opening one if need be; false if it belongs to none. */
  #take(line: Exclude<Line, { type: "nothing" | "pipes" }>): boolean {
    const cells = cellsOf(line);
    const isTabular = line.type === "row" || line.endsInPipe || cells.length > 1;
    if (this.#builder === null) {
      const mayOpen = cells.some(opensTable) || ((this.#isInTables || isTabular) && cells.some(isFormLabel));
      if (!mayOpen) return false;
      this.#builder = new RowBuilder();
      this.#hasWholeRows = true;
      this.#lines.push(...linesOf(line));
    } else if (!isTabular && cells.some(isSentence)) return false;
    this.#hasWholeRows &&= line.type === "row";
    if (line.type === "row" || cells.length > 1) this.#builder.addRow(cells);
    else for (const cell of cells) this.#builder.add(cell);
    return true;
  }

  #leave({ text: printed, place }: NumberedText): void {
    this.#close();
    const text = withoutMarks(printed);
    if (text !== "") this.blocks.push({ type: "text", text, place });
  }

  #close(): void {
    const builder = this.#builder;
    this.#builder = null;
    const lines = this.#lines;
    this.#lines = [];
    if (builder === null) return;
    builder.endRow();
    const hasFigures = builder.rows.some((row) => row.some((cell) => knowText(cell.text).kind === "value"));
    if (hasFigures) this.blocks.push(this.#table(builder.rows));
    else
      this.blocks.push(
        ...lines.map(({ text, place }): SourceText => ({ type: "text", text: text.trim(), place })),
      );
  }

  #table(rows: readonly (readonly SourceCell[])[]): SourceTable {
    this.#tables += 1;
    const table = this.#tables;
    const place: Place = { table, ...rows[0]?.[0]?.place };
    return {
      type: "table",
      place,
      keepsBlanks: this.#hasWholeRows && isGrid(rows),
      rows: rows.map((row, rowIndex) =>
        row.map((cell, column) => ({
          ...cell,
          place: { table, row: rowIndex + 1, column: column + 1, ...cell.place },
        })),
      ),
    };
  }
}

/** Rows of the same length keep their blanks; a few that differ have lost or gained a cell. */
function isGrid(rows: readonly (readonly SourceCell[])[]): boolean {
  const lengths = rows.map((row) => row.length);
  const usual = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0;
  return (
    rows.length > 1 && usual > 1 && lengths.filter((length) => length === usual).length >= 0.8 * rows.length
  );
}

/** A line of text without the marks of Markdown: heading, quotation, bold. */
function withoutMarks(text: string): string {
  return text
    .replace(/^\s{0,3}(?:#{1,6}|>)\s+/u, "")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, "$2")
    .trim();
}

function linesOf(line: Exclude<Line, { type: "nothing" | "pipes" }>): readonly NumberedText[] {
  return [{ text: line.type === "row" ? line.cells.join(" | ") : line.text, place: line.place }];
}

function cellsOf(line: Exclude<Line, { type: "nothing" | "pipes" }>): readonly KnownCell[] {
  const texts =
    line.type === "row" ? line.cells : ((line.endsInPipe ? null : splitSpaces(line.text)) ?? [line.text]);
  return texts.map((text) => knowText(text, line.place));
}

function isSentence(cell: KnownCell): boolean {
  if (cell.kind !== "label" || isFormLabel(cell)) return false;
  return cell.source.text.length > longestCell || /[。；;！!]$/u.test(cell.source.text);
}

/** The text and tables in lines of flattened text, in order. */
export function structureLines(lines: readonly NumberedText[]): readonly Block[] {
  const structurer = new Structurer(0);
  for (const line of lines) structurer.read(line);
  return structurer.end();
}

/** Looks for tables in the text of a document beside those it draws: some pages set them as paragraphs. */
export function structureBlocks(blocks: readonly Block[]): readonly Block[] {
  const structurer = new Structurer(blocks.filter((block) => block.type === "table").length);
  for (const block of blocks)
    if (block.type === "table") structurer.keep(block);
    else for (const text of block.text.split("\n")) structurer.read({ text, place: block.place });
  return structurer.end();
}
