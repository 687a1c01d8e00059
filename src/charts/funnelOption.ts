import type { LineSeriesOption } from "echarts/charts";
import { formatNumber, formatShare } from "../locale/number.ts";
import { funnelLimit, type FunnelLimit } from "../queries/funnel.ts";
import type { LeagueRow } from "../queries/league.ts";
import { base, organName, shortName, valueAxis } from "./axes.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption, Target } from "./option.ts";
import { fontFamily } from "./theme.ts";
import { tooltipMarkup, type TooltipLine } from "./tooltip.ts";

export interface FunnelFrame extends Frame {
  /** The group's rate, of one. */
  readonly pooled: number;
  readonly lit: ReadonlyMap<string, string>;
  readonly casesLabel: string;
  readonly targetOf: (one: LeagueRow) => Target;
  readonly linesOf: (one: LeagueRow) => readonly TooltipLine[];
}

/** Numbers of cases at which the limits are drawn, dense where they bend. */
export function funnelCases(least: number, most: number): readonly number[] {
  const steps = 60;
  return Array.from({ length: steps + 1 }, (_, index) => least * (most / least) ** (index / steps));
}

/** The shares that the chart must hold, in tenths. */
function shareRange(limits: readonly FunnelLimit[], shares: readonly number[]): { min: number; max: number } {
  const lowest = Math.min(...shares, ...limits.map(({ low998 }) => low998));
  const highest = Math.max(...shares, ...limits.map(({ high998 }) => high998));
  return { min: Math.floor(lowest * 10) / 10, max: Math.ceil(highest * 10) / 10 };
}

function limitLine(
  limits: readonly FunnelLimit[],
  pick: (limit: FunnelLimit) => number,
  color: string,
  dash: readonly number[],
): LineSeriesOption {
  return {
    type: "line",
    silent: true,
    symbol: "none",
    z: 2,
    tooltip: { show: false },
    lineStyle: { color, width: 1, type: [...dash] },
    data: limits.map((limit) => [limit.whole, pick(limit)]),
  };
}

function indexOf(item: unknown): number | null {
  return typeof item === "object" &&
    item !== null &&
    "dataIndex" in item &&
    typeof item.dataIndex === "number"
    ? item.dataIndex
    : null;
}

/** Rates over the number of cases they stand on, with the limits within which chance alone explains a difference. */
export function funnelOption(rows: readonly LeagueRow[], frame: FunnelFrame): ChartOption {
  const palette = paletteOf(frame);
  const shown = rows.flatMap((one) => {
    const { part, whole } = one.row;
    return part === null || whole === null || whole <= 0 ? [] : [{ ...one, whole, share: part / whole }];
  });
  const most = Math.max(...shown.map(({ whole }) => whole), 1) * 1.05;
  const least = Math.max(1, Math.floor(Math.min(...shown.map(({ whole }) => whole), most) * 0.7));
  const limits = funnelCases(least, most).map((whole) => funnelLimit(frame.pooled, whole));
  const line = (pick: (limit: FunnelLimit) => number, dash: readonly number[]): LineSeriesOption =>
    limitLine(limits, pick, palette.quiet, dash);
  const points: LineSeriesOption = {
    type: "line",
    cursor: "pointer",
    lineStyle: { opacity: 0 },
    symbol: "circle",
    symbolSize: 11,
    showAllSymbol: true,
    z: 5,
    label: {
      show: true,
      position: "top",
      color: palette.ink,
      fontFamily,
      fontSize: 12,
      formatter: ({ dataIndex }) => {
        const one = shown[dataIndex];
        const isNamed = one !== undefined && (frame.lit.has(one.row.organ) || one.place !== "inside");
        return isNamed ? shortName(organName(one.row.name), 9) : "";
      },
    },
    labelLayout: { hideOverlap: true },
    data: shown.map((one) => {
      const { organ } = one.row;
      const isInside = one.place === "inside";
      const color = frame.lit.get(organ) ?? (isInside ? palette.greys[1] : palette.ink) ?? palette.quiet;
      return {
        value: [one.whole, one.share],
        target: frame.targetOf(one),
        itemStyle: { color, borderColor: palette.surface, borderWidth: 1 },
      };
    }),
  };
  return {
    ...base(palette),
    grid: {
      left: 8,
      right: 28,
      top: 24,
      bottom: 24,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      ...valueAxis(palette, frame.locale),
      min: least,
      max: Math.ceil(most),
      name: frame.casesLabel,
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: { color: palette.quiet, fontFamily, fontSize: 12 },
      axisLabel: {
        color: palette.quiet,
        fontFamily,
        fontSize: 12,
        hideOverlap: true,
        showMaxLabel: false,
        showMinLabel: false,
        formatter: (value: number) => formatNumber(value, frame.locale),
      },
    },
    yAxis: {
      ...valueAxis(palette, frame.locale, formatShare),
      ...shareRange(
        limits,
        shown.map(({ share }) => share),
      ),
    },
    tooltip: {
      trigger: "item",
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontFamily, fontSize: 13 },
      extraCssText: "box-shadow:none;border-radius:8px",
      confine: true,
      formatter: (item: unknown) => {
        const one = shown[indexOf(item) ?? -1];
        return one === undefined ? "" : tooltipMarkup(one.row.name, frame.linesOf(one), palette);
      },
    },
    series: [
      line((limit) => limit.low95, [5, 4]),
      line((limit) => limit.high95, [5, 4]),
      line((limit) => limit.low998, [1, 3]),
      line((limit) => limit.high998, [1, 3]),
      { ...line(() => frame.pooled, [1, 0]), lineStyle: { color: palette.quiet, width: 1 } },
      points,
    ],
  };
}
