import { writeFraction, writeValue } from "../../charts/words.ts";
import {
  formatChange,
  formatNumber,
  formatShare,
  formatSigned,
  formatYuan,
  formatYuanShort,
} from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import type { Locale } from "../../locale/text.ts";
import { withheldReasons } from "../../form/evaluateIndicator.ts";
import {
  rateOf,
  type FigureMeasure,
  type Measure,
  type RateMeasure,
  type Ratio,
} from "../../queries/measures.ts";

/** A measure's value as it stands on a card, and the exact figure behind it; null where there is none. */
export interface Written {
  readonly value: string;
  readonly unit: string;
  readonly exact: string;
  /** What a rate was divided from: 20/38. */
  readonly fraction?: string;
}

function writeRate(measure: RateMeasure, value: number, locale: Locale): string {
  if (measure.unit === "ratio") return formatShare(value, locale);
  return measure.unit === "元"
    ? formatYuan(value, locale)
    : formatNumber(Math.round(value * 100) / 100, locale);
}

/** The value of a measure in words. */
export function writeMeasure(measure: Measure, ratio: Ratio, locale: Locale): Written | null {
  const { part, whole } = ratio;
  if (measure.kind === "figure") {
    if (part === null) return null;
    const exact = writeValue(part, measure.unit, locale);
    const short = measure.unit === "元" ? formatYuanShort(part, locale) : exact;
    const [value = short, ...unit] = short.split(" ");
    return { value, unit: unit.join(" "), exact };
  }
  const { value } = rateOf(measure, ratio);
  if (value === null || part === null || whole === null) return null;
  return {
    value: writeRate(measure, value, locale),
    unit: "",
    exact: writeFraction(part, whole, locale),
    fraction: `${formatNumber(part, locale)}/${formatNumber(whole, locale)}`,
  };
}

/** Why a measure has no value, with the counts that are too few for one. */
export function writeWithheld(measure: Measure, ratio: Ratio, locale: Locale): string {
  if (measure.kind === "figure") return withheldReasons.not_stated[locale];
  const { part, whole } = ratio;
  const { withheld } = rateOf(measure, ratio);
  const reason = withheldReasons[withheld ?? "not_stated"][locale];
  if (part === null || whole === null || withheld !== measure.fewReason) return reason;
  return `${formatNumber(part, locale)}/${formatNumber(whole, locale)} · ${reason}`;
}

/** The change of a measure between two years: in percent for figures, in points for shares; null where one is unknown. */
export function writeMeasureChange(
  measure: Measure,
  now: Ratio,
  before: Ratio,
  locale: Locale,
): string | null {
  if (measure.kind === "figure") {
    if (now.part === null || before.part === null) return null;
    const difference = writeSignedValue(now.part - before.part, measure, locale);
    return before.part === 0 ? difference : formatChange((now.part - before.part) / before.part, locale);
  }
  const after = rateOf(measure, now).value;
  const earlier = rateOf(measure, before).value;
  if (after === null || earlier === null) return null;
  // Less than half a step down rounds to a zero that would bear a minus.
  const points = Math.round((after - earlier) * (measure.unit === "ratio" ? 1000 : 10)) / 10 + 0;
  const signed = formatSigned(points, locale);
  return measure.unit === "ratio" ? `${signed} ${overviewPhrases.points[locale]}` : signed;
}

function writeSignedValue(difference: number, measure: FigureMeasure, locale: Locale): string {
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  return sign + writeValue(Math.abs(difference), measure.unit, locale);
}
