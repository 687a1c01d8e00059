import type { ValueCode } from "../form/cells.ts";
import { formDue } from "../form/form.ts";
import { comparable } from "../form/series.ts";
import { formatChange, formatShare, formatSigned } from "../locale/number.ts";
import { figurePhrases } from "../locale/phrases/figures.ts";
import type { Locale } from "../locale/text.ts";
import { isPartial, pointOf, type Point, type YearColumn } from "../queries/points.ts";
import type { BarSeries, BarsFrame } from "./barsOption.ts";
import { paletteOf } from "./frame.ts";
import { peerLines } from "./peerBand.ts";
import { tooltipMarkup, type TooltipLine } from "./tooltip.ts";
import { writeBasis, writePoint } from "./words.ts";

/** The sum of a column's figures, or null where one of them is not known. */
export function wholeOf(points: readonly Point[]): number | null {
  return points.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

/**
 * The change on the year before, in percent, or in cases from zero; only of one form, and only where as many reports
 * state the figure in both years.
 */
export function changeOf(
  code: ValueCode,
  now: Point,
  year: number,
  before: Point | null,
  locale: Locale,
): string | null {
  if (now.value === null || before?.value == null || !comparable(code, year, year - 1)) return null;
  if (now.stated !== before.stated || isPartial(now) || isPartial(before)) return null;
  const difference = now.value - before.value;
  if (difference === 0) return figurePhrases.asYearBefore[locale];
  const written =
    before.value === 0 ? formatSigned(difference, locale) : formatChange(difference / before.value, locale);
  return locale === "zh"
    ? `${figurePhrases.onYearBefore.zh} ${written}`
    : `${written} ${figurePhrases.onYearBefore.en}`;
}

/** What a place of the axis says: each figure with its share and its change, on how many reports, with what care. */
export function barsTooltip<Code extends ValueCode>(
  column: YearColumn<Code>,
  earlier: YearColumn<Code> | null,
  series: readonly BarSeries<Code>[],
  frame: BarsFrame,
): string {
  const { locale, unit } = frame;
  const points = series.map(({ code }) => pointOf(column, code));
  const whole = frame.arrangement === "side" ? null : wholeOf(points);
  const lines = series.flatMap(({ code, label, color }, index): TooltipLine[] => {
    const point = points[index];
    if (point === undefined) return [];
    const share = whole === null || point.value === null || whole === 0 ? null : point.value / whole;
    const before = earlier === null ? null : pointOf(earlier, code);
    const change = changeOf(code, point, column.year, before, locale);
    const notes = [
      ...(share === null ? [] : [formatShare(share, locale)]),
      ...(change === null ? [] : [change]),
    ];
    const note = notes.length === 0 ? {} : { note: notes.join(" · ") };
    return [{ label: label[locale], value: writePoint(point, unit, locale), color, ...note }];
  });
  const basis = points.find((point) => point.reports > 0);
  const remarks = [
    ...(basis === undefined ? [] : [writeBasis(basis, locale)]),
    ...(points.some((point) => point.fromText > 0) ? [figurePhrases.fromText[locale]] : []),
    ...(formDue(column.year) === "form_pre2019" ? [figurePhrases.early[locale]] : []),
  ];
  const title = column.unit === null ? `${column.year}` : `${column.unit} ${column.year}`;
  const peers = frame.band === undefined ? [] : peerLines(frame.band, column.year, unit, locale);
  return tooltipMarkup(
    title,
    [...lines, ...peers],
    paletteOf(frame),
    remarks.length === 0 ? null : remarks.join(" · "),
  );
}
