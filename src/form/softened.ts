import { outcomeCodes } from "./requests.ts";
import { explainIntake, explainOutcome, type Explanation, type ToldOutcome } from "./mismatch.ts";
import type { Report } from "./report.ts";
import type { Verdict } from "./verdict.ts";

/** The outcome that a verdict of N-OUT is about; null for other rules. */
export function outcomeOf({ rule, bindings }: Pick<Verdict, "rule" | "bindings">): ToldOutcome | null {
  if (rule !== "N-OUT") return null;
  return ([...outcomeCodes, "disclosed"] as const).find((code) => code === bindings["o"]) ?? null;
}

/** The likely reason why the text differs from the table in what a failed verdict is about; null where none is known. */
export function explanationOf(
  verdict: Pick<Verdict, "rule" | "bindings">,
  report: Report,
): Explanation | null {
  if (verdict.rule === "N-NEW") return explainIntake(report);
  const outcome = outcomeOf(verdict);
  return outcome === null ? null : explainOutcome(report, outcome);
}

/** A difference between text and table that has a likely explanation stays failed, but only as a notice. */
export function softened(verdict: Verdict, report: Report): Verdict {
  if (verdict.state !== "fail" || explanationOf(verdict, report) === null) return verdict;
  return { ...verdict, severity: "info" };
}
