import { reviewedNumbers } from "../database/acceptedReports.ts";
import type { Decision } from "../ingest/imports/decision.ts";
import { figureDifferences } from "../ingest/imports/figureDifference.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { filingKey } from "../ingest/imports/importJudge.ts";
import { decisionOn, type ImportState } from "../ingest/imports/importLibrary.ts";

/** A report with what was decided about it. */
export interface Decided {
  readonly report: ImportedReport;
  readonly decision: Decision;
}

type Filings = Map<string, Decided[]>;

/** Adds a report to those of its organ and year; one whose organ or year is open has none. */
export function file(filings: Filings, one: Decided, key = filingKey(one.decision)): void {
  if (key === null) return;
  const own = filings.get(key);
  if (own === undefined) filings.set(key, [one]);
  else own.push(one);
}

/** Thousands of reports are asked about one by one, so what is accepted is sorted once for all of them. */
const sorted = new WeakMap<ImportState["entries"], Filings>();

function acceptedFilings({ entries }: ImportState): Filings {
  const known = sorted.get(entries);
  if (known !== undefined) return known;
  const filings: Filings = new Map();
  for (const entry of entries)
    for (const report of entry.reports) {
      const decision = decisionOn(entry, report);
      if (decision.ruling === "accepted") file(filings, { report, decision });
    }
  sorted.set(entries, filings);
  return filings;
}

/** Whether another of the reports filed under the same organ and year has other figures. */
export function differsFromFiled(
  filings: Filings,
  { report, decision }: Decided,
  key = filingKey(decision),
): boolean {
  const filed = key === null ? undefined : filings.get(key);
  if (filed === undefined) return false;
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
  state: ImportState,
  report: ImportedReport,
  decision: Decision,
  key = filingKey(decision),
): boolean {
  return differsFromFiled(acceptedFilings(state), { report, decision }, key);
}
