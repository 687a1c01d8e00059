import { figure, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";

const columns = { id: text, name: text, aliases: optionalText, last_due: figure, successor: optionalText };
export type RegistryRow = RowOf<typeof columns>;

/** The organs of a data set that go by other names, or that another one took over. */
export function organRegistry(dataset: string): Query<RegistryRow> {
  return query(
    columns,
    sql`SELECT id, name, aliases, last_year AS last_due, successor FROM organ
    WHERE dataset = ${dataset} AND (aliases IS NOT NULL OR successor IS NOT NULL) ORDER BY id`,
  );
}
