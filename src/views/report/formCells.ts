import { cellsOf, valueLabel, type CellCode, type ValueCode } from "../../form/cells.ts";
import type { StatutoryForm } from "../../form/form.ts";
import type { Report } from "../../form/report.ts";
import type { Severity } from "../../form/rule.ts";
import { partsOfTotal, strictValue, valueWithBlanks } from "../../form/tableValue.ts";
import { formatNumber } from "../../locale/number.ts";
import { reportPhrases, statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { CellContent } from "../form/cellContent.ts";
import { formatFigure, shownFigure, writeFigure } from "./figureWords.ts";

/**
 * What a total that is printed blank adds up to, its blank parts counted as zero; null where the total is not
 * blank, or nothing is known of its parts.
 */
export function sumOfBlankTotal(report: Report, code: CellCode): number | null {
  if (report.figures.get(code)?.state !== "blank") return null;
  const isAnyKnown = partsOfTotal(code).some((part) => strictValue(report, part) !== null);
  return isAnyKnown ? valueWithBlanks(report, code) : null;
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
  flags: ReadonlyMap<CellCode, Severity>,
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
    ...(sum === null ? {} : { below: `Σ ${formatNumber(sum, locale)}` }),
    ...(flag === undefined ? {} : { flag }),
  };
}

/** Whether a form prints a cell. */
export function isPrintedOn(form: StatutoryForm): (code: CellCode) => boolean {
  const printed = new Set(cellsOf(form).map((cell) => cell.code));
  return (code) => printed.has(code);
}
