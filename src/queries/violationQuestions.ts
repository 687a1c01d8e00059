import type { Query } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import { sqlRules } from "../database/verdictSql.ts";
import { violations, type ReportViolations } from "./violations.ts";

/** Several questions of some rules each take the engine half the time to plan that one of all rules takes. */
const rulesInOne = 8;

const made = new Map<string, readonly Query<ReportViolations>[]>();

function questions(dataset: string): readonly Query<ReportViolations>[] {
  const starts = Array.from({ length: Math.ceil(sqlRules.length / rulesInOne) }, (_, at) => at * rulesInOne);
  return starts.map((start) =>
    violations(sql`dataset = ${dataset}`, sqlRules.slice(start, start + rulesInOne)),
  );
}

/**
 * Every violation in a data set, some rules a question; a report stands in each answer that has something on it. Asked
 * once for all of the data: planning so many tests takes longer than running them, and narrowing takes nothing.
 */
export function violationQuestions(dataset: string): readonly Query<ReportViolations>[] {
  const known = made.get(dataset) ?? questions(dataset);
  made.set(dataset, known);
  return known;
}
