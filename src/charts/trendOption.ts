import type { LineSeriesOption } from "echarts/charts";
import type { Compared } from "../queries/compared.ts";
import type { PeerYear } from "../queries/peers.ts";
import { axisTooltip, base, categoryAxis, valueAxis } from "./axes.ts";
import { formBreak } from "./formBreak.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption } from "./option.ts";
import { peerBand } from "./peerBand.ts";
import type { Palette } from "./theme.ts";
import { tooltipMarkup, type TooltipLine } from "./tooltip.ts";

/** An organ on the chart, with its rows of any years. */
export interface TrendLine {
  readonly name: string;
  readonly color: string;
  readonly rows: readonly Compared[];
}

export interface TrendFrame extends Frame {
  readonly years: readonly number[];
  /** Years that a line may connect: a group's, and one organ's own. */
  readonly isJoined: (before: number, after: number) => boolean;
  readonly ownRuns: readonly (readonly number[])[];
  readonly writeAxis: (value: number) => string;
  /** What the tooltip says of a year. */
  readonly linesOf: (year: number) => readonly TooltipLine[];
  readonly remarkOf: (year: number) => string | null;
}

/** Colours of organs side by side: the first, whose page it is, in accent. */
export function trendColors(palette: Palette): readonly string[] {
  return [palette.accent, palette.money, palette.warning, palette.ink, ...palette.greys, palette.quiet];
}

/** The years of a line in one run; its other years are gaps. */
function lineOf(
  line: TrendLine,
  run: readonly number[],
  isFirst: boolean,
  frame: TrendFrame,
): LineSeriesOption {
  const palette = paletteOf(frame);
  const byYear = new Map(line.rows.map((row) => [row.year, row]));
  return {
    type: "line",
    name: line.name,
    cursor: "pointer",
    z: isFirst ? 6 : 5,
    symbol: "circle",
    symbolSize: isFirst ? 9 : 7,
    showAllSymbol: true,
    lineStyle: { color: line.color, width: isFirst ? 2.5 : 1.5 },
    itemStyle: { color: line.color },
    emphasis: { focus: "series" },
    data: frame.years.map((year) => {
      const row = run.includes(year) ? byYear.get(year) : undefined;
      if (row?.value == null) return { value: null };
      const open = { color: palette.surface, borderColor: line.color, borderWidth: 2 };
      return {
        value: row.value,
        target: { organ: row.organ, year },
        ...(row.isFromText || row.filledFrom !== null ? { itemStyle: open } : {}),
      };
    }),
  };
}

/**
 * Where the axis begins. Lines need no zero: where every level is far above it, the room goes to the differences,
 * from a round figure a little below the lowest.
 */
function axisStart(lines: readonly TrendLine[], peers: readonly PeerYear[]): number {
  const values = [
    ...lines.flatMap(({ rows }) => rows.flatMap(({ value }) => value ?? [])),
    ...peers.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high])),
  ];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || lowest <= 0.4 * highest) return 0;
  const unit = 10 ** Math.floor(Math.log10(highest - lowest || highest));
  return Math.max(0, Number(((Math.floor(lowest / unit) - 1) * unit).toPrecision(12)));
}

/** Organs over the years with the median and quartiles of their peers; gaps stay gaps, breaks part the lines. */
export function trendOption(
  lines: readonly TrendLine[],
  peers: readonly PeerYear[],
  frame: TrendFrame,
): ChartOption {
  const palette = paletteOf(frame);
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
    xAxis: categoryAxis(frame.years.map(String), palette),
    yAxis: {
      ...valueAxis(palette, frame.locale, (value) => frame.writeAxis(value)),
      min: axisStart(lines, peers),
    },
    tooltip: axisTooltip(palette, (index) => {
      const year = frame.years[index];
      return year === undefined
        ? ""
        : tooltipMarkup(`${year}`, frame.linesOf(year), palette, frame.remarkOf(year));
    }),
    series: [
      ...peerBand({ peers, isJoined: frame.isJoined }, frame.years, frame),
      ...lines.flatMap((line, index) => frame.ownRuns.map((run) => lineOf(line, run, index === 0, frame))),
      ...formBreak(frame.years, frame),
    ],
  };
}
