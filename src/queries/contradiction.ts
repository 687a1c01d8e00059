import { reviewedNumbers } from "../database/acceptedReports.ts";
import type { Decision } from "../ingest/imports/decision.ts";
import { figureDifferences } from "../ingest/imports/figureDifference.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import type { ImportState } from "../ingest/imports/importLibrary.ts";
import { acceptedFilings, type Decided } from "./acceptedFilings.ts";

/** Whether another of the reports filed under the same organ and year has other figures. */
export function differsFrom(filed: readonly Decided[], { report, decision }: Decided): boolean {
  const others = filed.filter(
    (other) => other.report.file !== report.file || other.report.index !== report.index,
  );
  if (others.length === 0) return false;
  const numbers = reviewedNumbers(report, decision);
  return others.some(
    (other) => figureDifferences(numbers, reviewedNumbers(other.report, other.decision)).length > 0,
  );
}

/** Whether an accepted report of the same organ and year has other figures. */
export function isContradicted(
  { entries }: Pick<ImportState, "entries">,
  report: ImportedReport,
  decision: Decision,
): boolean {
  const accepted = acceptedFilings(entries);
  return accepted.count(decision) > 0 && differsFrom(accepted.of(decision), { report, decision });
}
