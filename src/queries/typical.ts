import { figure, number, query, type Query, type RowOf } from "../database/query.ts";
import { column, sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";

const columns = { year: number, stated: number, low: figure, middle: figure, high: figure };
export type TypicalRow = RowOf<typeof columns>;

/** The typical organ of each year: quartiles and median of a figure over the reports that state it. */
export function typical(selection: Selection, code: ValueCode): Query<TypicalRow> {
  return query(
    columns,
    sql`SELECT year, count(${column(code)}) AS stated,
      quantile_cont(${column(code)}, 0.25) AS low,
      quantile_cont(${column(code)}, 0.5) AS middle,
      quantile_cont(${column(code)}, 0.75) AS high
    FROM report WHERE ${isChosen(selection)} AND ${column(code)} IS NOT NULL GROUP BY year ORDER BY year`,
  );
}
