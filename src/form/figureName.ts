import type { Text } from "../locale/text.ts";
import { valueLabel, type ValueCode } from "./cells.ts";

/** The name of a figure in a sentence: that it is a total or subtotal goes without saying. */
export function figureName(code: ValueCode): Text {
  const { zh, en } = valueLabel(code);
  return {
    zh: zh
      .replace("小计", "")
      .replace(/ · 总计$/u, "")
      .replace(" · ", "·"),
    en: en.replace(", subtotal", "").replace(/ · Total$/u, ""),
  };
}
