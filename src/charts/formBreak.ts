import type { CustomSeriesOption } from "echarts/charts";
import type { Text } from "../locale/text.ts";
import { figurePhrases } from "../locale/phrases/figures.ts";
import type { Frame } from "./frame.ts";
import { paletteOf } from "./frame.ts";
import { fontFamily } from "./theme.ts";

/** A thin rule before a year, with a word: from here on something is counted or decided differently. */
export interface YearMark {
  readonly year: number;
  readonly word: Text;
  /** Dots for what the law changed, dashes for what the form changed. */
  readonly kind: "form" | "law";
}

/** The first years of the two national forms. */
const formMarks: readonly YearMark[] = [
  { year: 2019, word: figurePhrases.firstForm, kind: "form" },
  { year: 2021, word: figurePhrases.formBreak, kind: "form" },
];

const dashes = { form: [4, 4], law: [1, 3] } as const;

function markOf(mark: YearMark, index: number, frame: Frame, isSmall: boolean): CustomSeriesOption {
  const palette = paletteOf(frame);
  return {
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
            style: { stroke: palette.quiet, lineDash: [...dashes[mark.kind]], lineWidth: 1 },
          },
          {
            type: "text",
            style: {
              text: isSmall ? "" : mark.word[frame.locale],
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
  };
}

/**
 * Thin rules with a word where the form changed, in 2019 and 2021, and where `more` says; nothing for a year that
 * the axis does not have or begins with.
 */
export function formBreak(
  years: readonly number[],
  frame: Frame,
  isSmall = false,
  more: readonly YearMark[] = [],
): readonly CustomSeriesOption[] {
  return [...formMarks, ...more].flatMap((mark) => {
    const index = years.indexOf(mark.year);
    return index <= 0 ? [] : [markOf(mark, index, frame, isSmall)];
  });
}
