import { evaluateReport } from "../../form/evaluate.ts";
import type { Report } from "../../form/report.ts";
import { softened } from "../../form/softened.ts";
import type { Verdict } from "../../form/verdict.ts";

/** The rules that fail on a report, as gravely as its page says: what has a likely explanation is a notice. */
export function failuresOf(report: Report, previous: Report | null): readonly Verdict[] {
  return evaluateReport(report, previous)
    .filter(({ state }) => state === "fail")
    .map((verdict) => softened(verdict, report));
}
