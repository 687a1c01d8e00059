import { writeFraction, writeValue } from "../../charts/words.ts";
import { formatChange, formatNumber, formatShare, formatYuan, formatYuanShort } from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import type { Locale } from "../../locale/text.ts";
import type { Ratio } from "../../queries/keyFigures.ts";
import { rateOf, type Measure } from "../../queries/measures.ts";

/** A measure's value as it stands on a card, and the exact figure behind it; null where there is none. */
export interface Written {
  readonly value: string;
  readonly unit: string;
  readonly exact: string;
}

type Rate = Extract<Measure, { kind: "rate" }>;

function writeRate(measure: Rate, value: number, locale: Locale): string {
  if (measure.scale === "share") return formatShare(value, locale);
  return measure.scale === "amount"
    ? formatYuan(value, locale)
    : formatNumber(Math.round(value * 100) / 100, locale);
}

/** The value of a measure in words. */
export function writeMeasure(measure: Measure, { part, whole }: Ratio, locale: Locale): Written | null {
  if (measure.kind === "figure") {
    if (part === null) return null;
    const exact = writeValue(part, measure.unit, locale);
    const short = measure.unit === "元" ? formatYuanShort(part, locale) : exact;
    const [value = short, ...unit] = short.split(" ");
    return { value, unit: unit.join(" "), exact };
  }
  const { value } = rateOf(measure, part, whole);
  if (value === null || part === null || whole === null) return null;
  return { value: writeRate(measure, value, locale), unit: "", exact: writeFraction(part, whole, locale) };
}

/** Why a measure has no value, with the numbers that are too few for one. */
export function writeWithheld(measure: Measure, { part, whole }: Ratio, locale: Locale): string {
  if (measure.kind === "figure") return overviewPhrases.withheld_unknown[locale];
  const { withheld } = rateOf(measure, part, whole);
  if (withheld !== "few" || part === null || whole === null)
    return overviewPhrases[`withheld_${withheld ?? "unknown"}`][locale];
  const fraction = `${formatNumber(part, locale)}/${formatNumber(whole, locale)}`;
  return `${fraction} · ${overviewPhrases.withheld_few[locale]} ${measure.minimum}`;
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
  const after = rateOf(measure, now.part, now.whole).value;
  const earlier = rateOf(measure, before.part, before.whole).value;
  if (after === null || earlier === null) return null;
  const points = Math.round((after - earlier) * (measure.scale === "share" ? 1000 : 10)) / 10;
  const signed = `${points > 0 ? "+" : ""}${formatNumber(points, locale)}`;
  return measure.scale === "share" ? `${signed} ${overviewPhrases.points[locale]}` : signed;
}

function writeSignedValue(
  difference: number,
  measure: Extract<Measure, { kind: "figure" }>,
  locale: Locale,
): string {
  return `${difference > 0 ? "+" : ""}${writeValue(difference, measure.unit, locale)}`;
}
