import type { BarSeriesOption } from "echarts/charts";
import { axisTooltip, base, categoryAxis, organName, shortName, valueAxis } from "./axes.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption, Target } from "./option.ts";
import { tooltipMarkup } from "./tooltip.ts";

/** What one unit, applicant type or outcome adds to a change. */
export interface ContributionBar {
  readonly key: string;
  readonly name: string;
  readonly amount: number;
  /** With its unit, and without it, as it stands beside the bar. */
  readonly written: string;
  readonly short: string;
  readonly note?: string;
  readonly color?: string;
  readonly target?: Target;
  /** The change itself, in ink. */
  readonly isTotal?: boolean;
}

export interface ContributionsFrame extends Frame {
  readonly writeAxis: (value: number) => string;
}

/** How high the chart must be for its rows to be read. */
export function contributionsHeight(bars: readonly ContributionBar[]): number {
  return Math.max(140, bars.length * 26 + 36);
}

/** Lying bars from zero to both sides, in the order given; the whole change last. */
export function contributionsOption(
  bars: readonly ContributionBar[],
  frame: ContributionsFrame,
): ChartOption {
  const palette = paletteOf(frame);
  const colorOf = ({ isTotal, color, amount }: ContributionBar): string =>
    color ??
    (isTotal === true ? palette.ink : amount >= 0 ? palette.accent : (palette.greys[0] ?? palette.quiet));
  const series: BarSeriesOption = {
    type: "bar",
    barMaxWidth: 16,
    data: bars.map((bar) => ({
      value: bar.amount,
      itemStyle: { color: colorOf(bar) },
      label: { position: bar.amount < 0 ? ("left" as const) : ("right" as const) },
      ...(bar.target === undefined ? { cursor: "default" } : { target: bar.target, cursor: "pointer" }),
    })),
    label: {
      show: true,
      color: palette.quiet,
      formatter: ({ dataIndex }) => bars[dataIndex]?.short ?? "",
    },
  };
  const reach = Math.max(...bars.map(({ amount }) => Math.abs(amount)), Number.MIN_VALUE);
  const has = (sign: 1 | -1): boolean => bars.some(({ amount }) => amount * sign > 0);
  const limits = { min: has(-1) ? -reach * 1.7 : 0, max: has(1) || !has(-1) ? reach * 1.7 : 0 };
  return {
    ...base(palette),
    grid: { left: 8, right: 24, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      ...valueAxis(palette, frame.locale, (value) => frame.writeAxis(value)),
      ...limits,
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      ...categoryAxis(
        // A Latin letter is half as wide as a character.
        bars.map(({ name }) => shortName(organName(name), /\p{Script=Han}/u.test(name) ? 12 : 30)),
        palette,
      ),
      inverse: true,
      axisLine: { show: false },
    },
    tooltip: axisTooltip(palette, (index) => {
      const bar = bars[index];
      if (bar === undefined) return "";
      return tooltipMarkup(
        bar.name,
        [{ label: bar.note ?? "", value: bar.written, color: colorOf(bar) }],
        palette,
      );
    }),
    series: [series],
  };
}
