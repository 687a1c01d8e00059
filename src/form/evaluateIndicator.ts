import type { Text } from "../locale/text.ts";
import { checkNumber } from "./checkFormula.ts";
import type { ValueCode } from "./cells.ts";
import { evaluateNumber, type LeafReader } from "./evaluateFormula.ts";
import type { NumberExpression } from "./formula.ts";
import { indicatorOf, leastDecisions, type Indicator, type IndicatorId } from "./indicators.ts";
import type { Report } from "./report.ts";
import { tableState, valueOn, type Attempt } from "./tableValue.ts";

/** Why an indicator has no value although it has a definition. */
export const withheldReasons = {
  not_in_form: { zh: "该版格式没有所需项目", en: "The form has no such figures" },
  unit_unknown: { zh: "金额单位不明", en: "The unit of the amount is not known" },
  not_stated: { zh: "报告未载明所需数字", en: "Not stated" },
  zero_denominator: { zh: "分母为零", en: "Nothing to divide by" },
  few_decisions: { zh: "办结不足30件，只列件数", en: "Fewer than 30 decisions: counts only" },
  few_requests: { zh: "新收不足30件，只列件数", en: "Fewer than 30 requests: counts only" },
  few_concluded: { zh: "已审结不足10件，不计算比率", en: "Fewer than 10 concluded cases: no rate" },
} as const satisfies Record<string, Text>;
export type Withheld = keyof typeof withheldReasons;

/** An indicator with its numerator and denominator; `value` is null exactly where `withheld` is not. */
export interface IndicatorValue {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In the indicator's unit. */
  readonly value: number | null;
  readonly withheld: Withheld | null;
}

/** A figure, of one report or added up over many; null where it is not known. */
export type Lookup = (code: ValueCode) => number | null;

function readerOf(lookup: Lookup): LeafReader {
  return {
    number: (leaf) => (leaf.type === "cell" && leaf.of === "this" ? lookup(leaf.code) : null),
    text: () => null,
    truth: () => null,
  };
}

const parsed = new Map<string, NumberExpression>();

function expressionOf(formula: string): NumberExpression {
  const expression = parsed.get(formula) ?? checkNumber(formula);
  parsed.set(formula, expression);
  return expression;
}

function withheldFor({ minimum }: Indicator, denominator: number, reader: LeafReader): Withheld | null {
  if (denominator <= 0) return "zero_denominator";
  if (minimum === null) return null;
  const count = evaluateNumber(expressionOf(minimum.of), reader) ?? denominator;
  return count < minimum.least ? minimum.reason : null;
}

const scales: Readonly<Record<Indicator["unit"], number>> = { ratio: 1, per_100: 100, 元: 1 };

/** An indicator over figures, of one report or of sums; never of averages. `yoy_growth` is `growth`. */
export function computeIndicator(id: Exclude<IndicatorId, "yoy_growth">, lookup: Lookup): IndicatorValue {
  const indicator = indicatorOf(id);
  const reader = readerOf(lookup);
  const numerator = evaluateNumber(expressionOf(indicator.numerator), reader);
  const denominator = evaluateNumber(expressionOf(indicator.denominator), reader);
  if (numerator === null || denominator === null)
    return { numerator, denominator, value: null, withheld: "not_stated" };
  const withheld = withheldFor(indicator, denominator, reader);
  const value = withheld === null ? (numerator / denominator) * scales[indicator.unit] : null;
  return { numerator, denominator, value, withheld };
}

/** An indicator of one report, and whether blanks had to be counted as zero for it. */
export interface ReportedIndicator extends IndicatorValue {
  readonly attempt: Attempt;
}

function reasonOf(id: IndicatorId, report: Report, withheld: Withheld | null): Withheld | null {
  const { form } = report.meta;
  if (form === "form_pre2019" || !indicatorOf(id).forms.includes(form)) return "not_in_form";
  const isAmountUnknown =
    id === "avg_procurement_amount" && tableState(report, "procurement.total_amount") === "unit_unknown";
  return isAmountUnknown ? "unit_unknown" : withheld;
}

/** An indicator of one report: strictly, and where a figure is blank once more with blanks as zero. */
export function evaluateIndicator(id: Exclude<IndicatorId, "yoy_growth">, report: Report): ReportedIndicator {
  const on = (attempt: Attempt): ReportedIndicator => ({
    ...computeIndicator(id, (code) => valueOn(attempt, report, code)),
    attempt,
  });
  const strict = on("strict");
  const lenient = strict.withheld === "not_stated" ? on("blank_as_zero") : strict;
  const found = lenient.withheld === "not_stated" ? strict : lenient;
  const withheld = reasonOf(id, report, found.withheld);
  return { ...found, value: withheld === null ? found.value : null, withheld };
}

/**
 * Growth against the year before, for figures that continue (`comparable`). Withheld where last year's is not
 * known, zero, or below `least`; for amounts of money `least` is 0.
 */
export function growth(now: number | null, before: number | null, least = leastDecisions): IndicatorValue {
  const numerator = now === null || before === null ? null : now - before;
  const known = { numerator, denominator: before };
  if (numerator === null || before === null) return { ...known, value: null, withheld: "not_stated" };
  if (before <= 0) return { ...known, value: null, withheld: "zero_denominator" };
  if (before < least) return { ...known, value: null, withheld: "few_requests" };
  return { ...known, value: numerator / before, withheld: null };
}

/** Codes that are added, and codes that are taken off: what SQL sums for an indicator. */
export interface Terms {
  readonly plus: readonly ValueCode[];
  readonly minus: readonly ValueCode[];
}

function termsOf(expression: NumberExpression): Terms {
  if (expression.type === "cell") return { plus: [expression.code], minus: [] };
  if (expression.type !== "arithmetic") throw new Error(`${expression.type} is no sum of figures`);
  const [left, right] = [termsOf(expression.left), termsOf(expression.right)];
  if (expression.operator === "+")
    return { plus: [...left.plus, ...right.plus], minus: [...left.minus, ...right.minus] };
  if (expression.operator === "-")
    return { plus: [...left.plus, ...right.minus], minus: [...left.minus, ...right.plus] };
  throw new Error(`${expression.operator} is no sum of figures`);
}

/** Numerator and denominator of an indicator as sums of figures. */
export function indicatorTerms(id: Exclude<IndicatorId, "yoy_growth">): {
  readonly numerator: Terms;
  readonly denominator: Terms;
} {
  const { numerator, denominator } = indicatorOf(id);
  return {
    numerator: termsOf(expressionOf(numerator)),
    denominator: termsOf(expressionOf(denominator)),
  };
}
