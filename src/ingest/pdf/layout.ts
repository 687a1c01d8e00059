import type { SourceCell, SourceDocument, SourceTable, SourceText } from "../source.ts";
import { alignedTables, type AlignedTable } from "./alignedTables.ts";
import { withoutCutLabels } from "./cutLabels.ts";
import { furnitureOf } from "./furniture.ts";
import { unite } from "./geometry.ts";
import { joinTables } from "./joinTables.ts";
import type { OpenPage } from "./openPdf.ts";
import { pageNotes, pageText, textlessPages, uncertainPages } from "./pageText.ts";
import { isUnfinished, paragraphsOf, type Paragraph } from "./paragraphs.ts";
import type { Glyph } from "./pen.ts";
import { ruledTables, type PageTable } from "./ruledTables.ts";
import type { RowCell } from "./rowCell.ts";
import { streamTables, type StreamTable } from "./streamTables.ts";
import { isSameWidth, rowCells, sourceTable } from "./tableRows.ts";
import { upright } from "./upright.ts";

export type Layout = Omit<SourceDocument, "title" | "encoding">;

interface TextBlock extends Paragraph {
  readonly type: "text";
}
interface TableBlock {
  readonly type: "table";
  readonly top: number;
  /** The part on the last page it stands on. */
  readonly last: PageTable;
  readonly cells: readonly RowCell[];
}
interface AlignedBlock extends AlignedTable {
  readonly type: "aligned";
  readonly page: number;
}
interface StreamBlock extends StreamTable {
  readonly type: "stream";
  readonly page: number;
}
type Block = TextBlock | TableBlock | AlignedBlock | StreamBlock;

/** The blocks of a page from top to bottom. */
function pageBlocks(
  tables: readonly PageTable[],
  text: readonly Glyph[],
  page: number,
  before: Block | undefined,
): readonly Block[] {
  const streams = streamTables(text, before?.type === "stream" ? before.columns : []);
  const taken = new Set(streams.flatMap((table) => table.glyphs));
  const aligned = alignedTables(text.filter((glyph) => !taken.has(glyph)));
  const texts = aligned.rest.length === 0 ? [] : paragraphsOf(aligned.rest, page);
  const blocks: Block[] = [
    ...texts.map((one): Block => ({ type: "text", ...one })),
    ...streams.map((table): Block => ({ type: "stream", ...table, page })),
    ...aligned.tables.map((table): Block => ({ type: "aligned", ...table, page })),
    ...tables.map((table): Block => ({
      type: "table",
      top: table.top,
      last: table,
      cells: rowCells(table),
    })),
  ];
  return blocks.sort((a, b) => a.top - b.top);
}

const nearby = 6;

/**
 * Whether a table on a page goes on with the one at the end of the page before: it is as wide, or ends at the same
 * side and has no column that the other has not. A heading beside all rows may have lost its lines in between.
 */
function goesOn({ last: before, cells }: TableBlock, after: PageTable): boolean {
  if (isSameWidth(before, after)) return true;
  const last = before.cells.filter((cell) => before.bottom - cell.bottom < 1);
  const first = after.cells.filter((cell) => cell.top - after.top < 1);
  if (last.length === 0 || first.length === 0) return false;
  if (isSameWidth(unite(last), unite(first))) return true;
  const sides = cells.flatMap((cell) => [cell.left, cell.right]);
  const isKnown = (side: number): boolean => sides.some((one) => Math.abs(one - side) < nearby);
  return (
    first.length > 2 &&
    Math.abs(before.right - after.right) < nearby &&
    first.every((cell) => isKnown(cell.left) && isKnown(cell.right))
  );
}

/** Joins what a page's end has cut: a table with its continuation, a sentence with its rest. */
function joinAcross(before: Block, after: Block): Block | null {
  if (before.type === "table" && after.type === "table") {
    if (!goesOn(before, after.last)) return null;
    const isOpen = before.last.isOpenBelow || after.last.isOpenAbove;
    return { ...before, last: after.last, cells: joinTables(before.cells, after.cells, isOpen) };
  }
  if (before.type === "text" && after.type === "text" && isUnfinished(before))
    return { ...before, text: before.text + after.text };
  return null;
}

/** A table without lines; where a cell is blank only its neighbours tell. */
function alignedTable({ rows, page }: AlignedBlock, table: number): SourceTable {
  const cells = rows.map((row, index) =>
    row.map(({ text }, column): SourceCell => ({
      text,
      rowSpan: 1,
      columnSpan: 1,
      place: { page, table, row: index + 1, column: column + 1 },
      repairs: text.includes("\n") ? ["wrapped_lines"] : [],
    })),
  );
  return { type: "table", place: { page, table }, rows: cells, keepsBlanks: false };
}

/** A table without lines whose columns are known, and with them its blanks. */
function streamTable({ rows, page }: StreamBlock, table: number): SourceTable {
  const cells = rows.map((row, index) =>
    row.map(({ text, span, repairs }, column): SourceCell => ({
      text,
      rowSpan: 1,
      columnSpan: span,
      place: { page, table, row: index + 1, column: column + 1 },
      repairs,
    })),
  );
  return { type: "table", place: { page, table }, rows: cells, keepsBlanks: true };
}

function sourceBlocks(blocks: readonly Block[]): readonly (SourceText | SourceTable)[] {
  let tables = 0;
  return blocks.map((block) => {
    if (block.type === "text") return { type: "text", text: block.text, place: { page: block.page } };
    if (block.type === "stream") return streamTable(block, (tables += 1));
    if (block.type === "aligned") return alignedTable(block, (tables += 1));
    const [only, ...others] = block.cells;
    // A frame around one piece of text is a heading; a table cut after its first row was joined above.
    if (only !== undefined && others.length === 0)
      return { type: "text", text: only.text, place: { page: only.page } };
    tables += 1;
    return sourceTable(block.cells, tables, block.last.keepsBlanks);
  });
}

/** The pages of a document as text and tables in reading order. */
export function layOut(pages: readonly OpenPage[]): Layout {
  const read = pages.map((drawn, index) => {
    const page = upright(drawn);
    return { ...ruledTables(pageText(page), page.strokes, index + 1), height: page.height };
  });
  const furniture = furnitureOf(read.map(({ rest, height }) => ({ glyphs: rest, height })));
  const blocks: Block[] = [];
  read.forEach(({ tables, rest }, index) => {
    const text = rest.filter((glyph) => !furniture.has(glyph));
    const [first, ...others] = pageBlocks(tables, text, index + 1, blocks.at(-1));
    if (first === undefined) return;
    const before = blocks.at(-1);
    const joined = before === undefined ? null : joinAcross(before, first);
    if (before?.type === "stream" && first.type === "stream")
      blocks.splice(-1, 1, ...withoutCutLabels(before, first), ...others);
    else if (joined === null) blocks.push(first, ...others);
    else blocks.splice(-1, 1, joined, ...others);
  });
  const warnings = [
    ...pages.flatMap((page, index) => pageNotes(page, index + 1)),
    ...read.flatMap((page) => page.warnings),
  ];
  return {
    blocks: sourceBlocks(blocks),
    warnings,
    uncertainPages: uncertainPages(pages),
    textlessPages: textlessPages(pages),
  };
}
