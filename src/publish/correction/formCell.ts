import type { CellCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import { tableFigure } from "../../form/tableValue.ts";
import { writtenValue } from "../../ingest/correction/writtenValue.ts";

/** A figure of a report as it is written into its cell. */
export function writtenFigure(report: Report, code: CellCode): string | number | null {
  return writtenValue(tableFigure(report, code) ?? { value: null, raw: "", state: "not_read" });
}

/** A formula that is true once a cell no longer holds what was written into it. */
export function changedFormula(cell: string, written: string | number | null): string {
  if (written === null) return `LEN(${cell})>0`;
  if (typeof written === "number") return `NOT(AND(ISNUMBER(${cell}),N(${cell})=${written}))`;
  return `NOT(EXACT(${cell},"${written.replaceAll('"', '""')}"))`;
}
