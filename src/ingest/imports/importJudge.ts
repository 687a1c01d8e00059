import { correctionsInForce, undecided, type Decision } from "./decision.ts";
import type { ImportedReport } from "./importedReport.ts";

/** What a report needs of a person, most first: this is the order of the list. */
export const needs = ["refused", "incomplete", "whose", "conflict", "issues", "fine"] as const;
export type Need = (typeof needs)[number];

/** Whether the reader doubts a figure that nobody has corrected. */
export function doubtfulCodes(report: ImportedReport, decision: Decision): readonly string[] {
  const corrected = correctionsInForce(decision);
  return [...report.figures]
    .filter(([code, { confidence }]) => confidence === "doubtful" && !corrected.has(code))
    .map(([code]) => code);
}

/** What surrounds a report among the others. */
export interface Standing {
  /** Whether organ, kind, place, year and form are settled. */
  readonly isSettled: boolean;
  /** Whether another report of the same organ and year has other figures. */
  readonly hasConflict: boolean;
}

/** What a report needs of a person, whatever was decided. */
export function needOf(report: ImportedReport, decision: Decision, standing: Standing): Need {
  if (report.status === "incomplete") return "incomplete";
  if (!standing.isSettled) return "whose";
  if (standing.hasConflict) return "conflict";
  const hasIssue = report.issues.some(({ severity }) => severity !== "info");
  const hasFailure = report.failures !== null && report.failures.errors > 0;
  return hasIssue || hasFailure || doubtfulCodes(report, decision).length > 0 ? "issues" : "fine";
}

/** The decision before a person has looked: what is fine is taken, everything else waits. */
export function openingDecision(report: ImportedReport, standing: Standing): Decision {
  return needOf(report, undecided, standing) === "fine" ? { ...undecided, ruling: "accepted" } : undecided;
}
