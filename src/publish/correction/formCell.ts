import type { CellCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import { tableFigure } from "../../form/tableValue.ts";
import { writtenValue } from "../../ingest/correction/writtenValue.ts";

/** A figure of a report as it is written into its cell. */
export function writtenFigure(report: Report, code: CellCode): string | number | null {
  return writtenValue(tableFigure(report, code) ?? { value: null, raw: "", state: "not_read" });
}

/** Spreadsheets take no more than 255 characters of text within a formula. */
const longestText = 120;

/** A formula that is true once a cell no longer holds what was written into it. */
export function changedFormula(cell: string, written: string | number | null): string {
  if (written === null) return `LEN(${cell})>0`;
  if (typeof written === "number") return `NOT(AND(ISNUMBER(${cell}),N(${cell})=${written}))`;
  const told = written.slice(0, longestText);
  const beginning = told === written ? cell : `LEFT(${cell},${longestText})`;
  return `NOT(EXACT(${beginning},"${told.replaceAll('"', '""')}"))`;
}
