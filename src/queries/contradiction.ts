import { reviewedNumbers } from "../database/acceptedReports.ts";
import type { Decision } from "../ingest/imports/decision.ts";
import { figureDifferences } from "../ingest/imports/figureDifference.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { filingKey } from "../ingest/imports/importJudge.ts";
import { decisionOn, type ImportState } from "../ingest/imports/importLibrary.ts";

/** Whether an accepted report of the same organ and year has other figures. */
export function isContradicted(
  { entries }: ImportState,
  report: ImportedReport,
  decision: Decision,
): boolean {
  const key = filingKey(decision);
  if (key === null) return false;
  const numbers = reviewedNumbers(report, decision);
  return entries.some((entry) =>
    entry.reports.some((other) => {
      const theirs = decisionOn(entry, other);
      if (other === report || theirs.ruling !== "accepted" || filingKey(theirs) !== key) return false;
      if (other.file === report.file && other.index === report.index) return false;
      return figureDifferences(numbers, reviewedNumbers(other, theirs)).length > 0;
    }),
  );
}
