import { number, query, type Query, type RowOf } from "../database/query.ts";
import { column, sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";

const columns = {
  roll_year: number,
  pairs: number,
  before: number,
  issued: number,
  abolished: number,
  printed: number,
  broken: number,
};
export type RollForwardRow = RowOf<typeof columns>;

/**
 * For each year, over the organs that state all four figures: documents in force the year before, issued, abolished
 * and in force as printed, and in how many organs the printed figure is not what the other three give.
 */
export function rollForward(
  selection: Selection,
  row: "regulations" | "normative_documents",
): Query<RollForwardRow> {
  const chosen = isChosen(selection);
  const inForce = column(`${row}.in_force`);
  const issued = column(`${row}.issued`);
  const abolished = column(`${row}.abolished`);
  return query(
    columns,
    sql`SELECT later.year AS roll_year, count(*) AS pairs, sum(earlier.stock) AS before, sum(later.made) AS issued,
      sum(later.ended) AS abolished, sum(later.stock) AS printed,
      count(CASE WHEN earlier.stock + later.made - later.ended <> later.stock THEN 1 END) AS broken
    FROM (SELECT organ, year, ${inForce} AS stock, ${issued} AS made, ${abolished} AS ended FROM report
          WHERE ${chosen} AND ${inForce} IS NOT NULL AND ${issued} IS NOT NULL AND ${abolished} IS NOT NULL) AS later
    JOIN (SELECT organ, year, ${inForce} AS stock FROM report WHERE ${chosen} AND ${inForce} IS NOT NULL) AS earlier
      ON earlier.organ = later.organ AND earlier.year = later.year - 1
    GROUP BY later.year ORDER BY later.year`,
  );
}
