import { shareTick } from "../../charts/axes.ts";
import { writeValue } from "../../charts/words.ts";
import { withheldReasons } from "../../form/evaluateIndicator.ts";
import {
  formatNumber,
  formatQuotient,
  formatShare,
  formatShort,
  formatStep,
  formatYuan,
  unitWord,
} from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale } from "../../locale/text.ts";
import type { Compared } from "../../queries/compared.ts";
import type { Denominators } from "../../queries/denominators.ts";
import type { Measure } from "../../queries/measures.ts";
import { writeMeasure, writeWithheld } from "../overview/rateWords.ts";

/** What is compared: a measure, and for a figure what it is divided by. */
export interface Scale {
  readonly measure: Measure;
  readonly per: Denominators | null;
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** The unit of a scale: 件/万人, or that of the figure; nothing for a share. */
export function scaleUnit({ measure, per }: Scale, locale: Locale): string {
  const unit = measure.kind === "rate" ? (measure.unit === "元" ? "元" : "") : measure.unit;
  return per === null ? unitWord(unit, locale) : `${unitWord(unit, locale)}/${per.unit}`;
}

/** What is compared, with its unit. */
export function scaleLabel(scale: Scale, locale: Locale): string {
  const { measure, per } = scale;
  const unit = scaleUnit(scale, locale);
  const name = per === null ? measure.label[locale] : `${measure.label[locale]} ÷ ${per.name}`;
  if (unit === "") return name;
  return locale === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;
}

/** A level of the scale that no single organ states: a median, a quartile. */
export function writeLevel(scale: Scale, value: number | null, locale: Locale): string {
  if (value === null) return "–";
  const { measure, per } = scale;
  if (per !== null) return `${formatQuotient(value, locale)} ${scaleUnit(scale, locale)}`;
  if (measure.kind === "figure") return writeValue(rounded(value, 1), measure.unit, locale);
  if (measure.unit === "ratio") return formatShare(value, locale);
  return measure.unit === "元"
    ? formatYuan(rounded(value, 2), locale)
    : formatNumber(rounded(value, 2), locale);
}

/** A short level for an axis. */
export function writeTick({ measure, per }: Scale, value: number, locale: Locale): string {
  if (per !== null) return formatQuotient(value, locale);
  return measure.kind === "rate" && measure.unit === "ratio"
    ? shareTick(value, locale)
    : formatShort(value, locale);
}

/** The value of an organ's year with what it is made of; null where there is none. */
export function writeRow(scale: Scale, row: Compared, locale: Locale): string | null {
  const { measure, per } = scale;
  if (row.value === null) return null;
  if (per === null || measure.kind === "rate") {
    const written = writeMeasure(measure, row, locale);
    if (written === null) return null;
    return measure.kind === "rate" && measure.unit !== "ratio"
      ? `${writeLevel(scale, row.value, locale)} (${formatNumber(row.part ?? NaN, locale)}/${formatNumber(row.whole ?? NaN, locale)})`
      : written.exact;
  }
  const parts = `${writeValue(row.part ?? NaN, measure.unit, locale)} ÷ ${formatNumber(row.whole ?? NaN, locale)} ${per.unit}`;
  return `${writeLevel(scale, row.value, locale)} (${parts}${writeFilled(row, locale)})`;
}

/** The mark of a denominator that is of another year; nothing where it is of the same. */
function writeFilled({ filledFrom }: Compared, locale: Locale): string {
  if (filledFrom === null) return "";
  return locale === "zh"
    ? `，${comparePhrases.filled.zh}${filledFrom}年`
    : `, ${comparePhrases.filled.en}${filledFrom}`;
}

/** Why an organ's year has no value. */
export function writeAbsence(scale: Scale, row: Compared, locale: Locale): string {
  if (row.withheld === "no_denominator") return comparePhrases.noDenominator[locale];
  return scale.measure.kind === "rate"
    ? writeWithheld(scale.measure, row, locale)
    : withheldReasons.not_stated[locale];
}

/** The change between two levels with its sign: in points for shares, in the unit for all else. */
export function writeStep(scale: Scale, step: number, locale: Locale): string {
  const sign = step > 0 ? "+" : step < 0 ? "−" : "";
  const size = Math.abs(step);
  const { measure, per } = scale;
  if (per === null && measure.kind === "rate" && measure.unit === "ratio")
    return `${formatStep(step * 100, 1, locale)} ${comparePhrases.points[locale]}`;
  return `${sign}${writeLevel(scale, size, locale)}`;
}
