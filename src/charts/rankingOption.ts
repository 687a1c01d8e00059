import type { BarSeriesOption, CustomSeriesOption } from "echarts/charts";
import { formatNumber, formatShare, formatShort } from "../locale/number.ts";
import type { Locale } from "../locale/text.ts";
import type { Measure } from "../queries/measures.ts";
import type { Ranked } from "../queries/ranked.ts";
import { axisName, axisTooltip, base, categoryAxis, shareTick, valueAxis } from "./axes.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption, Target } from "./option.ts";
import { fontFamily } from "./theme.ts";
import { tooltipMarkup, type TooltipLine } from "./tooltip.ts";

export interface RankingFrame extends Frame {
  readonly measure: Measure;
  readonly year: number;
  /** Where a click on a place or an organ leads. */
  readonly targetOf: (one: Ranked) => Target;
  /** What the tooltip says of one. */
  readonly linesOf: (one: Ranked) => readonly TooltipLine[];
  /** The organs that stand out, with their colours; the others step back. Without it none does. */
  readonly lit?: ReadonlyMap<string, string>;
  /** How values are written on the axis and beside bars, where the measure's own way will not do. */
  readonly write?: (value: number) => string;
  /** How one changed on the year before, written behind its value; null where that cannot be told. */
  readonly changeOf?: (one: Ranked) => string | null;
}

/** A whisker for the interval of each rate. */
function whiskers(ranked: readonly Ranked[], color: string): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    tooltip: { show: false },
    z: 5,
    data: ranked.flatMap(({ interval }, index) =>
      interval === null ? [] : [[interval.low, index, interval.high]],
    ),
    encode: { x: [0, 2], y: 1 },
    renderItem: (_, api) => {
      const [low = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
      const [high = 0] = api.coord([api.value(2), api.value(1)]);
      const line = (x1: number, y1: number, x2: number, y2: number): object => ({
        type: "line",
        shape: { x1, y1, x2, y2 },
        style: { stroke: color, lineWidth: 1 },
      });
      return {
        type: "group",
        children: [line(low, y, high, y), line(low, y - 4, low, y + 4), line(high, y - 4, high, y + 4)],
      } as ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>;
    },
  };
}

/** A tick where each stood the year before. */
function ticksBefore(ranked: readonly Ranked[], color: string): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    tooltip: { show: false },
    z: 4,
    data: ranked.flatMap(({ valueBefore }, index) => (valueBefore === null ? [] : [[valueBefore, index]])),
    renderItem: (_, api) => {
      const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
      return {
        type: "line",
        shape: { x1: x, x2: x, y1: y - 9, y2: y + 9 },
        style: { stroke: color, lineWidth: 2 },
      };
    },
  };
}

/** A count to the unit, as long as it stays short: two that differ never read alike. */
function writeCount(value: number, locale: Locale): string {
  return Math.abs(value) < 1e6 ? formatNumber(value, locale) : formatShort(value, locale);
}

/** What each is and how it changed, written beyond its bar and its tick, so that neither strikes it through. */
function values(
  ranked: readonly Ranked[],
  [ink, quiet]: readonly [string, string],
  write: (one: Ranked, value: number) => readonly [value: string, change: string],
): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    tooltip: { show: false },
    z: 6,
    data: ranked.flatMap(({ value, valueBefore }, index) =>
      value === null ? [] : [[Math.max(value, valueBefore ?? value), index, value]],
    ),
    encode: { x: 0, y: 1 },
    renderItem: (_, api) => {
      const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
      const one = ranked[Number(api.value(1))];
      const [value, change] = one === undefined ? ["", ""] : write(one, Number(api.value(2)));
      return {
        type: "text",
        x: x + 6,
        y,
        style: {
          text: change === "" ? value : `${value} {change|${change}}`,
          fill: ink,
          font: `12px ${fontFamily}`,
          verticalAlign: "middle",
          rich: { change: { fill: quiet, font: `11px ${fontFamily}` } },
        },
      };
    },
  };
}

/** Lying bars, largest on top, a tick for the year before and the interval of a rate. */
export function rankingOption(ranked: readonly Ranked[], frame: RankingFrame): ChartOption {
  const palette = paletteOf(frame);
  const isShare = frame.measure.kind === "rate" && frame.measure.unit === "ratio";
  const isMoney = frame.measure.kind === "figure" && frame.measure.unit === "元";
  const color = isMoney ? palette.money : palette.accent;
  const usual = isShare ? formatShare : isMoney ? formatShort : writeCount;
  const write = frame.write ?? ((value: number) => usual(value, frame.locale));
  const changes = new Map(ranked.map((one) => [one.key, frame.changeOf?.(one) ?? ""]));
  const hasChanges = [...changes.values()].some((change) => change !== "");
  const { lit } = frame;
  const quiet = palette.greys[1] ?? palette.quiet;
  const bars: BarSeriesOption = {
    type: "bar",
    barMaxWidth: 16,
    cursor: "pointer",
    itemStyle: { color },
    data: ranked.map((one) => ({
      value: one.value,
      target: frame.targetOf(one),
      ...(lit === undefined || lit.size === 0 ? {} : { itemStyle: { color: lit.get(one.key) ?? quiet } }),
      filed: { key: one.key, year: one.year },
    })),
  };
  return {
    ...base(palette),
    grid: {
      left: 8,
      right: hasChanges ? 104 : 64,
      top: 4,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      ...valueAxis(palette, frame.locale, frame.write ?? (isShare ? shareTick : formatShort)),
      ...(frame.measure.unit === "件" ? { minInterval: 1 } : {}),
    },
    yAxis: {
      ...categoryAxis(
        ranked.map(({ name }) => axisName(name, 12)),
        palette,
      ),
      inverse: true,
    },
    tooltip: axisTooltip(palette, (index) => {
      const one = ranked[index];
      return one === undefined ? "" : tooltipMarkup(`${one.name} ${frame.year}`, frame.linesOf(one), palette);
    }),
    series: [
      bars,
      ticksBefore(ranked, palette.ink),
      // Whiskers stand where the words would.
      ...(ranked.some(({ interval }) => interval !== null)
        ? [whiskers(ranked, palette.ink)]
        : [
            values(ranked, [palette.ink, palette.quiet], (one, value) => [
              write(value),
              changes.get(one.key) ?? "",
            ]),
          ]),
    ],
  };
}
