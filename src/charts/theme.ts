import type { Outcome } from "../form/requests.ts";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

export interface Palette {
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly money: string;
  readonly warning: string;
  readonly error: string;
  /** Earlier years, oldest last. */
  readonly greys: readonly string[];
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

/** The colours of charts; the page's own stand in `app/style.css` under the same names. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    surface: "#FFFFFF",
    line: "#E3E7EC",
    ink: "#1B2430",
    quiet: "#5B6675",
    accent: "#1F5FBF",
    money: "#1E8A7A",
    warning: "#B25E00",
    error: "#B3261E",
    greys: ["#7B8794", "#A9B3BF", "#CBD2DA"],
    outcomes: {
      granted: "#1B6CA8",
      partially_granted: "#6BAED6",
      refused: "#C2452D",
      unable_to_provide: "#8B96A3",
      declined: "#D9992B",
      other_handling: "#9C86B8",
    },
  },
  dark: {
    surface: "#171D25",
    line: "#2A323D",
    ink: "#E8ECF1",
    quiet: "#A3AEBB",
    accent: "#7FB0FF",
    money: "#4DB8A6",
    warning: "#F0A35E",
    error: "#F2857C",
    greys: ["#8894A1", "#66717E", "#49535F"],
    outcomes: {
      granted: "#4C9BD6",
      partially_granted: "#9CCBEA",
      refused: "#E2735D",
      unable_to_provide: "#A7B1BC",
      declined: "#E6B557",
      other_handling: "#B9A6D0",
    },
  },
};

/** The system's fonts, Chinese first; no web font is ever fetched. */
export const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

function channels(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** A colour mixed towards another: 0 is the first, 1 the second. */
export function mixed(first: string, second: string, share: number): string {
  const a = channels(first);
  const b = channels(second);
  const parts = a.map((channel, index) => Math.round(channel + ((b[index] ?? channel) - channel) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Shades of a group for its reasons, darkest first, all distinguishable from the surface. */
export function shades(color: string, count: number, palette: Palette): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    mixed(color, palette.surface, count === 1 ? 0 : (index / (count - 1)) * 0.65),
  );
}
