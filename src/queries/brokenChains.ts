import { number, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";

const columns = {
  organ: text,
  unit_name: text,
  chain_year: number,
  carried_before: number,
  carried_now: number,
};
export type BrokenChainRow = RowOf<typeof columns>;

/** The organs that carried in something else than their report of the year before had carried out. */
export function brokenChains(selection: Selection): Query<BrokenChainRow> {
  const chosen = isChosen(selection);
  return query(
    columns,
    sql`SELECT later.organ AS organ, later.unit_name AS unit_name, later.year AS chain_year,
      earlier.amount AS carried_before, later.amount AS carried_now
    FROM (SELECT organ, unit AS unit_name, year, carried_in__total AS amount FROM report
          WHERE ${chosen} AND carried_in__total IS NOT NULL) AS later
    JOIN (SELECT organ, year, carried_out__total AS amount FROM report
          WHERE ${chosen} AND carried_out__total IS NOT NULL) AS earlier
      ON earlier.organ = later.organ AND earlier.year = later.year - 1
    WHERE earlier.amount <> later.amount ORDER BY chain_year, unit_name`,
  );
}
