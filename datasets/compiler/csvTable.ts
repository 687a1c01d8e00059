import Papa from "papaparse";
import type { Report } from "./flaw.ts";

/** A row of a CSV file, every field as text. */
export interface CsvRow {
  /** As a spreadsheet counts; the header is row 1. */
  readonly row: number;
  /** The text under a column; empty where there is no such column. */
  readonly field: (column: string) => string;
}

export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Says which columns a table must have and which others it may have. */
export interface Header {
  readonly required: readonly string[];
  readonly isOptional: (column: string) => boolean;
}

function checkHeader(file: string, columns: readonly string[], header: Header, report: Report): void {
  const flaw = (column: string, problem: string, remedy: string): void =>
    report({ file, row: 1, column, problem, remedy });
  for (const column of header.required)
    if (!columns.includes(column))
      flaw(column, "this column is missing", `Add it; needed are ${header.required.join(", ")}`);
  for (const [index, column] of columns.entries()) {
    if (columns.indexOf(column) !== index) flaw(column, "this column is there twice", "Keep one of the two");
    else if (!header.required.includes(column) && !header.isOptional(column))
      flaw(column, "no such column is known", "Correct its name or take it out");
  }
}

/** Reads a CSV file in UTF-8; nothing is guessed about types. Ragged rows and broken quotes are flaws. */
export function readCsvTable(file: string, text: string, header: Header, report: Report): CsvTable {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: ",",
    dynamicTyping: false,
    skipEmptyLines: false,
  });
  for (const error of parsed.errors)
    report({
      file,
      row: (error.row ?? 0) + 1,
      column: null,
      problem: error.message,
      remedy: "Save the file as CSV again",
    });
  const [columns = [], ...lines] = parsed.data;
  checkHeader(file, columns, header, report);
  const positions = new Map(columns.map((column, index) => [column, index]));
  const rows: CsvRow[] = [];
  for (const [index, line] of lines.entries()) {
    const row = index + 2;
    if (line.length === 1 && line[0] === "") continue;
    if (line.length !== columns.length)
      report({
        file,
        row,
        column: null,
        problem: `${line.length} fields under ${columns.length} columns`,
        remedy: "Add or take out commas; put text with a comma in quotation marks",
      });
    else rows.push({ row, field: (column) => line[positions.get(column) ?? line.length] ?? "" });
  }
  return { file, columns, rows };
}
