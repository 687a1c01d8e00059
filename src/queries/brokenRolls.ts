import { number, query, text, type Query, type RowOf } from "../database/query.ts";
import { column, sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";

const columns = { organ: text, unit_name: text, roll_year: number, expected: number, printed: number };
export type BrokenRollRow = RowOf<typeof columns>;

/** The organs whose documents in force are not what the year before, those issued and those abolished give. */
export function brokenRolls(
  selection: Selection,
  row: "regulations" | "normative_documents",
): Query<BrokenRollRow> {
  const chosen = isChosen(selection);
  const inForce = column(`${row}.in_force`);
  const moved = sql`${column(`${row}.issued`)} - ${column(`${row}.abolished`)}`;
  return query(
    columns,
    sql`SELECT later.organ AS organ, later.unit_name AS unit_name, later.year AS roll_year,
      earlier.stock + later.moved AS expected, later.stock AS printed
    FROM (SELECT organ, unit AS unit_name, year, ${inForce} AS stock, ${moved} AS moved FROM report
          WHERE ${chosen} AND ${inForce} IS NOT NULL) AS later
    JOIN (SELECT organ, year, ${inForce} AS stock FROM report WHERE ${chosen} AND ${inForce} IS NOT NULL) AS earlier
      ON earlier.organ = later.organ AND earlier.year = later.year - 1
    WHERE earlier.stock + later.moved <> later.stock ORDER BY roll_year, unit_name`,
  );
}
