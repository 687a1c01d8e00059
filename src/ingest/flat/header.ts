import { columnsOf, isRowOfRequests, withSuggestions, type FlatColumn, type Mapping } from "./columns.ts";

/** The columns of a flat table and where its rows begin. */
export interface Header {
  /** `wide` has a row a report, `tidy` a row a figure. */
  readonly layout: "wide" | "tidy";
  readonly columns: readonly FlatColumn[];
  /** Index of the first row of data. */
  readonly firstRow: number;
}

/** A table may stand below a title and notes, under headings of up to so many rows. */
const furthestStart = 8;
const deepest = 4;
/** Rows looked at to find the header. */
export const headerRows = furthestStart + deepest + 20;

/** Repeats the last text over blank cells to its right, where merged headings leave them. */
function filledForward(row: readonly string[], width: number): readonly string[] {
  let last = "";
  return Array.from({ length: width }, (_unused, column) => {
    const text = (row[column] ?? "").trim();
    if (text !== "") last = text;
    return last;
  });
}

/** The names of columns under headings of several rows, as paths from the top. */
function namesOf(rows: readonly (readonly string[])[]): readonly string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const levels = rows.map((row, level) =>
    level === rows.length - 1
      ? Array.from({ length: width }, (_unused, column) => (row[column] ?? "").trim())
      : filledForward(row, width),
  );
  return Array.from({ length: width }, (_unused, column) => {
    const path = levels.map((level) => level[column] ?? "").filter((text) => text !== "");
    return path.filter((text, index) => text !== path[index - 1]).join("/");
  });
}

const hasAttribute = (columns: readonly FlatColumn[], ...names: readonly string[]): boolean =>
  columns.some(({ meaning }) => meaning?.type === "attribute" && names.includes(meaning.attribute));

function layoutOf(columns: readonly FlatColumn[]): Header["layout"] | null {
  if (hasAttribute(columns, "code") && hasAttribute(columns, "value", "raw")) return "tidy";
  if (columns.some(({ meaning }) => meaning?.type === "figure"))
    return hasAttribute(columns, "unit", "year", "file") ? "wide" : null;
  // 单位, 年度, 本年新收: a table of which every figure is still to be asked about.
  const isAsked = columns.some(({ meaning, name }) => meaning === null && isRowOfRequests(name));
  return isAsked && hasAttribute(columns, "unit") && hasAttribute(columns, "year") ? "wide" : null;
}

/** The statutory form itself, saved as a sheet: its own headings are no columns of a flat table. */
function isForm(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) =>
    row.some((cell) => /^信息内容$|勾稽关系|钩稽关系/u.test(cell.replace(/\s/gu, ""))),
  );
}

/** Headings are words; a row of which a third are plain numbers is data. */
function isData(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell.trim() !== "");
  return (
    3 * filled.filter((cell) => /^[-+]?[\d０-９][\d０-９,.]*$/u.test(cell.trim())).length >=
    Math.max(1, filled.length)
  );
}

/** The header of a flat table among the first rows of a file, or null if the file is no such table. */
export function readHeader(rows: readonly (readonly string[])[], mapping: Mapping): Header | null {
  if (isForm(rows)) return null;
  let best: Header | null = null;
  let most = 0;
  for (let start = 0; start < Math.min(furthestStart, rows.length); start += 1)
    for (let depth = 1; depth <= deepest && start + depth <= rows.length; depth += 1) {
      const firstRow = start + depth;
      if (isData(rows[firstRow - 1] ?? [])) break;
      const samples = rows.slice(firstRow, firstRow + 20);
      const columns = columnsOf(namesOf(rows.slice(start, firstRow)), samples, mapping);
      const layout = layoutOf(columns);
      const known = columns.filter((column) => column.meaning !== null).length;
      if (layout === null || known <= most) continue;
      best = { layout, columns, firstRow };
      most = known;
    }
  return best === null ? null : { ...best, columns: withSuggestions(best.columns) };
}
