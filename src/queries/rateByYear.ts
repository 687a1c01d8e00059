import { figure, number, optionalText, query, type Query, type RowOf } from "../database/query.ts";
import { joined, sql } from "../database/sql.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import { isChosen, isReadable } from "./chosen.ts";
import { measureSql, type RateMeasure } from "./measures.ts";
import { leastPeers } from "./peers.ts";

const columns = {
  organ: optionalText,
  unit_name: optionalText,
  rate_year: number,
  reports: number,
  stated: number,
  part: figure,
  whole: figure,
  base: figure,
};
export type RateYearRow = RowOf<typeof columns>;

/**
 * A rate's numerator, denominator and base by year, each over the reports that state both, from 2019 on; by organ and year where
 * organs stand side by side.
 */
export function rateByYear(selection: Selection, measure: RateMeasure): Query<RateYearRow> {
  const { part, whole, base, isKnown } = measureSql(measure);
  const names = isSideBySide(selection) ? sql`organ, max(unit) AS unit_name,` : sql``;
  const groups = isSideBySide(selection) ? sql`organ, year` : sql`year`;
  return query(
    columns,
    sql`SELECT ${names} year AS rate_year, count(*) AS reports, count(CASE WHEN ${isKnown} THEN 1 END) AS stated,
      sum(CASE WHEN ${isKnown} THEN ${part} END) AS part,
      sum(CASE WHEN ${isKnown} THEN ${whole} END) AS whole,
      sum(CASE WHEN ${isKnown} THEN ${base} END) AS base
    FROM report WHERE ${isChosen(selection)} AND form <> 'form_pre2019' GROUP BY ${groups} ORDER BY ${groups}`,
  );
}

const peerColumns = { peer_year: number, organs: number, low: figure, middle: figure, high: figure };
export type PeerRateRow = RowOf<typeof peerColumns>;

/**
 * Quartiles and median by year of a rate over every report of the kinds of organ that are chosen, each report whose
 * base is large enough counting once; of one, or per hundred, as the rate is. Fewer than three have no quartiles.
 */
export function peerRates(selection: Selection, measure: RateMeasure): Query<PeerRateRow> {
  const { part, whole, base } = measureSql(measure);
  const factor = measure.unit === "per_100" ? 100 : 1;
  const asked = query(
    peerColumns,
    sql`SELECT year AS peer_year, count(*) AS organs,
      quantile_cont(${factor} * ${part} / ${whole}, 0.25) AS low,
      quantile_cont(${factor} * ${part} / ${whole}, 0.5) AS middle,
      quantile_cont(${factor} * ${part} / ${whole}, 0.75) AS high
    FROM report WHERE ${joined(isReadable(selection), " AND ")}
      AND kind IN (SELECT kind FROM report WHERE ${isChosen(selection)})
      AND scope IN (SELECT scope FROM report WHERE ${isChosen(selection)})
      AND ${part} IS NOT NULL AND ${whole} > 0 AND ${base} >= ${measure.least}
    GROUP BY year ORDER BY year`,
  );
  return {
    sql: asked.sql,
    decode: (raw) => {
      const row = asked.decode(raw);
      return row.organs < leastPeers ? { ...row, low: null, middle: null, high: null } : row;
    },
  };
}
