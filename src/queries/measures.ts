import { column, joined, sql, type Sql } from "../database/sql.ts";
import { valueLabel, valueUnit, type ValueCode } from "../form/cells.ts";
import type { Unit } from "../form/disclosure.ts";
import type { Text } from "../locale/text.ts";

/** Codes added, and codes taken off. */
export interface Terms {
  readonly plus: readonly ValueCode[];
  readonly minus: readonly ValueCode[];
}

/** What organs and years are compared by: a figure, or a rate of two sums. */
export type Measure =
  | { readonly kind: "figure"; readonly name: ValueCode; readonly label: Text; readonly unit: Unit }
  | {
      readonly kind: "rate";
      readonly name: string;
      readonly label: Text;
      readonly part: Terms;
      readonly whole: Terms;
      /** `share`: of one; `per_hundred`: on a hundred decisions; `amount`: 元 for each. */
      readonly scale: "share" | "per_hundred" | "amount";
      /** Below this denominator the rate is withheld. */
      readonly minimum: number;
    };

/** The total column goes without saying where organs are compared. */
function withoutTotal({ zh, en }: Text): Text {
  return { zh: zh.replace(/ · 总计$/u, ""), en: en.replace(/ · Total$/u, "") };
}

/** A figure as a measure. */
export function figureMeasure(code: ValueCode, label: Text = withoutTotal(valueLabel(code))): Measure {
  return { kind: "figure", name: code, label, unit: valueUnit(code) };
}

function termsSql({ plus, minus }: Terms): Sql {
  const added = joined(
    plus.map((code) => column(code)),
    " + ",
  );
  const taken = minus.map((code) => sql` - ${column(code)}`);
  return sql`(${taken.reduce((sum, term) => sql`${sum}${term}`, added)})`;
}

/** A measure of one report in SQL: its part, its whole, and whether both are known. */
export function measureSql(measure: Measure): { part: Sql; whole: Sql | null; isKnown: Sql } {
  if (measure.kind === "figure") {
    const part = column(measure.name);
    return { part, whole: null, isKnown: sql`${part} IS NOT NULL` };
  }
  const part = termsSql(measure.part);
  const whole = termsSql(measure.whole);
  return { part, whole, isKnown: sql`${part} IS NOT NULL AND ${whole} IS NOT NULL` };
}

/** The codes a measure reads. */
export function measureCodes(measure: Measure): readonly ValueCode[] {
  if (measure.kind === "figure") return [measure.name];
  return [...measure.part.plus, ...measure.part.minus, ...measure.whole.plus, ...measure.whole.minus];
}

/** The value of a rate from its sums, or why there is none. */
export function rateOf(
  measure: Extract<Measure, { kind: "rate" }>,
  part: number | null,
  whole: number | null,
):
  | { readonly value: number; readonly withheld: null }
  | { readonly value: null; readonly withheld: "unknown" | "none" | "few" } {
  if (part === null || whole === null) return { value: null, withheld: "unknown" };
  if (whole <= 0) return { value: null, withheld: "none" };
  if (whole < measure.minimum) return { value: null, withheld: "few" };
  return { value: (part / whole) * (measure.scale === "per_hundred" ? 100 : 1), withheld: null };
}
