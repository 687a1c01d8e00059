import { figure, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";

const columns = {
  id: text,
  name: text,
  kind: text,
  scope: text,
  level: text,
  province_code: optionalText,
  city_code: optionalText,
  district_code: optionalText,
  first_year: figure,
  last_year: figure,
  successor: optionalText,
  remark: optionalText,
};
export type OrganRow = RowOf<typeof columns>;

/** Every organ of a data set, filed or not, with the years it is due for and who took over. */
export function organs(dataset: string): Query<OrganRow> {
  return query(
    columns,
    sql`SELECT id, name, kind, scope, level, province_code, city_code, district_code, first_year, last_year,
      successor, remark
    FROM organ WHERE dataset = ${dataset} ORDER BY id`,
  );
}

/** Whether a report is due from an organ for a year, as far as is known. */
export function isDue(
  { first_year: first, last_year: last }: Pick<OrganRow, "first_year" | "last_year">,
  year: number,
): boolean {
  return (first === null || year >= first) && (last === null || year <= last);
}

/** The organs that were taken over by an organ at the turn to a year. */
export function takenOver(all: readonly OrganRow[], organ: string, year: number): readonly OrganRow[] {
  return all.filter(({ successor, last_year: last }) => successor === organ && last === year - 1);
}
