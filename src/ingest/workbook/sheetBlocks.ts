import type { SourceCell, SourceTable, SourceText } from "../source.ts";
import { Merges, usedWidth, type Sheet } from "./sheet.ts";

type Block = SourceText | SourceTable;

/** Headings of the six sections end so; the rows 一、本年新收… to 四、结转… of table 3 do not. */
const sectionHeading = /^[一二三四五六七]\s*、.*(?:情况|问题|事项)\s*$/u;
const band = /^第\s*二\s*十\s*条/u;
const figure = /^[+-]?\d[\d,.]*$/u;
/** Longer text in a cell of its own is a paragraph. */
const paragraphLength = 40;

interface Row {
  readonly index: number;
  /** The columns with text. */
  readonly filled: readonly number[];
}

/** A run of rows that make a table, or a row that is text. */
type Part = { readonly rows: Row[] } | { readonly text: Row };

/** Whether the only text of a row is a heading or paragraph, and not a row of a table whose figures are blank. */
function isText(text: string, isWide: boolean, isInTable: boolean): boolean {
  if (band.test(text)) return false;
  return sectionHeading.test(text) || text.length > paragraphLength || isWide || !isInTable;
}

function leftmostColumn({ rows }: Sheet): number {
  return rows.reduce((least, cells) => {
    const at = cells.findIndex((cell) => cell !== "");
    return at < 0 ? least : Math.min(least, at);
  }, Infinity);
}

/** Parts a sheet into text and tables: at blank rows, headings and paragraphs. */
function partsOf(sheet: Sheet, merges: Merges): readonly Part[] {
  const width = usedWidth(sheet);
  const leftmost = leftmostColumn(sheet);
  const parts: Part[] = [];
  let isAfterBlank = true;
  const text = (row: number, column: number): string => sheet.rows[row]?.[column] ?? "";
  sheet.rows.forEach((cells, index) => {
    const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
    const last = parts.at(-1);
    const table = last !== undefined && "rows" in last ? last.rows : null;
    const isSpannedInto = cells.some((_cell, column) => (merges.at(index, column)?.top ?? index) < index);
    const [only, ...others] = filled;
    if (only === undefined && !isSpannedInto) isAfterBlank = true;
    if (only === undefined && !isSpannedInto) return;
    const row = { index, filled };
    const isInTable = table !== null && !isAfterBlank;
    const merge = only === undefined ? null : merges.at(index, only);
    const isWide = merge !== null && merge.right >= width - 1 && merge.left === 0 && width > 1;
    // A heading over some columns, the corner beside it blank: 申请人情况.
    const isOverSome = merge !== null && merge.left > leftmost && merge.right > merge.left;
    const isLone = only !== undefined && others.length === 0 && !isSpannedInto && !isOverSome;
    const isData = filled.some((column) => figure.test(text(index, column)));
    if (isLone && isText(text(index, only), isWide, isInTable)) parts.push({ text: row });
    else if (table !== null && (!isAfterBlank || (isData && !isLone))) table.push(row);
    else parts.push({ rows: [row] });
    isAfterBlank = false;
  });
  return parts;
}

/**
 * The columns of a table that hold something. Where merged cells were lost, as in a sheet saved as CSV, the columns that
 * they covered are left blank from top to bottom; a column of the form has at least its heading.
 */
function columnsOf(sheet: Sheet, rows: readonly Row[], first: number, last: number): readonly number[] {
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (sheet.merges.length > 0) return all;
  const used = new Set(rows.flatMap(({ filled }) => filled));
  return all.filter((column) => used.has(column));
}

function tableOf(sheet: Sheet, merges: Merges, rows: readonly Row[], table: number): SourceTable {
  const columns = rows.flatMap(({ index, filled }) =>
    filled.flatMap((column) => [column, merges.at(index, column)?.right ?? column]),
  );
  const first = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const last = columns.reduce((most, column) => Math.max(most, column), 0);
  const kept = columnsOf(sheet, rows, first, last);
  const cells = rows.map(({ index }): SourceCell[] => {
    const row: SourceCell[] = [];
    for (const column of kept) {
      const merge = merges.at(index, column);
      if (merge !== null && (merge.top !== index || merge.left !== column)) continue;
      const bottom = merge?.bottom ?? index;
      row.push({
        text: sheet.rows[index]?.[column] ?? "",
        rowSpan:
          bottom === index ? 1 : rows.filter((one) => one.index >= index && one.index <= bottom).length,
        columnSpan: Math.min(merge?.right ?? column, last) - column + 1,
        place: { sheet: sheet.name, table, row: index + 1, column: column + 1 },
        repairs: [],
      });
    }
    return row;
  });
  const place = { sheet: sheet.name, table, row: (rows[0]?.index ?? 0) + 1 };
  return { type: "table", place, rows: cells, keepsBlanks: true };
}

/** The text and tables of a sheet from top to bottom; tables are counted on from `tablesBefore`. */
export function sheetBlocks(sheet: Sheet, tablesBefore: number): readonly Block[] {
  const merges = new Merges(sheet);
  let table = tablesBefore;
  return partsOf(sheet, merges).map((part): Block => {
    if ("rows" in part) return tableOf(sheet, merges, part.rows, (table += 1));
    const { index, filled } = part.text;
    const text = sheet.rows[index]?.[filled[0] ?? 0] ?? "";
    return { type: "text", text, place: { sheet: sheet.name, row: index + 1 } };
  });
}
