import type { CustomSeriesOption } from "echarts/charts";
import { figurePhrases } from "../locale/phrases/figures.ts";
import type { Frame } from "./frame.ts";
import { paletteOf } from "./frame.ts";
import { fontFamily } from "./theme.ts";

/** The first year of the form in force. */
const firstYear = 2021;

/** A thin dashed rule with a word between 2020 and 2021, where the form changed; nothing if the axis has no such place. */
export function formBreak(
  years: readonly number[],
  frame: Frame,
  isSmall = false,
): readonly CustomSeriesOption[] {
  const index = years.indexOf(firstYear);
  if (index <= 0) return [];
  const palette = paletteOf(frame);
  return [
    {
      type: "custom",
      silent: true,
      animation: false,
      tooltip: { show: false },
      data: [[index, 0]],
      renderItem: (parameters, api) => {
        const [x = 0] = api.coord([index, 0]);
        const size = api.size?.([1, 0]);
        const width = Array.isArray(size) ? (size[0] ?? 0) : (size ?? 0);
        const area = parameters.coordSys as unknown as { y: number; height: number };
        const at = x - width / 2;
        return {
          type: "group",
          children: [
            {
              type: "line",
              shape: { x1: at, x2: at, y1: area.y, y2: area.y + area.height },
              style: { stroke: palette.quiet, lineDash: [4, 4], lineWidth: 1 },
            },
            {
              type: "text",
              style: {
                text: isSmall ? "" : figurePhrases.formBreak[frame.locale],
                x: at + 4,
                y: area.y - 16,
                fill: palette.quiet,
                fontSize: 11,
                fontFamily,
              },
            },
          ],
        };
      },
    },
  ];
}
