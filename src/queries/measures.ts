import { column, joined, sql, type Sql } from "../database/sql.ts";
import { isValueCode, valueLabel, valueUnit, type ValueCode } from "../form/cells.ts";
import type { Unit } from "../form/disclosure.ts";
import type { Withheld } from "../form/evaluateIndicator.ts";
import { indicatorOf, type Indicator, type IndicatorId } from "../form/indicators.ts";
import type { Text } from "../locale/text.ts";

/** Codes added, and codes taken off. */
export interface Terms {
  readonly plus: readonly ValueCode[];
  readonly minus: readonly ValueCode[];
}

export interface FigureMeasure {
  readonly kind: "figure";
  readonly name: ValueCode;
  readonly label: Text;
  readonly unit: Unit;
}

/** A rate of two sums; `base` counts the cases that decide whether it says something, null where `whole` does. */
export interface RateMeasure {
  readonly kind: "rate";
  readonly name: IndicatorId;
  readonly label: Text;
  readonly unit: Indicator["unit"];
  readonly part: Terms;
  readonly whole: Terms;
  readonly base: Terms | null;
  readonly least: number;
  readonly fewReason: Withheld;
}

/** What organs and years are compared by. */
export type Measure = FigureMeasure | RateMeasure;

/** The total column goes without saying where organs are compared. */
function withoutTotal({ zh, en }: Text): Text {
  return { zh: zh.replace(/ · 总计$/u, ""), en: en.replace(/ · Total$/u, "") };
}

/** A figure as a measure. */
export function figureMeasure(code: ValueCode, label: Text = withoutTotal(valueLabel(code))): FigureMeasure {
  return { kind: "figure", name: code, label, unit: valueUnit(code) };
}

/** The terms of a formula that only adds and takes off; throws for any other. */
export function linearTerms(formula: string): Terms {
  const plus: ValueCode[] = [];
  const minus: ValueCode[] = [];
  let into = plus;
  for (const token of formula.split(" "))
    if (token === "+") into = plus;
    else if (token === "-") into = minus;
    else if (isValueCode(token)) into.push(token);
    else throw new Error(`not a sum of figures: ${formula}`);
  return { plus, minus };
}

/** An indicator of the form as a measure. */
export function rateMeasure(name: IndicatorId): RateMeasure {
  const { label, unit, numerator, denominator, minimum } = indicatorOf(name);
  return {
    kind: "rate",
    name,
    label,
    unit,
    part: linearTerms(numerator),
    whole: linearTerms(denominator),
    base: minimum === null || minimum.of === denominator ? null : linearTerms(minimum.of),
    least: minimum === null ? 0 : minimum.least,
    fewReason: minimum === null ? "zero_denominator" : minimum.reason,
  };
}

function termsSql({ plus, minus }: Terms): Sql {
  const added = joined(
    plus.map((code) => column(code)),
    " + ",
  );
  const taken = minus.map((code) => sql` - ${column(code)}`);
  return sql`(${taken.reduce((sum, term) => sql`${sum}${term}`, added)})`;
}

/** A measure of one report in SQL: its part, its whole, its base, and whether part and whole are known. */
export function measureSql(measure: Measure): { part: Sql; whole: Sql; base: Sql; isKnown: Sql } {
  if (measure.kind === "figure") {
    const part = column(measure.name);
    return { part, whole: sql`NULL`, base: sql`NULL`, isKnown: sql`${part} IS NOT NULL` };
  }
  const part = termsSql(measure.part);
  const whole = termsSql(measure.whole);
  const base = measure.base === null ? whole : sql`coalesce(${termsSql(measure.base)}, ${whole})`;
  return { part, whole, base, isKnown: sql`${part} IS NOT NULL AND ${whole} IS NOT NULL` };
}

/** The codes a measure reads. */
export function measureCodes(measure: Measure): readonly ValueCode[] {
  if (measure.kind === "figure") return [measure.name];
  const terms = [measure.part, measure.whole, ...(measure.base === null ? [] : [measure.base])];
  return [...new Set(terms.flatMap(({ plus, minus }) => [...plus, ...minus]))];
}

/** A measure summed: a plain figure has no denominator and no base. */
export interface Ratio {
  readonly part: number | null;
  readonly whole: number | null;
  readonly base: number | null;
}

interface Rate {
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly withheld: Withheld | null;
}

/** The value of a rate from its sums, divided once, or why there is none. */
export function rateOf(measure: RateMeasure, { part, whole, base }: Ratio): Rate {
  if (part === null || whole === null) return { value: null, withheld: "not_stated" };
  if (whole <= 0) return { value: null, withheld: "zero_denominator" };
  if ((base ?? whole) < measure.least) return { value: null, withheld: measure.fewReason };
  return { value: (part / whole) * (measure.unit === "per_100" ? 100 : 1), withheld: null };
}
