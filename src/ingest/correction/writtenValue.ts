import type { Figure } from "../../form/report.ts";
import { statePhrases } from "../../locale/phrases/report.ts";

/** What stands in a cell that the data do not have; the form is in Chinese in every language. */
export const notReadWord = statePhrases.not_read.word.zh;

/** A figure as it is written into its cell: a number where it has one, nothing for a blank, else what was printed. */
export function writtenValue({
  value,
  raw,
  state,
}: Pick<Figure, "value" | "raw" | "state">): string | number | null {
  switch (state) {
    case "blank":
      return null;
    case "not_read":
    case "not_in_form":
      return notReadWord;
    case "not_applicable":
      return raw === "" ? "/" : raw;
    case "none_word":
      return raw === "" ? "无" : raw;
    case "text":
    case "unit_unknown":
      return raw;
    default:
      return value ?? raw;
  }
}
