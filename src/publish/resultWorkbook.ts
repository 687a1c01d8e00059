import { utils, write } from "@e965/xlsx";
import type { ResultTable } from "./resultText.ts";

/** What stands beside the rows, so that they can be made again: names and values, a line each. */
export type About = readonly (readonly [string, string])[];

/** Rows as a workbook: numbers as numbers, NULL as an empty cell; a second sheet says where they come from. */
export function writeResultWorkbook(
  { columns, rows }: ResultTable,
  about: About,
  names: { readonly rows: string; readonly about: string },
): ArrayBuffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([columns.map(({ name }) => name), ...rows.map((row) => [...row])]);
  utils.book_append_sheet(book, sheet, names.rows);
  utils.book_append_sheet(book, utils.aoa_to_sheet(about.map((line) => [...line])), names.about);
  const bytes: unknown = write(book, { bookType: "xlsx", type: "array", compression: true });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError("the workbook was not written");
  return bytes;
}
