import { evaluateReport } from "../../form/evaluate.ts";
import { explain } from "../../form/explain.ts";
import type { Verdict } from "../../form/verdict.ts";
import type { Text } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";

/** A rule that holds one year's figure against the year before, judged, in a sentence. */
export interface AcrossYears {
  readonly verdict: Verdict;
  readonly sentence: Text;
}

/** The earlier of two reports first. */
export function inOrder(one: FiledReport, two: FiledReport): readonly [FiledReport, FiledReport] {
  return one.row.year <= two.row.year ? [one, two] : [two, one];
}

/** Whether two reports are of one organ and of years that follow one another. */
export function areConsecutive(one: FiledReport, two: FiledReport): boolean {
  return one.row.organ === two.row.organ && Math.abs(one.row.year - two.row.year) === 1;
}

/**
 * What two consecutive reports of an organ must agree on: what one carried out and the next carried in, documents
 * in force, items. Checks that cannot be judged are left out; nothing for reports that do not follow one another.
 */
export function acrossYears(one: FiledReport, two: FiledReport): readonly AcrossYears[] {
  if (!areConsecutive(one, two)) return [];
  const [earlier, later] = inOrder(one, two);
  return evaluateReport(later.report, earlier.report)
    .filter(({ previousCells, rule }) => previousCells.length > 0 && rule !== "X-YOY")
    .filter(({ state }) => state !== "not_applicable" && state !== "not_assessable")
    .map((verdict) => ({ verdict, sentence: explain(verdict, later.report) }));
}
