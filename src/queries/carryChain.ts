import { number, query, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";

const columns = {
  chain_year: number,
  pairs: number,
  carried_before: number,
  carried_now: number,
  broken: number,
};
export type CarryChainRow = RowOf<typeof columns>;

/**
 * For each year, over the organs that state both: what the year before carried out, what this year carried in,
 * and in how many organs the two differ. Organs or years without a partner are left out, not counted as zero.
 */
export function carryChain(selection: Selection): Query<CarryChainRow> {
  const chosen = isChosen(selection);
  return query(
    columns,
    sql`SELECT later.year AS chain_year, count(*) AS pairs,
      sum(earlier.amount) AS carried_before, sum(later.amount) AS carried_now,
      count(CASE WHEN earlier.amount <> later.amount THEN 1 END) AS broken
    FROM (SELECT organ, year, carried_in__total AS amount FROM report
          WHERE ${chosen} AND carried_in__total IS NOT NULL) AS later
    JOIN (SELECT organ, year, carried_out__total AS amount FROM report
          WHERE ${chosen} AND carried_out__total IS NOT NULL) AS earlier
      ON earlier.organ = later.organ AND earlier.year = later.year - 1
    GROUP BY later.year ORDER BY later.year`,
  );
}
