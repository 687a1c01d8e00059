import type { BarSeriesOption } from "echarts/charts";
import type { ConsoleColumn, ConsoleValue } from "../database/consoleValue.ts";
import type { ConsoleResult } from "../database/sqlConsole.ts";
import { formatNumber } from "../locale/number.ts";
import { axisTooltip, base, categoryAxis, shortName, valueAxis } from "./axes.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption } from "./option.ts";
import { tooltipMarkup } from "./tooltip.ts";

/** More bars than these cannot be told apart; the table has all rows. */
export const barLimit = 40;

/** Columns by their place in an answer: what the bars are called, and how long they are. */
export interface ChartColumns {
  readonly category: number;
  readonly figure: number;
}

function isName(column: ConsoleColumn): boolean {
  return column.kind !== "number" || /(^|_)year$/i.test(column.name);
}

/** The columns that can be drawn; the first of each is drawn unless the reader chooses. Null where one is missing. */
export function chartColumns({ columns }: Pick<ConsoleResult, "columns">): {
  readonly categories: readonly number[];
  readonly figures: readonly number[];
} | null {
  const places = columns.map((_, index) => index);
  const at = (index: number): ConsoleColumn | undefined => columns[index];
  const figures = places.filter(
    (index) => at(index)?.kind === "number" && !/(^|_)year$/i.test(at(index)?.name ?? ""),
  );
  const names = places.filter((index) => {
    const column = at(index);
    return column !== undefined && isName(column);
  });
  return figures.length === 0 || names.length === 0 ? null : { categories: names, figures };
}

/** A value as words: NULL is said, never drawn as zero. */
export function writeConsoleValue(value: ConsoleValue, frame: Pick<Frame, "locale">): string {
  if (value === null) return "NULL";
  return typeof value === "number" ? formatNumber(value, frame.locale) : String(value);
}

/** The height that the bars of an answer take. */
export function resultChartHeight({ rows }: Pick<ConsoleResult, "rows">): number {
  return 56 + Math.min(rows.length, barLimit) * 24;
}

/** One bar a row, in the order of the rows; NULL leaves its place empty and says so. */
export function resultOption(
  { columns, rows }: Pick<ConsoleResult, "columns" | "rows">,
  { category, figure }: ChartColumns,
  frame: Frame,
): ChartOption {
  const palette = paletteOf(frame);
  const shown = rows.slice(0, barLimit);
  const names = shown.map((row) => String(row[category] ?? "NULL"));
  const values = shown.map((row) => {
    const value = row[figure];
    return typeof value === "number" ? value : null;
  });
  // A bar of no length would pass for zero, so the place of a NULL says what it is.
  const places = names.map(
    (name, index) => `${shortName(name, 18)}${values[index] === null ? " (NULL)" : ""}`,
  );
  const least = Math.min(0, ...values.flatMap((value) => (value === null ? [] : [value])));
  const bars: BarSeriesOption = {
    type: "bar",
    barMaxWidth: 18,
    color: palette.accent,
    data: values.map((value) => ({
      value,
      label: {
        show: true,
        position: value !== null && value < 0 ? "left" : "right",
        color: palette.ink,
        formatter: () => writeConsoleValue(value, frame),
      },
    })),
  };
  return {
    ...base(palette),
    grid: {
      left: 8,
      right: 72,
      top: 8,
      bottom: 8,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: { ...valueAxis(palette, frame.locale), ...(least < 0 ? { min: "dataMin" as const } : {}) },
    yAxis: { ...categoryAxis(places, palette), inverse: true },
    tooltip: axisTooltip(palette, (index) => {
      const line = {
        label: columns[figure]?.name ?? "",
        value: writeConsoleValue(values[index] ?? null, frame),
        color: palette.accent,
      };
      return tooltipMarkup(names[index] ?? "", [line], palette);
    }),
    series: [bars],
  };
}
