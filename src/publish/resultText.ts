import type { ConsoleColumn, ConsoleValue } from "../database/consoleValue.ts";

/** The rows of an answer, to be written out. */
export interface ResultTable {
  readonly columns: readonly Pick<ConsoleColumn, "name">[];
  readonly rows: readonly (readonly ConsoleValue[])[];
}

/** NULL is an empty field, so that it never reads as zero; an empty text is told apart by its quotes. */
function csvField(value: ConsoleValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  return value === "" || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Rows as CSV that Excel opens with its Chinese intact: UTF-8 with its mark, lines ended as Excel does. */
export function writeCsv({ columns, rows }: ResultTable): string {
  const lines = [columns.map(({ name }) => csvField(name)), ...rows.map((row) => row.map(csvField))];
  return `\uFEFF${lines.map((fields) => fields.join(",")).join("\r\n")}\r\n`;
}

/** A field for the clipboard: a tab or a line within it would begin another cell. */
function tsvField(value: ConsoleValue): string {
  return value === null ? "" : String(value).replaceAll(/[\t\r\n]+/g, " ");
}

/** Rows as text between tabs, as a spreadsheet takes them from the clipboard; NULL is an empty cell. */
export function writeTsv({ columns, rows }: ResultTable): string {
  const lines = [columns.map(({ name }) => tsvField(name)), ...rows.map((row) => row.map(tsvField))];
  return lines.map((fields) => fields.join("\t")).join("\n");
}
