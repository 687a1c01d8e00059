import { applicantCodes } from "../../form/applicants.ts";
import { cellOf, cellsOf, isCellCode, valueLabel, type CellCode, type ValueCode } from "../../form/cells.ts";
import { disputeResults } from "../../form/disputes.ts";
import type { StatutoryForm } from "../../form/form.ts";
import type { Report } from "../../form/report.ts";
import { reportPhrases, statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { CellContent } from "../form/cellContent.ts";
import { formatFigure, shownFigure, writeFigure } from "./figureWords.ts";

/** The cells that a total of sections 3 and 4 is the sum of; none for any other cell. */
export function partsOfTotal(code: CellCode): readonly CellCode[] {
  const { section, row, column } = cellOf(code);
  if (column !== "total" || section === "disclosure") return [];
  const columns: readonly string[] = section === "requests" ? applicantCodes : disputeResults;
  return columns.map((one) => `${row}.${one}`).filter(isCellCode);
}

/**
 * What a total that is printed blank adds up to, its blank parts counted as zero; null where the total is not
 * blank, where every part is blank too, or where a part is anything but a number or a blank.
 */
export function sumOfBlankTotal({ figures }: Report, code: CellCode): number | null {
  if (figures.get(code)?.state !== "blank") return null;
  const parts = partsOfTotal(code).map((part) => figures.get(part));
  if (parts.some((part) => part === undefined || (part.value === null && part.state !== "blank")))
    return null;
  const known = parts.flatMap((part) => (part === undefined || part.value === null ? [] : [part.value]));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** A figure with its name, value and state in words. */
export function describeFigure(filed: FiledReport, code: ValueCode, locale: Locale): string {
  const figure = shownFigure(filed, code);
  const value =
    figure.value === null ? writeFigure(figure, code, locale) : formatFigure(figure.value, code, locale);
  const origin = figure.origin === "text" ? ` (${reportPhrases.fromText[locale]})` : "";
  return `${valueLabel(code)[locale]}: ${value}${origin}`;
}

/** What the form shows in a cell of a report. */
export function contentOf(
  filed: FiledReport,
  code: CellCode,
  flags: ReadonlyMap<ValueCode, "error" | "warning" | "info">,
  locale: Locale,
): CellContent {
  const figure = shownFigure(filed, code);
  const sum = sumOfBlankTotal(filed.report, code);
  const flag = flags.get(code);
  const title = describeFigure(filed, code, locale);
  const derived =
    sum === null ? null : `${statePhrases.derived.word[locale]} ${formatFigure(sum, code, locale)}`;
  return {
    text: writeFigure(figure, code, locale),
    tone: figure.state,
    title: derived === null ? title : `${title}, ${derived}`,
    isFromText: figure.origin === "text" && figure.value !== null,
    ...(sum === null ? {} : { below: `Σ ${sum}` }),
    ...(flag === undefined ? {} : { flag }),
  };
}

/** Whether a form prints a cell. */
export function isPrintedOn(form: StatutoryForm): (code: CellCode) => boolean {
  const printed = new Set(cellsOf(form).map((cell) => cell.code));
  return (code) => printed.has(code);
}
