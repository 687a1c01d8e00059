import { evaluateReport } from "../../form/evaluate.ts";
import { correctionsInForce, undecided, type Decision } from "./decision.ts";
import type { ImportedIssue, ImportedReport } from "./importedReport.ts";
import type { ImportEntry } from "./importStore.ts";
import { reviewedFigures, reviewedReport, settledForm } from "./reviewed.ts";
import { doubtfulIn } from "./unpackedReports.ts";

/** What a report needs of a person, most first: this is the order of the list. */
export const needs = ["refused", "incomplete", "whose", "correction", "conflict", "issues", "fine"] as const;
export type Need = (typeof needs)[number];

/** Whether the reader doubts a figure that nobody has corrected. */
export function doubtfulCodes(report: ImportedReport, decision: Decision): readonly string[] {
  const doubtful = doubtfulIn(report);
  if (doubtful.length === 0) return doubtful;
  const corrected = correctionsInForce(decision);
  return doubtful.filter((code) => !corrected.has(code));
}

/** Whether organ, year and form are settled, without which a report has no place in the data. */
export function isSettled(report: ImportedReport, decision: Decision): boolean {
  return decision.organ !== null && decision.year !== null && settledForm(report, decision) !== null;
}

/** The issues of the reading that nobody has answered: a correction of any cell they speak of is an answer. */
export function openIssues(report: ImportedReport, decision: Decision): readonly ImportedIssue[] {
  if (report.issues.length === 0) return [];
  const corrected = correctionsInForce(decision);
  return report.issues.filter(({ codes }) => codes.every((code) => !corrected.has(code)));
}

/** Lists ask again with every change of any report. */
const judged = new WeakMap<Decision, boolean>();

/** Whether an error rule fails: on the figures as read, or as corrected. */
function breaksRules(report: ImportedReport, decision: Decision): boolean {
  const { organ, year, corrections } = decision;
  const form = settledForm(report, decision);
  if (report.failures === null) return false;
  if (corrections.length === 0 || organ === null || year === null || form === null)
    return report.failures.errors > 0;
  const known = judged.get(decision);
  if (known !== undefined) return known;
  const verdicts = evaluateReport(reviewedReport(report, decision, { kind: organ.kind, year, form }), null);
  const breaks = verdicts.some(({ state, severity }) => state === "fail" && severity === "error");
  judged.set(decision, breaks);
  return breaks;
}

/** What a report needs of a person. `isContradicted`: another imported report of its organ and year has other figures. */
export function needOf(report: ImportedReport, decision: Decision, isContradicted: boolean): Need {
  if (report.status === "incomplete") return "incomplete";
  if (report.correction !== undefined && decision.ruling !== "accepted") return "correction";
  if (!isSettled(report, decision)) return "whose";
  if (isContradicted || decision.bundled === "different") return "conflict";
  const hasIssue = openIssues(report, decision).some(({ severity }) => severity !== "info");
  return hasIssue || breaksRules(report, decision) || doubtfulCodes(report, decision).length > 0
    ? "issues"
    : "fine";
}

/** The decision before a person has looked: what is fine is taken, everything else waits. */
export function opened(report: ImportedReport, settled: Decision, isContradicted: boolean): Decision {
  return needOf(report, settled, isContradicted) === "fine" ? { ...settled, ruling: "accepted" } : settled;
}

/** The key under which reports of one organ and year meet; null while it is not settled. */
export function filingKey({ organ, year }: Decision): string | null {
  return organ === null || year === null ? null : `${organ.id} ${year}`;
}

function isAlike(
  one: readonly [ImportedReport, Decision],
  other: readonly [ImportedReport, Decision],
): boolean {
  const [mine, theirs] = [reviewedFigures(...one), reviewedFigures(...other)];
  return [...theirs].every(([code, { value }]) => value === null || mine.get(code)?.value === value);
}

/** Whether a report of the same organ and year with other figures is accepted already. */
export function contradictsAccepted(
  entries: readonly ImportEntry[],
  report: ImportedReport,
  decision: Decision,
): boolean {
  const key = filingKey(decision);
  if (key === null) return false;
  return entries.some(({ reports, decisions }) =>
    reports.some((other) => {
      const theirs = decisions.get(other.index) ?? undecided;
      const isRival =
        (other.file !== report.file || other.index !== report.index) &&
        theirs.ruling === "accepted" &&
        filingKey(theirs) === key;
      return isRival && !isAlike([report, decision], [other, theirs]);
    }),
  );
}
