import type { LineSeriesOption } from "echarts/charts";
import type { Ranks, RankedYear } from "../queries/ranksByYear.ts";
import { axisTooltip, base, categoryAxis, organName, shortName } from "./axes.ts";
import { formBreak } from "./formBreak.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption } from "./option.ts";
import { fontFamily, mixed } from "./theme.ts";
import { tooltipMarkup, type TooltipLine } from "./tooltip.ts";

export interface BumpFrame extends Frame {
  readonly years: readonly number[];
  /** Years that a line may connect. */
  readonly runs: readonly (readonly number[])[];
  readonly names: ReadonlyMap<string, string>;
  /** The organs that stand out, with their colours, the first foremost. */
  readonly lit: ReadonlyMap<string, string>;
  readonly linesOf: (year: number) => readonly TooltipLine[];
  readonly remarkOf: (year: number) => string | null;
}

/** More lines than this behind those that stand out are not drawn: no eye follows them. */
export const quietLines = 60;

/** More names than this at the ends of quiet lines would stand upon each other. */
const quietNames = 20;

/** The organs that are drawn: those that stand out, and the others while there are few enough. */
export function drawnRanks(ranks: Ranks, lit: ReadonlyMap<string, string>): readonly string[] {
  const others = [...ranks.byOrgan.keys()].filter((organ) => !lit.has(organ));
  const shown = [...lit.keys()].filter((organ) => ranks.byOrgan.has(organ));
  return others.length > quietLines ? shown : [...others, ...shown];
}

function endName(organ: string, { names }: BumpFrame): string {
  return shortName(organName(names.get(organ) ?? organ), 10);
}

function lineOf(
  organ: string,
  ranked: readonly RankedYear[],
  run: readonly number[],
  isNamed: boolean,
  frame: BumpFrame,
): LineSeriesOption {
  const palette = paletteOf(frame);
  const own = frame.lit.get(organ);
  const color = own ?? mixed(palette.greys[1] ?? palette.quiet, palette.surface, 0.35);
  const name = endName(organ, frame);
  const isLast = run.at(-1) === frame.runs.at(-1)?.at(-1);
  return {
    type: "line",
    name,
    cursor: "pointer",
    z: own === undefined ? 3 : 6,
    symbol: "circle",
    symbolSize: own === undefined ? 6 : 9,
    showAllSymbol: true,
    lineStyle: { color, width: own === undefined ? 1.25 : 2.5 },
    itemStyle: { color },
    emphasis: { focus: "series" },
    endLabel: {
      show: isLast && (own !== undefined || isNamed),
      color: own === undefined ? palette.quiet : palette.ink,
      fontFamily,
      fontSize: 12,
      formatter: name,
    },
    labelLayout: { hideOverlap: own === undefined },
    data: frame.years.map((year) => {
      const one = run.includes(year) ? ranked.find((rank) => rank.year === year) : undefined;
      return one === undefined ? { value: null } : { value: one.rank, target: { organ } };
    }),
  };
}

/** Ranks over the years, the first on top; ties share the better place, years without a ranking are gaps. */
export function bumpOption(ranks: Ranks, frame: BumpFrame): ChartOption {
  const palette = paletteOf(frame);
  const drawn = drawnRanks(ranks, frame.lit);
  const letters = Math.max(...drawn.map((organ) => Array.from(endName(organ, frame)).length), 4);
  const room = letters * 12 + 16;
  const lowest = Math.max(...[...ranks.byOrgan.values()].flat().map(({ of }) => of), 2);
  return {
    ...base(palette),
    grid: {
      left: 8,
      right: room,
      top: 28,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: { ...categoryAxis(frame.years.map(String), palette), boundaryGap: true },
    yAxis: {
      type: "value",
      inverse: true,
      min: 1,
      max: lowest + 0.6,
      minInterval: 1,
      ...(lowest <= 12 ? { interval: 1 } : {}),
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: {
        color: palette.quiet,
        fontFamily,
        fontSize: 12,
        formatter: (rank: number) => (Number.isInteger(rank) ? `${rank}` : ""),
      },
    },
    tooltip: axisTooltip(palette, (index) => {
      const year = frame.years[index];
      return year === undefined
        ? ""
        : tooltipMarkup(`${year}`, frame.linesOf(year), palette, frame.remarkOf(year));
    }),
    series: [
      ...drawn.flatMap((organ) => {
        const ranked = ranks.byOrgan.get(organ) ?? [];
        return frame.runs.flatMap((run) =>
          ranked.some(({ year }) => run.includes(year))
            ? [lineOf(organ, ranked, run, drawn.length <= quietNames, frame)]
            : [],
        );
      }),
      ...formBreak(frame.years, frame),
    ],
  };
}
