import { evaluateReport } from "../../form/evaluate.ts";
import { explain } from "../../form/explain.ts";
import type { ValueCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import type { Severity } from "../../form/rule.ts";
import type { Text } from "../../locale/text.ts";
import { kinds } from "../../place/kinds.ts";
import type { ImportedReport } from "../imports/importedReport.ts";

/** A rule that a report breaks. */
export interface Violation {
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly ValueCode[];
  readonly message: Text;
}

/** The report as the rules take it; null where year, form or kind of organ is not known. */
export function ruledReport(report: ImportedReport): Report | null {
  const { identity, form, meta, figures, narrative, printedSubtotals } = report;
  const { kind, year } = identity;
  if (kind === null || year === null || form === null) return null;
  const { scope, level } = kinds[kind];
  const isDepartment = scope === "single_organ" && level !== "town";
  return {
    meta: { ...meta, year, form, scope: identity.scope ?? scope, level, isDepartment },
    figures,
    narrative,
    printedSubtotals,
  };
}

/** The report of the same organ for the year before, if it was read too. */
function yearBefore(report: ImportedReport, others: readonly ImportedReport[]): Report | null {
  const { unit, year, scope } = report.identity;
  if (unit === null || year === null) return null;
  const found = others.filter(
    ({ identity }) => identity.unit === unit && identity.scope === scope && identity.year === year - 1,
  );
  const [only] = found;
  return only !== undefined && found.length === 1 ? ruledReport(only) : null;
}

/** The rules that a report breaks, beside all reports read with it; none where it is not known whose it is. */
export function violationsOf(
  report: ImportedReport,
  others: readonly ImportedReport[],
): readonly Violation[] {
  const ruled = ruledReport(report);
  if (ruled === null) return [];
  return evaluateReport(ruled, yearBefore(report, others))
    .filter((verdict) => verdict.state === "fail")
    .map((verdict) => ({
      rule: verdict.rule,
      severity: verdict.severity,
      cells: verdict.cells,
      message: explain(verdict, ruled),
    }));
}

export type Status = "read" | "incomplete" | "rejected";

/** Whether a report was read in full, its organ and year known. */
export function statusOf({ status, identity, issues }: ImportedReport): Status {
  const isKnown = identity.unit !== null && identity.year !== null;
  const isWhole = issues.every((issue) => issue.severity !== "error");
  return status === "read" && isKnown && isWhole ? "read" : "incomplete";
}
