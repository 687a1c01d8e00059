import type { ValueCode } from "../../form/cells.ts";
import {
  computeIndicator,
  evaluateIndicator,
  withheldReasons,
  type IndicatorValue,
} from "../../form/evaluateIndicator.ts";
import { indicatorOf, type IndicatorId } from "../../form/indicators.ts";
import type { Report } from "../../form/report.ts";
import { formatNumber, formatShare, formatYuan, unitWord } from "../../locale/number.ts";
import { reportPhrases, statePhrases } from "../../locale/phrases/report.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import { formatFigure, shownFigure, writeFigure } from "./figureWords.ts";

/** A figure to read at a glance, with what stands behind it. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** Numerator and denominator, or why there is no rate; empty where the value says all. */
  readonly basis: string;
  /** The definition, on hover. */
  readonly note: string;
  readonly isKnown: boolean;
  /** Whether the report says anything of it, if only that there is none. */
  readonly isStated: boolean;
  /** The cell of the form it leads to. */
  readonly code: ValueCode;
}

type Rate = Exclude<IndicatorId, "yoy_growth">;

const counts: readonly (readonly [ValueCode, Text])[] = [
  ["new_received.total", reportPhrases.newRequests],
  ["carried_in.total", reportPhrases.carriedIn],
  ["total_processed.total", reportPhrases.processed],
  ["carried_out.total", reportPhrases.carriedOut],
];

const rates: readonly (readonly [Rate, ValueCode])[] = [
  ["disclosure_rate_full", "granted.total"],
  ["disclosure_rate_broad", "disclosed.total"],
  ["disclosure_rate_merits", "disclosed.total"],
  ["carry_over_rate", "carried_out.total"],
  ["review_correction_rate", "review.corrected"],
  ["litigation_loss_rate", "litigation.corrected"],
];

function countFigure(filed: FiledReport, code: ValueCode, label: Text, locale: Locale): KeyFigure {
  const figure = shownFigure(filed, code);
  const isKnown = figure.value !== null;
  return {
    label: label[locale],
    value:
      figure.value === null ? writeFigure(figure, code, locale) : formatFigure(figure.value, code, locale),
    basis: isKnown && figure.origin === "text" ? reportPhrases.legendText[locale] : "",
    note: statePhrases[figure.state].sentence[locale],
    isKnown,
    isStated: figure.state !== "not_read",
    code,
  };
}

/** The rate from the tables; from the text as well where the tables do not state enough. */
function rateOf(id: Rate, report: Report): { readonly rate: IndicatorValue; readonly remark: Text | null } {
  const fromTables = evaluateIndicator(id, report);
  if (fromTables.withheld !== "not_stated")
    return { rate: fromTables, remark: fromTables.attempt === "strict" ? null : reportPhrases.blanksAsZero };
  const withText = computeIndicator(id, (code) => report.figures.get(code)?.value ?? null);
  return withText.withheld === "not_stated"
    ? { rate: fromTables, remark: null }
    : { rate: withText, remark: reportPhrases.legendText };
}

function rateFigure(filed: FiledReport, id: Rate, code: ValueCode, locale: Locale): KeyFigure {
  const { label, note } = indicatorOf(id);
  const { rate, remark } = rateOf(id, filed.report);
  const { numerator, denominator, value, withheld } = rate;
  const fraction =
    numerator === null || denominator === null
      ? []
      : [`${formatNumber(numerator, locale)}/${formatNumber(denominator, locale)}`];
  const reason = withheld === null ? [] : [withheldReasons[withheld][locale]];
  return {
    label: label[locale],
    value: value === null ? "–" : formatShare(value, locale),
    basis: [...fraction, ...reason, ...(remark === null ? [] : [remark[locale]])].join(" · "),
    note: note?.[locale] ?? "",
    isKnown: value !== null,
    isStated: withheld !== "not_stated",
    code,
  };
}

/** Projects, amount in full and average; for forms without the item a word, never a zero. */
function procurementFigure(filed: FiledReport, locale: Locale): KeyFigure {
  const code: ValueCode = "procurement.total_amount";
  const amount = shownFigure(filed, code);
  const projects = shownFigure(filed, "procurement.project_count");
  const average = evaluateIndicator("avg_procurement_amount", filed.report).value;
  const count =
    projects.value === null
      ? []
      : [`${formatNumber(projects.value, locale)} ${locale === "zh" ? "个项目" : unitWord("个", locale)}`];
  const each = average === null ? [] : [`${reportPhrases.perProject[locale]} ${formatYuan(average, locale)}`];
  return {
    label: reportPhrases.amount[locale],
    value: amount.value === null ? writeFigure(amount, code, locale) : formatYuan(amount.value, locale),
    basis: [...count, ...each].join(locale === "zh" ? "，" : ", "),
    note: statePhrases[amount.state].sentence[locale],
    isKnown: amount.value !== null,
    isStated: amount.state !== "not_read",
    code,
  };
}

/** The figures a reader asks for first; where only main figures were read, those there are. */
export function keyFiguresOf(filed: FiledReport, locale: Locale): readonly KeyFigure[] {
  const all = [
    ...counts.map(([code, label]) => countFigure(filed, code, label, locale)),
    ...rates.map(([id, code]) => rateFigure(filed, id, code, locale)),
    procurementFigure(filed, locale),
  ];
  const isFull = filed.report.meta.coverage === "full";
  return all.filter(({ isStated }) => isFull || isStated);
}
