import { figure, number, query, text, type Query, type RowOf } from "../database/query.ts";
import { attribute, joined, sql, type Sql } from "../database/sql.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import { isChosen, isReadable } from "./chosen.ts";
import { measureSql, type Measure } from "./measures.ts";

/** What a ranking compares: places of one level, organs, or the members of one district. */
export type RankedBy = "province" | "city" | "district" | "organ" | "member";

/** Places one step below what is chosen; organs where there is nothing between. */
export function rankedBy(selection: Selection): RankedBy {
  // Sums of the members that happen to be there say nothing about which place has more.
  if (isSideBySide(selection) || selection.organs.length > 0 || selection.scope === "members") return "organ";
  const [region] = selection.regions;
  const isOne = region !== undefined && selection.regions.length === 1;
  const isDistrict = isOne && !region.endsWith("00");
  if (selection.scope === "consolidated") return isDistrict ? "member" : "organ";
  if (!isOne) return "province";
  if (isDistrict) return "organ";
  return region.endsWith("0000") ? "city" : "district";
}

/** The reports that are ranked: the chosen ones, or the single organs of the chosen district. */
export function isRanked(selection: Selection, by: RankedBy): Sql {
  if (by !== "member") return isChosen(selection);
  const conditions = [
    ...isReadable(selection),
    sql`scope <> 'consolidated'`,
    sql`district_code IN (${selection.regions})`,
  ];
  return joined(conditions, " AND ");
}

function keyOf(by: RankedBy): { readonly key: Sql; readonly name: Sql } {
  if (by === "organ" || by === "member") return { key: attribute("organ"), name: attribute("unit") };
  return { key: attribute(`${by}_code`), name: attribute(by) };
}

const columns = {
  ranked: text,
  ranked_name: text,
  ranked_scope: text,
  ranked_year: number,
  reports: number,
  stated: number,
  part: figure,
  whole: figure,
  base: figure,
};
export type RankingRow = RowOf<typeof columns>;

/** The focus year and the one before: of the latest year there is, these are the last two. */
function isInFocus(selection: Selection, by: RankedBy, year: number | null): Sql {
  return year === null
    ? sql`year >= (SELECT max(year) - 1 FROM report WHERE ${isRanked(selection, by)})`
    : sql`year BETWEEN ${year - 1} AND ${year}`;
}

/**
 * A measure of the focus year and the year before, for each place or organ. `part` is the sum, or the numerator
 * of a rate; `whole` its denominator, null for a plain figure. Both are summed over reports that state both.
 * Organs side by side have all their years: their reports are compared, whatever the year.
 */
export function ranking(selection: Selection, measure: Measure, year: number | null): Query<RankingRow> {
  const by = rankedBy(selection);
  const { key, name } = keyOf(by);
  const { part, whole, base, isKnown } = measureSql(measure);
  return query(
    columns,
    sql`SELECT ${key} AS ranked, max(${name}) AS ranked_name, max(scope) AS ranked_scope, year AS ranked_year,
      count(*) AS reports, count(CASE WHEN ${isKnown} THEN 1 END) AS stated,
      sum(CASE WHEN ${isKnown} THEN ${part} END) AS part,
      sum(CASE WHEN ${isKnown} THEN ${whole} END) AS whole,
      sum(CASE WHEN ${isKnown} THEN ${base} END) AS base
    FROM report
    WHERE ${isRanked(selection, by)} AND ${key} IS NOT NULL ${isSideBySide(selection) ? sql`` : sql`AND ${isInFocus(selection, by, year)}`}
    GROUP BY ${key}, year ORDER BY ranked, ranked_year`,
  );
}
