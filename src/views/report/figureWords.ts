import { isInForm, valueUnit, type ValueCode } from "../../form/cells.ts";
import type { CellState, Figure } from "../../form/report.ts";
import { formatNumber, formatSigned, formatYuan, unitWord } from "../../locale/number.ts";
import { statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";

/** The figure of a report as the page shows it: a place without an entry is not in the form, or was not read. */
export function shownFigure({ report }: FiledReport, code: ValueCode): Figure {
  const found = report.figures.get(code);
  if (found !== undefined) return found;
  const { form } = report.meta;
  const state: CellState = form !== "form_pre2019" && !isInForm(code, form) ? "not_in_form" : "not_read";
  return { value: null, raw: "", state, origin: "table" };
}

/** A value with its unit in full: 38 件, 89,902.19 元, 59,237.2449 万元. */
export function formatFigure(value: number, code: ValueCode, locale: Locale): string {
  const unit = valueUnit(code);
  if (unit === "元") return formatYuan(value, locale);
  const digits = code.endsWith(".items_change") ? formatSigned(value, locale) : formatNumber(value, locale);
  if (unit === "万元") return locale === "zh" ? `${digits} 万元` : `${digits} × 10,000 yuan`;
  return `${digits} ${unitWord(unit, locale)}`;
}

/** A value as a cell of the form shows it: counts without their unit, money always with it. */
export function formatInCell(value: number, code: ValueCode, locale: Locale): string {
  const unit = valueUnit(code);
  if (unit === "元" || unit === "万元") return formatFigure(value, code, locale);
  return code.endsWith(".items_change") ? formatSigned(value, locale) : formatNumber(value, locale);
}

/** A figure in a word or a number, whatever its state: 16, 空白, /, 8040 (单位不明). */
export function writeFigure(figure: Figure, code: ValueCode, locale: Locale): string {
  const word = statePhrases[figure.state].word[locale];
  if (figure.state === "none_word" || figure.state === "text" || figure.state === "not_applicable")
    return figure.raw === "" ? word : figure.raw;
  if (figure.state === "unit_unknown") return `${figure.raw} (${word})`;
  return figure.value === null ? word : formatInCell(figure.value, code, locale);
}
