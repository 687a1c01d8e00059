import { number, query, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";

const columns = { joined_year: number };

/** The first years in which the organ of a report stands for another that it took over; none for most. */
export function joinedYears(dataset: string, report: string): Query<RowOf<typeof columns>> {
  return query(
    columns,
    sql`SELECT last_year + 1 AS joined_year FROM organ WHERE dataset = ${dataset} AND last_year IS NOT NULL
      AND successor IN (SELECT organ FROM report WHERE dataset = ${dataset} AND id = ${report})
    ORDER BY last_year`,
  );
}
