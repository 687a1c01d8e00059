import type { Unit } from "../form/disclosure.ts";
import {
  formatChange,
  formatNumber,
  formatShare,
  formatSigned,
  formatYuan,
  unitWord,
} from "../locale/number.ts";
import { figurePhrases } from "../locale/phrases/figures.ts";
import type { Locale } from "../locale/text.ts";
import { isPartial, type Point } from "../queries/points.ts";

/**
 * A figure with its unit: 3,646 件; amounts in 元 in full. English has no word for 件, which counts requests, lawsuits,
 * licences and documents alike, and no 万元.
 */
export function writeValue(value: number, unit: Unit, locale: Locale): string {
  if (locale === "en" && unit === "件") return formatNumber(value, locale);
  if (locale === "en" && unit === "万元") return formatYuan(value * 10_000, locale);
  return unit === "元"
    ? formatYuan(value, locale)
    : `${formatNumber(value, locale)} ${unitWord(unit, locale, value)}`;
}

/** On how many reports a figure stands: 14/16 份报告. */
export function writeBasis({ stated, reports }: Pick<Point, "stated" | "reports">, locale: Locale): string {
  const count = stated === reports ? formatNumber(reports, locale) : `${stated}/${reports}`;
  return locale === "zh"
    ? `${count} 份报告`
    : `${count} ${unitWord("份", locale, stated === reports ? reports : null)}`;
}

/** A figure as words: with ≥ where reports are missing, with the reason where there is none. */
export function writePoint(point: Point, unit: Unit, locale: Locale): string {
  if (point.value === null) return figurePhrases[point.absence ?? "not_stated"][locale];
  return `${isPartial(point) ? "≥ " : ""}${writeValue(point.value, unit, locale)}`;
}

/** A share with its fraction: 52.6% (20/38). */
export function writeFraction(part: number, whole: number, locale: Locale): string {
  const fraction = `${formatNumber(part, locale)}/${formatNumber(whole, locale)}`;
  return whole === 0 ? fraction : `${formatShare(part / whole, locale)} (${fraction})`;
}

/** Below this a change is told as a difference: percents of a few cases only startle. */
const leastCompared = 30;

/** How a figure grew on an earlier one, with its sign; null where it stayed. */
export function writeGrowth(value: number, before: number, locale: Locale): string | null {
  if (value === before) return null;
  return before < leastCompared
    ? formatSigned(value - before, locale)
    : formatChange((value - before) / before, locale);
}
