import type { Side } from "../form/formula.ts";
import type { ValueCode } from "../form/cells.ts";
import { codesOf, leavesOf } from "../form/formulaLeaves.ts";
import type { RuleInstance } from "../form/rules.ts";
import { withCounted } from "./countedColumns.ts";
import { sql, type Sql } from "./sql.ts";

/** The figures that are read with blanks counted as zero; others are read as they stand. */
function countedCodes(instances: readonly RuleInstance[], side: Side): readonly ValueCode[] {
  const leaves = instances.flatMap(({ test }) => leavesOf(test));
  const read = leaves.filter(({ type }) => type === "cell" || type === "stated_sum");
  return [...new Set(read.flatMap((leaf) => codesOf(leaf, side)))];
}

/**
 * What rules are judged on: `this`, a report that meets `where`, and `previous`, the same organ's of the year before
 * on one of the two forms. Rules judge what the tables say, so figures that only the text states are left out.
 */
export function judgedReports(instances: readonly RuleInstance[], where: Sql): Sql {
  const chosen = sql`(SELECT * FROM report WHERE basis IN ('any', 'tables') AND (${where}))`;
  const earlier = sql`(SELECT * FROM report WHERE basis IN ('any', 'tables') AND form <> 'form_pre2019')`;
  return sql`${withCounted(countedCodes(instances, "this"), chosen)} AS this
    LEFT JOIN ${withCounted(countedCodes(instances, "previous"), earlier)} AS previous
    ON previous.organ = this.organ AND previous.dataset = this.dataset AND previous.year = this.year - 1`;
}
