import { cellOf, isCellCode, valueUnit, type ValueCode } from "../../form/cells.ts";
import { formDue, type FormId } from "../../form/form.ts";
import type { Figure, Report } from "../../form/report.ts";
import { kinds, type KindCode } from "../../place/kinds.ts";
import { readAmount, readCount } from "../readValue.ts";
import { correctionsInForce, type Correction, type Decision } from "./decision.ts";
import type { ImportedReport } from "./importedReport.ts";
import { printedFigures } from "./unpackedReports.ts";

/** What a person typed into a cell, read as the file's own text would be; amounts are in the unit of the form. */
export function readCorrection(code: ValueCode, raw: string): Pick<Figure, "value" | "state"> {
  const unit = valueUnit(code);
  if (unit === "元" || unit === "万元") return readAmount(raw, unit, unit);
  const type = isCellCode(code) ? cellOf(code).type : "integer";
  return readCount(raw, type === "signed_integer" ? type : "integer");
}

/** A correction of a cell to what was typed. */
export function correctionOf(
  report: ImportedReport,
  code: ValueCode,
  typed: { readonly raw: string; readonly note: string; readonly when: string },
): Correction {
  const found = report.figures.get(code);
  const original = found === undefined ? null : { value: found.value, raw: found.raw, state: found.state };
  const { value, state } = readCorrection(code, typed.raw);
  return { code, original, value, state, ...typed };
}

/** The figures as corrected. */
export function reviewedFigures(report: ImportedReport, decision: Decision): ReadonlyMap<ValueCode, Figure> {
  const read = printedFigures(report);
  if (decision.corrections.length === 0) return read;
  const figures = new Map<ValueCode, Figure>(read);
  for (const [code, { value, raw, state }] of correctionsInForce(decision))
    figures.set(code, { value, raw, state, origin: "table" });
  return figures;
}

/** The form a report stands on: what its labels say, else the one due in the year that was settled. */
export function settledForm({ form }: ImportedReport, { year }: Decision): FormId | null {
  return form ?? (year === null ? null : formDue(year));
}

/** Whose report it is and for which year, once nothing is open. */
export interface Settled {
  readonly kind: KindCode;
  readonly year: number;
  readonly form: FormId;
}

/** The report with its corrections, for the rules and the form. */
export function reviewedReport(
  report: ImportedReport,
  decision: Decision,
  { kind, year, form }: Settled,
): Report {
  const { scope, level } = kinds[kind];
  return {
    meta: {
      ...report.meta,
      year,
      form,
      scope,
      level,
      isDepartment: scope === "single_organ" && level !== "town",
    },
    figures: reviewedFigures(report, decision),
    narrative: report.narrative,
    printedSubtotals: report.printedSubtotals,
  };
}
