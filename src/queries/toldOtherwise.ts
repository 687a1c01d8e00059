import { query, text, type Query, type RowOf } from "../database/query.ts";
import { column, joined, sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import type { NarrativeCode } from "../form/narrative.ts";

const columns = { id: text };

/** Figures of the text that a rule lets agree with the table in more than one way. */
const pairs: readonly (readonly [NarrativeCode, ValueCode])[] = [
  ["narrative.new_received", "new_received.total"],
  ["narrative.review_total", "review.total"],
  ["narrative.litigation_total", "litigation.total"],
];

/** The reports whose text gives another figure than the table, whether or not a rule finds a reason for it. */
export function toldOtherwise(dataset: string): Query<RowOf<typeof columns>> {
  const differs = pairs.map(([told, table]) => sql`${column(told)} <> ${column(table)}`);
  return query(
    columns,
    sql`SELECT id FROM report WHERE dataset = ${dataset} AND basis IN ('any', 'tables') AND form <> 'form_pre2019'
      AND (${joined(differs, " OR ")}) ORDER BY id`,
  );
}
