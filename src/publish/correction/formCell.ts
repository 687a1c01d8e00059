import type { CellCode } from "../../form/cells.ts";
import type { Figure, Report } from "../../form/report.ts";
import { tableFigure } from "../../form/tableValue.ts";
import { statePhrases } from "../../locale/phrases/report.ts";

/** What stands in a cell that the data do not have; the form is in Chinese in every language. */
export const notReadWord = statePhrases.not_read.word.zh;

/** A figure as it is written into its cell: a number where it has one, nothing for a blank, else what was printed. */
export function writtenFigure(report: Report, code: CellCode): string | number | null {
  const figure = tableFigure(report, code);
  if (figure === null || figure.state === "not_read" || figure.state === "not_in_form") return notReadWord;
  return writtenState(figure);
}

function writtenState({ value, raw, state }: Figure): string | number | null {
  switch (state) {
    case "blank":
      return null;
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

/** A formula that is true once a cell no longer holds what was written into it. */
export function changedFormula(cell: string, written: string | number | null): string {
  if (written === null) return `LEN(${cell})>0`;
  if (typeof written === "number") return `NOT(AND(ISNUMBER(${cell}),N(${cell})=${written}))`;
  return `NOT(EXACT(${cell},"${written.replaceAll('"', '""')}"))`;
}
