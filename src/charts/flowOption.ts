import type { SankeySeriesOption } from "echarts/charts";
import { formatNumber } from "../locale/number.ts";
import { passingThrough, type Flow, type FlowNode } from "../queries/requestFlow.ts";
import { base } from "./axes.ts";
import { paletteOf, type Frame } from "./frame.ts";
import type { ChartOption, Target } from "./option.ts";
import { fontFamily } from "./theme.ts";
import { tooltipMarkup } from "./tooltip.ts";
import { writeFraction, writeGrowth, writeValue } from "./words.ts";

export interface FlowFrame extends Frame {
  readonly year: number;
  /** The year before, told as a change beside each name; null where it is not known or not comparable. */
  readonly before: Flow | null;
  readonly targetOf: (node: FlowNode) => Target;
}

/** The flow of a year's requests from who asked to what became of them. */
export function flowOption(flow: Flow, frame: FlowFrame): ChartOption {
  const { locale } = frame;
  const palette = paletteOf(frame);
  const whole = passingThrough(flow, "caseload");
  const byName = new Map(flow.nodes.map((node) => [node.name, node]));
  const write = (name: string): string => {
    const node = byName.get(name);
    const value = passingThrough(flow, name);
    if (node === undefined || value === null) return "";
    const before = passingThrough(frame.before, name);
    return tooltipMarkup(
      `${node.label[locale]} ${frame.year}`,
      [
        {
          label: locale === "zh" ? "件数" : "Requests",
          value: writeValue(value, "件", locale),
        },
        ...(whole === null
          ? []
          : [
              {
                label: locale === "zh" ? "占应办总数" : "Of the caseload",
                value: writeFraction(value, whole, locale),
              },
            ]),
        ...(before === null
          ? []
          : [{ label: locale === "zh" ? "上年" : "Year before", value: formatNumber(before, locale) }]),
      ],
      palette,
    );
  };
  const changeText = (value: number, before: number | null): string => {
    const change = before === null ? null : writeGrowth(value, before, locale);
    return change === null ? "" : ` {change|${change}}`;
  };
  /** Names stand outside on the left and to the right of the bars elsewhere, with a halo where flows pass under them. */
  const isLeft = ({ code }: FlowNode): boolean =>
    code !== null && (code.startsWith("new_received.") || code.startsWith("carried_in."));
  const series: SankeySeriesOption = {
    type: "sankey",
    nodeAlign: "left",
    left: locale === "zh" ? 140 : 236,
    right: locale === "zh" ? 172 : 220,
    top: 8,
    bottom: 8,
    nodeWidth: 14,
    nodeGap: 15,
    draggable: false,
    layoutIterations: 0,
    emphasis: { focus: "adjacency" },
    lineStyle: { color: "gradient", opacity: 0.32, curveness: 0.5 },
    label: {
      color: palette.ink,
      fontFamily,
      fontSize: 12,
      textBorderColor: palette.surface,
      textBorderWidth: 3,
      rich: {
        change: {
          color: palette.quiet,
          fontSize: 11,
          fontFamily,
          textBorderColor: palette.surface,
          textBorderWidth: 3,
        },
      },
      formatter: ({ name }) => {
        const node = byName.get(name);
        const value = passingThrough(flow, name);
        return node === undefined || value === null
          ? ""
          : `${node.label[locale]} ${formatNumber(value, locale)}${changeText(value, passingThrough(frame.before, name))}`;
      },
    },
    data: flow.nodes.map((node) => ({
      name: node.name,
      itemStyle: { color: node.outcome === null ? palette.accent : palette.outcomes[node.outcome] },
      target: frame.targetOf(node),
      ...(isLeft(node) ? { label: { position: "left" as const } } : {}),
    })),
    links: flow.links.map(({ source, target, value }) => ({ source, target, value })),
  };
  return {
    ...base(palette),
    tooltip: {
      trigger: "item",
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontFamily, fontSize: 13 },
      extraCssText: "box-shadow:none;border-radius:8px",
      confine: true,
      formatter: (item: unknown) => {
        if (typeof item !== "object" || item === null || !("data" in item)) return "";
        const { data } = item;
        if (typeof data !== "object" || data === null) return "";
        if ("target" in data && typeof data.target === "string") return write(data.target);
        return "name" in data && typeof data.name === "string" ? write(data.name) : "";
      },
    },
    series: [series],
  };
}
