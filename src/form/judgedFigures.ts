import type { ValueCode } from "./cells.ts";
import type { Report } from "./report.ts";
import { strictValue, tableState } from "./tableValue.ts";
import type { Verdict } from "./verdict.ts";

function written(report: Report | null, code: ValueCode): string {
  if (report === null) return "";
  const value = strictValue(report, code);
  return value === null ? tableState(report, code) : String(value);
}

/** Everything a verdict rests on, as one text: when a figure changes, so does it. */
export function judgedFigures(
  { cells, previousCells, values }: Verdict,
  report: Report,
  previous: Report | null,
): string {
  const own = cells.map((code) => `${code}=${written(report, code)}`);
  const before = previousCells.map((code) => `${code}@${report.meta.year - 1}=${written(previous, code)}`);
  return [...own, ...before, ...[...values.values()].map(String)].join(" ");
}
