import { organName } from "../../charts/axes.ts";
import { changeOf } from "../../charts/barsTooltip.ts";
import type { BarSeries } from "../../charts/barsOption.ts";
import { writeBasis, writeFraction, writePoint, writeValue } from "../../charts/words.ts";
import type { ValueCode } from "../../form/cells.ts";
import type { Unit } from "../../form/disclosure.ts";
import { figurePhrases } from "../../locale/phrases/figures.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import type { Locale } from "../../locale/text.ts";
import { pointOf, type YearColumn } from "../../queries/points.ts";

/** The last place of the axis where every one of some figures is known. */
function latestKnown<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  codes: readonly Code[],
): YearColumn<Code> | null {
  return columns.findLast((column) => codes.every((code) => pointOf(column, code).value !== null)) ?? null;
}

function placeOf(
  column: YearColumn<ValueCode> | { unit: string | null; year: number },
  locale: Locale,
): string {
  const year = locale === "zh" ? `${column.year}年` : `${column.year}`;
  return column.unit === null ? year : locale === "zh" ? `${column.unit}${year}` : `${column.unit}, ${year}`;
}

/** What the latest place says: each figure by name, and on how many reports it stands. */
export function latestFinding<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  series: readonly BarSeries<Code>[],
  unit: Unit,
  locale: Locale,
): string {
  const first = series[0];
  const column = first === undefined ? null : latestKnown(columns, [first.code]);
  if (column === null || first === undefined) return overviewPhrases.findingNone[locale];
  const earlier = columns.find(({ organ, year }) => organ === column.organ && year === column.year - 1);
  const parts = series.map(({ code, label }, index) => {
    const point = pointOf(column, code);
    // The change of the first alone: a sentence with four changes says nothing.
    const before = earlier === undefined || index > 0 ? null : pointOf(earlier, code);
    const change = changeOf(code, point, column.year, before, locale);
    const aside = change === null ? "" : locale === "zh" ? `（${change}）` : ` (${change})`;
    return `${label[locale]} ${writePoint(point, unit, locale)}${aside}`;
  });
  const basis = writeBasis(pointOf(column, first.code), locale);
  return locale === "zh"
    ? `${placeOf(column, locale)}：${parts.join("，")}；${basis}。`
    : `${placeOf(column, locale)}: ${parts.join(", ")}; ${basis}.`;
}

/** The largest part of the latest place whose parts are all known, with its share. */
export function largestFinding<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  series: readonly BarSeries<Code>[],
  unit: Unit,
  locale: Locale,
): string {
  const column = latestKnown(
    columns,
    series.map(({ code }) => code),
  );
  if (column === null) return overviewPhrases.findingNone[locale];
  const parts = series.flatMap(({ code, label }) => {
    const { value } = pointOf(column, code);
    return value === null ? [] : [{ label: label[locale], value }];
  });
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const largest = parts.reduce(
    (most, part) => (part.value > most.value ? part : most),
    parts[0] ?? { label: "", value: 0 },
  );
  const basis = series[0] === undefined ? "" : writeBasis(pointOf(column, series[0].code), locale);
  if (whole === 0)
    return locale === "zh"
      ? `${placeOf(column, locale)}：均为 ${writeValue(0, unit, locale)}（${basis}）。`
      : `${placeOf(column, locale)}: all ${writeValue(0, unit, locale)} (${basis}).`;
  return locale === "zh"
    ? `${placeOf(column, locale)}：最多的是${largest.label}，${writeFraction(largest.value, whole, locale)}；${basis}。`
    : `${placeOf(column, locale)}: most were ${largest.label.toLowerCase()}, ${writeFraction(largest.value, whole, locale)}; ${basis}.`;
}

/** Whether any place of the axis has its figure from the text only, and the words for it. */
export function textRemark<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  code: Code,
  locale: Locale,
): string {
  return columns.some((column) => pointOf(column, code).fromText > 0)
    ? ` ◇ ${figurePhrases.fromText[locale]}`
    : "";
}

/** Which places of the axis are not drawn, and why: named, never dropped in silence. */
export function leftOut<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  drawn: readonly YearColumn<Code>[],
  codes: readonly Code[],
  locale: Locale,
): string {
  const missing = columns.filter((column) => !drawn.includes(column));
  if (missing.length === 0) return "";
  const names = missing.map((column) => {
    const reasons = codes.map((code) => pointOf(column, code).absence ?? "not_stated");
    const reason = reasons.find((one) => one !== "not_in_form") ?? "not_in_form";
    return `${column.unit === null ? "" : organName(column.unit)} ${column.year} (${figurePhrases[reason][locale]})`;
  });
  return `${overviewPhrases.leftOut[locale]}${names.join(locale === "zh" ? "、" : ", ")}`;
}
