import type { Query } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import type { Reach } from "../selection/view.ts";
import { reachedReports } from "./reach.ts";
import { ruleCounts, type RuleCount } from "./ruleCounts.ts";

/** How the rules that SQL judges come out on the reports that are looked at: one row, an entry a rule. */
export function reachedCounts(selection: Selection, reach: Reach): Query<readonly RuleCount[]> {
  return ruleCounts(sql`form <> 'form_pre2019' AND ${reachedReports(selection, reach)}`);
}
