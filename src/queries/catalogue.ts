import { number, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";

const columns = {
  organ: text,
  unit_name: text,
  kind_code: text,
  scope_code: text,
  level_code: text,
  province_at: optionalText,
  province_name: optionalText,
  city_at: optionalText,
  city_name: optionalText,
  district_at: optionalText,
  district_name: optionalText,
  first_year: number,
  last_year: number,
  reports: number,
  full_reports: number,
  imported: number,
};
export type CatalogueRow = RowOf<typeof columns>;

/** Every organ of a data set with the years it filed for: what there is to choose from. */
export function catalogue(dataset: string): Query<CatalogueRow> {
  return query(
    columns,
    sql`SELECT organ, max(unit) AS unit_name, max(kind) AS kind_code, max(scope) AS scope_code, max(level) AS level_code,
      max(province_code) AS province_at, max(province) AS province_name,
      max(city_code) AS city_at, max(city) AS city_name,
      max(district_code) AS district_at, max(district) AS district_name,
      min(year) AS first_year, max(year) AS last_year, count(DISTINCT year) AS reports,
      count(DISTINCT CASE WHEN coverage = 'full' THEN year END) AS full_reports,
      count(DISTINCT CASE WHEN is_imported THEN year END) AS imported
    FROM report WHERE dataset = ${dataset} AND basis IN ('any', 'merged') GROUP BY organ ORDER BY organ`,
  );
}
