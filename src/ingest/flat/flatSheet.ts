import { mostColumns } from "../limits.ts";
import { Merges, usedWidth, type Sheet } from "../workbook/sheet.ts";
import type { Mapping } from "./columns.ts";
import type { FlatIssue } from "./flatReport.ts";
import type { FlatTable, TakeReport } from "./flatTable.ts";
import { headerRows, readHeader, type Header } from "./header.ts";
import { tidyRows } from "./tidyRows.ts";
import { wideRows } from "./wideRows.ts";

/** The first rows with the text of merged cells in every cell that they cover, as a person reads headings. */
function spreadRows(sheet: Sheet, merges: Merges, width: number): readonly (readonly string[])[] {
  return sheet.rows.slice(0, headerRows).map((cells, row) =>
    Array.from({ length: width }, (_unused, column) => {
      if (sheet.hiddenColumns.has(column)) return "";
      const merge = merges.at(row, column);
      return (merge === null ? cells[column] : sheet.rows[merge.top]?.[merge.left]) ?? "";
    }),
  );
}

/** What a figure becomes that stands in a cell merged over others: whose it is cannot be told. */
const mergedFigure = (text: string): string => `合并单元格: ${text}`;

/** The fields of a row: an organ or year merged over several rows is that of each, a figure so merged of none. */
function fieldsOf(sheet: Sheet, merges: Merges, { columns }: Header, row: number): readonly string[] {
  return columns.map(({ meaning, index }) => {
    if (sheet.hiddenColumns.has(index)) return "";
    const text = sheet.rows[row]?.[index] ?? "";
    const merge = merges.at(row, index);
    if (merge === null) return text;
    const whole = sheet.rows[merge.top]?.[merge.left] ?? "";
    const isFigure =
      meaning?.type === "figure" || (meaning?.type === "attribute" && meaning.attribute === "value");
    return isFigure && whole !== "" ? mergedFigure(whole) : whole;
  });
}

function hiddenColumnIssues(sheet: Sheet, merges: Merges, { firstRow }: Header): readonly FlatIssue[] {
  return [...sheet.hiddenColumns].flatMap((column): FlatIssue[] => {
    const merge = merges.at(firstRow - 1, column);
    const text = sheet.rows[merge?.top ?? firstRow - 1]?.[merge?.left ?? column] ?? "";
    return text === "" ? [] : [{ kind: "hidden", row: firstRow, column: column + 1, text }];
  });
}

/** Reads a sheet as a flat table; null where it has no header of one, as the form itself has none. */
export function readFlatSheet(sheet: Sheet, mapping: Mapping, take?: TakeReport): FlatTable | null {
  const merges = new Merges(sheet);
  // A table has some two hundred columns; formats laid over a whole row make a sheet look wider.
  const width = Math.min(usedWidth(sheet), mostColumns);
  const header = readHeader(spreadRows(sheet, merges, width), mapping);
  if (header === null) return null;
  const reports: Parameters<TakeReport>[0][] = [];
  const taken: TakeReport = take ?? ((report) => void reports.push(report));
  const rows = header.layout === "wide" ? wideRows(header, taken) : tidyRows(header, taken);
  const hidden: FlatIssue[] = [...hiddenColumnIssues(sheet, merges, header)];
  for (let row = header.firstRow; row < sheet.rows.length; row += 1) {
    const fields = fieldsOf(sheet, merges, header, row);
    if (!sheet.hiddenRows.has(row)) rows.push(fields, row + 1);
    else if (fields.some((field) => field !== ""))
      hidden.push({ kind: "hidden", row: row + 1, column: null, text: fields.slice(0, 3).join(" ").trim() });
  }
  const { layout, columns } = header;
  return { layout, columns, reports, issues: [...rows.finish(), ...hidden] };
}
