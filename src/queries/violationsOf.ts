import type { Query } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import { violations, type ReportViolations } from "./violations.ts";

const made = new Map<string, Query<ReportViolations>>();

/**
 * Every violation in a data set. Asked once for all of it: planning so many tests takes the engine longer than running
 * them, and narrowing the answer takes nothing.
 */
export function violationsOf(dataset: string): Query<ReportViolations> {
  const question = made.get(dataset) ?? violations(sql`dataset = ${dataset}`);
  made.set(dataset, question);
  return question;
}
