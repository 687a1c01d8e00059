import type { Locale } from "../locale/text.ts";
import { palettes, type Palette, type Theme } from "./theme.ts";

/** What a chart needs beside its rows. */
export interface Frame {
  readonly locale: Locale;
  readonly theme: Theme;
}

/** The colours of a frame. */
export function paletteOf({ theme }: Frame): Palette {
  return palettes[theme];
}
