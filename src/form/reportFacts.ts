import { cells, cellOf, isCellCode, type Cell, type ValueCode } from "./cells.ts";
import { disputeColumnCodes } from "./disputes.ts";
import type { FormTable } from "./formula.ts";
import type { NarrativeCode } from "./narrative.ts";
import type { Report, ReportMeta } from "./report.ts";
import { outcomeCodes } from "./requests.ts";
import { strictValue, tableState } from "./tableValue.ts";
import type { ThresholdValues } from "./thresholds.ts";

/** Whether the body can make 规章: governments of provinces and of cities with districts, and their offices. */
export function canMakeRegulations({ level, isDepartment }: ReportMeta): boolean {
  return !isDepartment && (level === "province" || level === "prefecture");
}

/** The ceiling of fees in 万元 for a body of this level; null for provinces, which have none. */
export function feeCeiling({ level, isDepartment }: ReportMeta, limits: ThresholdValues): number | null {
  if (level === "town") return limits.fee_ceiling_town;
  if (isDepartment) return limits.fee_ceiling_department;
  if (level === "county") return limits.fee_ceiling_county;
  return level === "prefecture" ? limits.fee_ceiling_prefecture : null;
}

/** The cells of a block over both forms. */
export function cellsOfTable(table: FormTable): readonly Cell[] {
  return cells.filter((cell) => cell.table === table);
}

/** Whether a block of the form was found; null where the report was not read in full. */
export function hasTable(report: Report, table: FormTable): boolean | null {
  if (report.meta.coverage !== "full") return null;
  const unread = ["not_read", "not_in_form"];
  return cellsOfTable(table).some(({ code }) => !unread.includes(tableState(report, code)));
}

/** The cells of a block that are printed blank. */
export function blankCells(report: Report, table: FormTable): readonly ValueCode[] {
  return cellsOfTable(table)
    .map(({ code }) => code)
    .filter((code) => tableState(report, code) === "blank");
}

/** The outcome figures the text gives, added up; granted in full or in part counts once, however it is told. */
export function narrativeOutcomes({ narrative }: Report): number | null {
  const disclosed = narrative.get("narrative.disclosed");
  const told = outcomeCodes
    .filter(
      (outcome) => disclosed === undefined || (outcome !== "granted" && outcome !== "partially_granted"),
    )
    .map((outcome): NarrativeCode => `narrative.${outcome}`);
  const codes: readonly NarrativeCode[] = disclosed === undefined ? told : ["narrative.disclosed", ...told];
  const values = codes.map((code) => narrative.get(code)).filter((value) => value !== undefined);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** Zero for a row of which nothing is printed, else the printed total. */
export function printedOrEmptyRow(report: Report, code: ValueCode): number | null {
  const row = isCellCode(code) ? cellOf(code).row : "";
  const codes = disputeColumnCodes.map((column) => `${row}.${column}`).filter(isCellCode);
  const isEmpty = codes.length > 0 && codes.every((one) => tableState(report, one) === "blank");
  return isEmpty ? 0 : strictValue(report, code);
}

/** True if all cells are blank, false if one has a figure, unknown if one was not read or holds a slash or words. */
export function allBlank(report: Report, codes: readonly ValueCode[]): boolean | null {
  if (codes.some((code) => strictValue(report, code) !== null)) return false;
  return codes.every((code) => tableState(report, code) === "blank") ? true : null;
}

/** True for zero, blank or a slash, false for another number, null where it was not read or holds words. */
export function zeroOrEmpty(report: Report, code: ValueCode): boolean | null {
  const value = strictValue(report, code);
  if (value !== null) return value === 0;
  const state = tableState(report, code);
  return state === "blank" || state === "not_applicable" ? true : null;
}

/** Whether the procurement amount has a printed unit, or is zero and needs none; null where that is not known. */
export function unitStated(report: Report): boolean | null {
  if (strictValue(report, "procurement.total_amount") === 0) return true;
  const source = report.meta.procurementUnitSource;
  return source === null ? null : source !== "none";
}
