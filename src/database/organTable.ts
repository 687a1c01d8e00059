/**
 * The table `organ`: every organ of every bundled data set, whether or not it filed. Coverage is measured
 * against it, and printed names are matched to it.
 *
 * `aliases` are other names it goes by, between semicolons. `first_year` and `last_year` are the report years
 * it is due for, NULL where it is not known to begin or end; `successor` is the id of the organ that took over.
 */
export const organColumns = {
  id: "VARCHAR",
  dataset: "VARCHAR",
  name: "VARCHAR",
  aliases: "VARCHAR",
  kind: "VARCHAR",
  scope: "VARCHAR",
  level: "VARCHAR",
  province_code: "VARCHAR",
  city_code: "VARCHAR",
  district_code: "VARCHAR",
  first_year: "INTEGER",
  last_year: "INTEGER",
  successor: "VARCHAR",
  remark: "VARCHAR",
} as const;

/** `CREATE TABLE` of the organs. `id` is what `report.organ` holds. */
export function createOrganTable(name: string): string {
  const columns = Object.entries(organColumns).map(([column, type]) => `${column} ${type}`);
  return `CREATE TABLE ${name} (${columns.join(", ")})`;
}
