import type { RawRow } from "../database/engine.ts";
import { figure, number, type Query } from "../database/query.ts";
import { alias, each, joined, sql, type Sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { focusRow, isChosen } from "./chosen.ts";
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

const sides = ["now", "before"] as const;

/** What is added up of a measure: a plain figure has no denominator and no base. */
function partsOf({ kind }: Measure): readonly (keyof Ratio)[] {
  return kind === "figure" ? ["part"] : ["part", "whole", "base"];
}

/** A measure of one report, null where it is not known: worked out once, then read for both years. */
function ofReport(measure: Measure, index: number): Sql {
  const measured = measureSql(measure);
  return each(
    partsOf(measure),
    (part) => sql`CASE WHEN ${measured.isKnown} THEN ${measured[part]} END AS ${alias(`m${index}`, part)}`,
  );
}

/** A measure of one organ in the focus year or in the year before, null where it is not known. */
function ofOrgan(measure: Measure, side: (typeof sides)[number], index: number): Sql {
  const isSide = side === "now" ? sql`year = focus` : sql`year = focus - 1`;
  return each(
    partsOf(measure),
    (part) => sql`max(CASE WHEN ${isSide} THEN ${alias(`m${index}`, part)} END)
      AS ${alias(`m${index}`, side, part)}`,
  );
}

/** The measure over all organs, and on either side over those that state it in both years. */
function overOrgans(measure: Measure, index: number): Sql {
  const name = (...words: readonly string[]): Sql => alias(`m${index}`, ...words);
  const isPaired = sql`${name("now", "part")} IS NOT NULL AND ${name("before", "part")} IS NOT NULL`;
  return joined(
    [
      ...partsOf(measure).map((part) => sql`sum(${name("now", part)}) AS ${name(part)}`),
      ...sides.flatMap((side) =>
        partsOf(measure).map(
          (part) =>
            sql`sum(CASE WHEN ${isPaired} THEN ${name(side, part)} END) AS ${name("pair", side, part)}`,
        ),
      ),
      sql`count(${name("now", "part")}) AS ${name("stated")}`,
      sql`count(CASE WHEN ${isPaired} THEN 1 END) AS ${name("organs")}`,
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
  const ratio = (side: string): Ratio => ({
    part: read(side, "part"),
    whole: read(side, "whole"),
    base: read(side, "base"),
  });
  return {
    total: ratio(""),
    stated: number(raw[`m${index}_stated`], `m${index}_stated`),
    now: ratio("pair_now_"),
    before: ratio("pair_before_"),
    organs: number(raw[`m${index}_organs`], `m${index}_organs`),
  };
}

/** Measures of the focus year added up over the chosen reports, with the change of the organs of both years. */
export function keyFigures(
  selection: Selection,
  measures: readonly Measure[],
  year: number | null,
): Query<KeyFigures> {
  const numbered = measures.map((measure, index) => ({ measure, index }));
  return {
    sql: sql`SELECT max(latest) AS focus_year, count(filed) AS reports,
        ${each(numbered, ({ measure, index }) => overOrgans(measure, index))}
      FROM (SELECT organ, max(focus) AS latest, max(CASE WHEN year = focus THEN 1 END) AS filed,
        ${each(numbered, ({ measure, index }) => each(sides, (side) => ofOrgan(measure, side, index)))}
        FROM (SELECT organ, year, focus, ${each(numbered, ({ measure, index }) => ofReport(measure, index))}
          FROM report CROSS JOIN ${focusRow(selection, year)} AS newest
          WHERE ${isChosen(withYearBefore(selection))} AND (year = focus OR year = focus - 1)) AS measured
        GROUP BY organ) AS organs
      HAVING count(filed) > 0`,
    decode: (raw) => ({
      year: number(raw["focus_year"], "focus_year"),
      reports: number(raw["reports"], "reports"),
      figures: numbered.map(({ measure, index }) => readKeyFigure(raw, measure, index)),
    }),
  };
}
