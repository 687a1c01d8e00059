import type { RawRow } from "../database/engine.ts";
import { figure, number, type Query } from "../database/query.ts";
import { alias, each, sql, type Sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { focusYear, isChosen } from "./chosen.ts";
import { measureSql, type Measure } from "./measures.ts";

/** Numerator and denominator of a measure, summed; a plain figure has no denominator. */
export interface Ratio {
  readonly part: number | null;
  readonly whole: number | null;
}

/** A measure of the focus year, and of the organs that state it in that year and in the year before. */
export interface KeyFigure {
  readonly total: Ratio;
  /** How many reports state it. */
  readonly stated: number;
  /** The same organs in both years, so that a change is theirs and not the company's. */
  readonly now: Ratio;
  readonly before: Ratio;
  readonly organs: number;
}

export interface KeyFigures {
  readonly year: number;
  readonly reports: number;
  readonly figures: readonly KeyFigure[];
}

const sides = ["now", "before"] as const;

/** A measure of one organ in the focus year or in the year before, null where it is not known. */
function ofOrgan(measure: Measure, side: (typeof sides)[number], index: number, focus: Sql): Sql {
  const { part, whole, isKnown } = measureSql(measure);
  const isSide = side === "now" ? sql`year = ${focus}` : sql`year = ${focus} - 1`;
  const name = `m${index}_${side}`;
  return sql`max(CASE WHEN ${isSide} AND ${isKnown} THEN ${part} END) AS ${alias(name, "part")},
    max(CASE WHEN ${isSide} AND ${isKnown} THEN ${whole ?? part} END) AS ${alias(name, "whole")}`;
}

function overOrgans(index: number): Sql {
  const name = `m${index}`;
  const now = alias(name, "now_part");
  const before = alias(name, "before_part");
  const isPaired = sql`${now} IS NOT NULL AND ${before} IS NOT NULL`;
  const paired = (column: Sql): Sql => sql`sum(CASE WHEN ${isPaired} THEN ${column} END)`;
  return sql`sum(${now}) AS ${alias(name, "part")}, sum(${alias(name, "now_whole")}) AS ${alias(name, "whole")},
    count(${now}) AS ${alias(name, "stated")},
    ${paired(now)} AS ${alias(name, "pair_now_part")}, ${paired(alias(name, "now_whole"))} AS ${alias(name, "pair_now_whole")},
    ${paired(before)} AS ${alias(name, "pair_before_part")}, ${paired(alias(name, "before_whole"))} AS ${alias(name, "pair_before_whole")},
    count(CASE WHEN ${isPaired} THEN 1 END) AS ${alias(name, "organs")}`;
}

/** The year before the span is read too, for the change on it; organs that filed every year keep their years. */
function withYearBefore(selection: Selection): Selection {
  const { years, panel } = selection;
  return years === null || panel === "same"
    ? selection
    : { ...selection, years: { ...years, from: years.from - 1 } };
}

function readKeyFigure(raw: RawRow, index: number, measure: Measure): KeyFigure {
  const read = (name: string): number | null => figure(raw[`m${index}_${name}`], `m${index}_${name}`);
  const ratio = (part: string, whole: string): Ratio => ({
    part: read(part),
    whole: measure.kind === "figure" ? null : read(whole),
  });
  return {
    total: ratio("part", "whole"),
    stated: number(raw[`m${index}_stated`], "stated"),
    now: ratio("pair_now_part", "pair_now_whole"),
    before: ratio("pair_before_part", "pair_before_whole"),
    organs: number(raw[`m${index}_organs`], "organs"),
  };
}

/** Measures of the focus year added up over the chosen reports, with the change of the organs of both years. */
export function keyFigures(
  selection: Selection,
  measures: readonly Measure[],
  year: number | null,
): Query<KeyFigures> {
  const focus = focusYear(selection, year);
  const indexes = measures.map((_, index) => index);
  return {
    sql: sql`SELECT max(latest) AS focus, count(filed) AS reports, ${each(indexes, overOrgans)}
      FROM (SELECT organ, max(${focus}) AS latest, max(CASE WHEN year = ${focus} THEN 1 END) AS filed,
        ${each(indexes, (index) => each(sides, (side) => ofOrgan(measureAt(measures, index), side, index, focus)))}
        FROM report WHERE ${isChosen(withYearBefore(selection))} AND (year = ${focus} OR year = ${focus} - 1)
        GROUP BY organ) AS organs
      HAVING count(filed) > 0`,
    decode: (raw) => ({
      year: number(raw["focus"], "focus"),
      reports: number(raw["reports"], "reports"),
      figures: measures.map((measure, index) => readKeyFigure(raw, index, measure)),
    }),
  };
}

function measureAt(measures: readonly Measure[], index: number): Measure {
  const measure = measures[index];
  if (measure === undefined) throw new RangeError(`no measure ${index}`);
  return measure;
}
