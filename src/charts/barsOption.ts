import type { BarSeriesOption } from "echarts/charts";
import type { ValueCode } from "../form/cells.ts";
import type { Unit } from "../form/disclosure.ts";
import { formDue } from "../form/form.ts";
import type { Text } from "../locale/text.ts";
import { isPartial, pointOf, type ColumnPlace, type Point, type YearColumn } from "../queries/points.ts";
import { axisTooltip, base, categoryAxis, columnName, shareTick, valueAxis } from "./axes.ts";
import { barsTooltip, wholeOf } from "./barsTooltip.ts";
import { formBreak, type YearMark } from "./formBreak.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption, Target } from "./option.ts";
import { peerBand, type PeerTrend } from "./peerBand.ts";
import { mixed } from "./theme.ts";

/** A figure drawn as bars: its code, name, colour, and where a click on it leads beside its year. */
export interface BarSeries<Code extends ValueCode> {
  readonly code: Code;
  readonly label: Text;
  readonly color: string;
  /** Hatched: cases without a result yet. */
  readonly isPending?: boolean;
  readonly target?: Target;
}

export interface BarsFrame extends Frame {
  readonly unit: Unit;
  /** `side`: one bar a figure; `stack`: upon one another; `share`: stacked to 100 %. */
  readonly arrangement: "side" | "stack" | "share";
  /** One of many small charts: only the ends of its axis are named, and the break of forms has no word. */
  readonly isSmall?: boolean;
  /** The year that is lit. */
  readonly focus: number | null;
  /** Years from which something else than the form is different: a law. */
  readonly marks?: readonly YearMark[];
  /** The end of the axis where several charts share one scale. */
  readonly most?: number;
  /** The peers of the one organ that is drawn. */
  readonly band?: PeerTrend;
}

interface BarItem {
  readonly value: number | null;
  readonly target: Target;
  readonly itemStyle: object;
  readonly label?: object;
}

const hatch = {
  symbol: "rect",
  rotation: Math.PI / 4,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  symbolSize: 1,
};

function barItem<Code extends ValueCode>(
  column: YearColumn<Code>,
  series: BarSeries<Code>,
  all: readonly BarSeries<Code>[],
  frame: BarsFrame,
): BarItem {
  const point = pointOf(column, series.code);
  const whole = frame.arrangement === "share" ? wholeOf(all.map(({ code }) => pointOf(column, code))) : null;
  const share = point.value !== null && whole !== null && whole > 0 ? point.value / whole : null;
  const palette = paletteOf(frame);
  const isEarly = formDue(column.year) === "form_pre2019";
  const isHatched = series.isPending === true || (frame.arrangement !== "share" && isPartial(point));
  return {
    value: frame.arrangement === "share" ? share : point.value,
    target: {
      ...series.target,
      year: column.year,
      ...(column.organ === null ? {} : { organ: column.organ }),
    },
    itemStyle: {
      color: isEarly ? mixed(series.color, palette.surface, 0.75) : series.color,
      ...(isEarly ? { borderColor: series.color, borderWidth: 1, borderType: [3, 2] } : {}),
      ...(isHatched ? { decal: { ...hatch, color: palette.surface } } : {}),
      ...(frame.focus !== null && column.organ === null && column.year !== frame.focus
        ? { opacity: 0.55 }
        : {}),
    },
    ...zeroLabel(series, point, all, frame, () => wholeOf(all.map(({ code }) => pointOf(column, code)))),
  };
}

/** A reported zero has no length, and an unknown figure neither: the zero says what it is. */
function zeroLabel<Code extends ValueCode>(
  series: BarSeries<Code>,
  point: Point,
  all: readonly BarSeries<Code>[],
  frame: BarsFrame,
  whole: () => number | null,
): { readonly label?: object } {
  const isZero = frame.arrangement === "side" ? point.value === 0 : series === all.at(-1) && whole() === 0;
  if (!isZero) return {};
  const palette = paletteOf(frame);
  return { label: { show: true, formatter: "0", color: palette.quiet, fontSize: 11 } };
}

/** Bars of figures by year, upright; lying, one row an organ and year, where organs stand side by side. */
export function barsOption<Code extends ValueCode>(
  columns: readonly YearColumn<Code>[],
  series: readonly BarSeries<Code>[],
  frame: BarsFrame,
): ChartOption {
  const palette = paletteOf(frame);
  const isLying = columns.some((column) => column.organ !== null);
  const isShare = frame.arrangement === "share";
  const isSmall = frame.isSmall ?? false;
  const names = categoryAxis(columns.map(columnName), palette, isSmall && !isLying);
  const figures = {
    ...valueAxis(palette, frame.locale, isShare ? shareTick : undefined),
    ...(isShare ? { max: 1, interval: 0.25 } : frame.unit === "件" ? { minInterval: 1 } : {}),
    ...(frame.most === undefined ? {} : { max: frame.most }),
    // Beside names there is room for the ends of the axis only.
    ...(isSmall && isLying ? (frame.most === undefined ? { splitNumber: 1 } : { interval: frame.most }) : {}),
  };
  const bars = series.map((one): BarSeriesOption => ({
    type: "bar",
    name: one.label[frame.locale],
    barMaxWidth: frame.arrangement === "side" ? (isLying ? 10 : 18) : 44,
    barGap: "12%",
    cursor: "pointer",
    emphasis: { focus: "series" },
    ...(frame.arrangement === "side" ? {} : { stack: "all" }),
    label: { position: isLying ? "right" : "top" },
    data: columns.map((column) => barItem(column, one, series, frame)),
  }));
  return {
    ...base(palette),
    grid: {
      left: 8,
      right: 20,
      top: isLying || isSmall ? 8 : 28,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    ...(isLying ? { xAxis: figures, yAxis: { ...names, inverse: true } } : { xAxis: names, yAxis: figures }),
    tooltip: axisTooltip(palette, (index) => {
      const column = columns[index];
      if (column === undefined) return "";
      const earlier = columns.find(({ organ, year }) => organ === column.organ && year === column.year - 1);
      return barsTooltip(column, earlier ?? null, series, frame);
    }),
    series: [
      ...bars,
      ...(frame.band === undefined
        ? []
        : peerBand(
            frame.band,
            columns.map(({ year }) => year),
            frame,
            isLying,
          )),
      ...(isLying
        ? []
        : formBreak(
            columns.map(({ year }) => year),
            frame,
            isSmall,
            frame.marks,
          )),
    ],
  };
}

/** How high the chart must be for its rows to be read: lying bars need a line each. */
export function barsHeight(
  columns: readonly ColumnPlace[],
  series: number,
  arrangement: BarsFrame["arrangement"],
): number {
  if (!columns.some((column) => column.organ !== null)) return 280;
  const row = arrangement === "side" ? series * 10 + 12 : 38;
  return Math.max(200, columns.length * row + 40);
}
