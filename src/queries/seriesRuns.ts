import { comparable, comparability } from "../form/series.ts";
import { formDue } from "../form/form.ts";
import { measureCodes, type Measure } from "./measures.ts";

/**
 * Whether a line may lead from one year to the next. Years before 2019 had no national form: `alone` says that the
 * line is one place's own, which may join them among themselves.
 */
export function isJoined(measure: Measure, before: number, after: number, alone = false): boolean {
  return measureCodes(measure).every((code) => {
    if (comparable(code, before, after)) return true;
    const [one, other] = [formDue(before), formDue(after)];
    return alone && one === "form_pre2019" && one === other && comparability(code, one, other) !== "none";
  });
}

/** Years in runs that a line may connect; a break of forms that changed the figure parts them. */
export function seriesRuns(
  measure: Measure,
  years: readonly number[],
  alone = false,
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last === year - 1 && isJoined(measure, last, year, alone)) run.push(year);
    else runs.push([year]);
  }
  return runs;
}
