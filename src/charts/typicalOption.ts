import type { LineSeriesOption } from "echarts/charts";
import { formDue } from "../form/form.ts";
import { formatNumber } from "../locale/number.ts";
import type { TypicalRow } from "../queries/typical.ts";
import { axisTooltip, base, categoryAxis, valueAxis } from "./axes.ts";
import { formBreak } from "./formBreak.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption } from "./option.ts";
import { mixed } from "./theme.ts";
import { tooltipMarkup } from "./tooltip.ts";
import { writeBasis } from "./words.ts";

/** The median of each year as a line with the quartiles as a band; a year without figures is a gap. */
export function typicalOption(
  rows: readonly TypicalRow[],
  years: readonly number[],
  frame: Frame,
): ChartOption {
  const palette = paletteOf(frame);
  const byYear = new Map(rows.map((row) => [row.year, row]));
  // Years before 2019 are never joined with later ones.
  const of = (isEarly: boolean, pick: (row: TypicalRow) => number | null): (number | null)[] =>
    years.map((year) => {
      const row = (formDue(year) === "form_pre2019") === isEarly ? byYear.get(year) : undefined;
      return row === undefined ? null : pick(row);
    });
  const band = mixed(palette.accent, palette.surface, 0.75);
  const zh = frame.locale === "zh";
  const hidden = { lineStyle: { opacity: 0 }, symbol: "none", silent: true } as const;
  const median = (isEarly: boolean): LineSeriesOption => ({
    type: "line",
    data: of(isEarly, (row) => row.middle),
    symbol: "circle",
    symbolSize: 8,
    itemStyle: { color: palette.accent },
    lineStyle: { color: palette.accent, width: 2 },
    label: { show: true, position: "top", color: palette.ink },
  });
  const apart = (isEarly: boolean): readonly LineSeriesOption[] => [
    { type: "line", stack: `band ${isEarly}`, data: of(isEarly, (row) => row.low), ...hidden },
    {
      type: "line",
      stack: `band ${isEarly}`,
      data: of(isEarly, (row) => (row.high === null || row.low === null ? null : row.high - row.low)),
      areaStyle: { color: band, opacity: 1 },
      ...hidden,
    },
    median(isEarly),
  ];
  return {
    ...base(palette),
    grid: {
      left: 8,
      right: 20,
      top: 28,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: categoryAxis(years.map(String), palette),
    yAxis: valueAxis(palette, frame.locale),
    tooltip: axisTooltip(palette, (index) => {
      const row = byYear.get(years[index] ?? 0);
      if (row === undefined) return "";
      const write = (value: number | null): string =>
        value === null ? "–" : formatNumber(value, frame.locale);
      return tooltipMarkup(
        `${row.year}`,
        [
          { label: zh ? "上四分位数" : "Upper quartile", value: write(row.high) },
          { label: zh ? "中位数" : "Median", value: write(row.middle), color: palette.accent },
          { label: zh ? "下四分位数" : "Lower quartile", value: write(row.low) },
        ],
        palette,
        writeBasis({ stated: row.stated, reports: row.stated }, frame.locale),
      );
    }),
    series: [
      ...apart(false),
      ...(years.some((year) => formDue(year) === "form_pre2019") ? apart(true) : []),
      ...formBreak(years, frame),
    ],
  };
}
