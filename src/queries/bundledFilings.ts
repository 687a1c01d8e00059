import { number, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";

const columns = { organ: text, year: number };

/** Organ and year of every report of a data set that travels with the page, whether or not an imported one stands in its place. */
export function bundledFilings(dataset: string): Query<RowOf<typeof columns>> {
  return query(
    columns,
    sql`SELECT DISTINCT organ, year FROM bundled_report WHERE dataset = ${dataset} AND basis IN ('any', 'merged')`,
  );
}
