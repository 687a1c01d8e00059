import { figure, number, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { isListed, joined, sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen, isReadable } from "./chosen.ts";
import { measureCodes, measureSql, type Measure } from "./measures.ts";

const columns = {
  organ: text,
  unit_name: text,
  kind_code: text,
  province_at: optionalText,
  city_at: optionalText,
  district_at: optionalText,
  report_year: number,
  chosen: number,
  from_text: number,
  part: figure,
  whole: figure,
  base: figure,
  intake: figure,
};
export type OrganYear = RowOf<typeof columns>;

/**
 * A measure for every organ and year of the kinds of organ that are chosen, anywhere in the data set, and for further
 * organs by name: the chosen ones and their peers. `part` and `whole` are null together where a rate lacks one of them.
 */
export function organYears(
  selection: Selection,
  measure: Measure,
  further: readonly string[] = [],
): Query<OrganYear> {
  const { part, whole, base, isKnown } = measureSql(measure);
  const fromText = joined(
    measureCodes(measure).map((code) => isListed("text_cells", code)),
    " OR ",
  );
  const chosen = sql`SELECT organ FROM report WHERE ${isChosen(selection)}`;
  return query(
    columns,
    sql`SELECT organ, max(unit) AS unit_name, max(kind) AS kind_code, year AS report_year,
      max(province_code) AS province_at, max(city_code) AS city_at, max(district_code) AS district_at,
      max(CASE WHEN organ IN (${chosen}) THEN 1 ELSE 0 END) AS chosen,
      max(CASE WHEN ${fromText} THEN 1 ELSE 0 END) AS from_text,
      max(CASE WHEN ${isKnown} THEN ${part} END) AS part,
      max(CASE WHEN ${isKnown} THEN ${whole} END) AS whole,
      max(CASE WHEN ${isKnown} THEN ${base} END) AS base,
      max(new_received__total) AS intake
    FROM report WHERE ${joined(isReadable(selection), " AND ")}
      AND (kind IN (SELECT kind FROM report WHERE ${isChosen(selection)}) OR organ IN (${further}))
    GROUP BY organ, year ORDER BY organ, report_year`,
  );
}
