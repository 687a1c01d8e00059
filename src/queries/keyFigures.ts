import type { RawRow } from "../database/engine.ts";
import { figure, number, type Query } from "../database/query.ts";
import { alias, each, joined, sql, type Sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { focusYear, isChosen } from "./chosen.ts";
import { measureSql, type Measure, type Ratio } from "./measures.ts";

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

type Side = "now" | "before";

/** What is added up of a measure: a plain figure has no denominator and no base, and a base may be the denominator. */
function partsOf(measure: Measure): readonly (keyof Ratio)[] {
  if (measure.kind === "figure") return ["part"];
  return measure.base === null ? ["part", "whole"] : ["part", "whole", "base"];
}

function nameOf(index: number, ...words: readonly string[]): Sql {
  return alias(`m${index}`, ...words);
}

/** A measure of each organ on one side, null where it is not known. */
function ofOrgan(measure: Measure, side: Side, index: number): Sql {
  const measured = measureSql(measure);
  return each(
    partsOf(measure),
    (part) => sql`CASE WHEN ${measured.isKnown} THEN ${measured[part]} END AS ${nameOf(index, side, part)}`,
  );
}

/** The measure over all organs, and on either side over those that state it in both years. */
function overOrgans(measure: Measure, index: number): Sql {
  const now = nameOf(index, "now", "part");
  const before = nameOf(index, "before", "part");
  const summed = partsOf(measure).map(
    (part) => sql`sum(${nameOf(index, "now", part)}) AS ${nameOf(index, part)},
      sum(CASE WHEN ${before} IS NOT NULL THEN ${nameOf(index, "now", part)} END) AS ${nameOf(index, "pair_now", part)},
      sum(CASE WHEN ${now} IS NOT NULL THEN ${nameOf(index, "before", part)} END) AS ${nameOf(index, "pair_before", part)}`,
  );
  return joined(
    [
      ...summed,
      sql`count(${now}) AS ${nameOf(index, "stated")}`,
      sql`count(${now} + ${before}) AS ${nameOf(index, "organs")}`,
    ],
    ", ",
  );
}

/** The year before the span is read too, for the change on it; organs that filed every year keep their years. */
function withYearBefore(selection: Selection): Selection {
  const { years, panel } = selection;
  return years === null || panel === "same"
    ? selection
    : { ...selection, years: { ...years, from: years.from - 1 } };
}

function readKeyFigure(raw: RawRow, measure: Measure, index: number): KeyFigure {
  const asked = partsOf(measure);
  const read = (side: string, part: keyof Ratio): number | null =>
    asked.includes(part) ? figure(raw[`m${index}_${side}${part}`], `m${index}_${side}${part}`) : null;
  const ratio = (side: string): Ratio => {
    const whole = read(side, "whole");
    return {
      part: read(side, "part"),
      whole,
      base: asked.includes("base") ? read(side, "base") : whole,
    };
  };
  return {
    total: ratio(""),
    stated: number(raw[`m${index}_stated`], `m${index}_stated`),
    now: ratio("pair_now_"),
    before: ratio("pair_before_"),
    organs: number(raw[`m${index}_organs`], `m${index}_organs`),
  };
}

/**
 * Measures of the focus year added up over the chosen reports, with the change of the organs of both years. An organ
 * has one report a year, so each of them stands beside its own of the year before.
 */
export function keyFigures(
  selection: Selection,
  measures: readonly Measure[],
  year: number | null,
): Query<KeyFigures> {
  const numbered = measures.map((measure, index) => ({ measure, index }));
  const focus = focusYear(selection, year);
  const of = (side: Side): Sql => each(numbered, ({ measure, index }) => ofOrgan(measure, side, index));
  return {
    sql: sql`SELECT max(year) AS focus_year, count(*) AS reports,
        ${each(numbered, ({ measure, index }) => overOrgans(measure, index))}
      FROM (SELECT organ, year, ${of("now")} FROM report WHERE ${isChosen(selection)} AND year = ${focus}) AS latest
      LEFT JOIN (SELECT organ AS organ_before, ${of("before")}
        FROM report WHERE ${isChosen(withYearBefore(selection))} AND year = ${focus} - 1) AS earlier
      ON organ_before = organ
      HAVING count(*) > 0`,
    decode: (raw) => ({
      year: number(raw["focus_year"], "focus_year"),
      reports: number(raw["reports"], "reports"),
      figures: numbered.map(({ measure, index }) => readKeyFigure(raw, measure, index)),
    }),
  };
}
