import { countedName } from "../database/countedColumns.ts";
import { judgedReports } from "../database/judgedReports.ts";
import { figure, number, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { RequestColumn } from "../form/applicants.ts";
import { instancesOf, ruleOf, type RuleInstance } from "../form/rules.ts";
import type { Selection } from "../selection/selection.ts";
import type { Reach } from "../selection/view.ts";
import { reachedReports } from "./reach.ts";

const columns = {
  id: text,
  organ: text,
  unit: text,
  year: number,
  carried_now: figure,
  previous_id: optionalText,
  carried_before: figure,
};
export type CarryPair = RowOf<typeof columns>;

/** The rule that holds the carry-over of a column against last year's. */
export function carryInstance(column: RequestColumn): RuleInstance {
  const instances =
    column === "total"
      ? instancesOf(ruleOf("X-CARRY"))
      : instancesOf(ruleOf("X-CARRYCOL")).filter(({ bindings }) => bindings["c"] === column);
  const [instance] = instances;
  if (instance === undefined) throw new RangeError(`no rule on the carry-over of ${column}`);
  return instance;
}

/**
 * Each report with what it carried in and what the same organ's report of the year before carried out, in one column
 * of table 3, blanks counted as zero as the rule does. Null = not known; `previous_id` null = no such report.
 */
export function carryPairs(selection: Selection, reach: Reach, column: RequestColumn): Query<CarryPair> {
  const instance = carryInstance(column);
  return query(
    columns,
    sql`SELECT this.id, this.organ, this.unit, this.year,
      this.${countedName(`carried_in.${column}`)} AS carried_now, previous.id AS previous_id,
      previous.${countedName(`carried_out.${column}`)} AS carried_before
    FROM ${judgedReports([instance], sql`form <> 'form_pre2019' AND ${reachedReports(selection, reach)}`)}
    ORDER BY this.organ, this.year`,
  );
}

/** `unknown_in`: this report does not say; `unknown_out`: last year's does not; `no_previous`: there is none. */
export type CarryState = "holds" | "broken" | "unknown_in" | "unknown_out" | "no_previous" | "no_report";

/** How the carry-over into a year stands. */
export function carryState(pair: CarryPair | undefined): CarryState {
  if (pair === undefined) return "no_report";
  if (pair.previous_id === null) return "no_previous";
  if (pair.carried_now === null) return "unknown_in";
  if (pair.carried_before === null) return "unknown_out";
  return pair.carried_now === pair.carried_before ? "holds" : "broken";
}
