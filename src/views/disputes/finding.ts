import { writeBasis, writeFraction } from "../../charts/words.ts";
import type { ValueCode } from "../../form/cells.ts";
import type { DerivedDisputeRow, DisputeRow } from "../../form/disputes.ts";
import { formatNumber } from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import type { Locale } from "../../locale/text.ts";
import { rateMeasure } from "../../queries/measures.ts";
import { pointOf, type YearColumn } from "../../queries/points.ts";
import { placeName } from "../requests/place.ts";

type Row = DisputeRow | DerivedDisputeRow;

interface Results {
  readonly upheld: number;
  readonly corrected: number;
  readonly other: number;
  readonly pending: number;
}

function resultsOf(column: YearColumn<ValueCode>, row: Row): Results | null {
  const upheld = pointOf(column, `${row}.upheld`).value;
  const corrected = pointOf(column, `${row}.corrected`).value;
  const other = pointOf(column, `${row}.other_outcome`).value;
  const pending = pointOf(column, `${row}.pending`).value;
  return upheld === null || corrected === null || other === null || pending === null
    ? null
    : { upheld, corrected, other, pending };
}

/** Counts below the minimum of the rate, with their share of concluded cases from there on. */
function write(part: number, concluded: number, row: Row, locale: Locale): string {
  const { least } = rateMeasure(row === "review" ? "review_correction_rate" : "litigation_loss_rate");
  return concluded < Math.max(1, least)
    ? `${formatNumber(part, locale)}${locale === "zh" ? " 件" : ""}`
    : writeFraction(part, concluded, locale);
}

/** What the latest place says of a kind of dispute: how many were concluded and how, and how many are pending. */
export function disputeFinding(columns: readonly YearColumn<ValueCode>[], row: Row, locale: Locale): string {
  const column = columns.findLast((one) => resultsOf(one, row) !== null);
  const results = column === undefined ? null : resultsOf(column, row);
  if (column === undefined || results === null) return overviewPhrases.findingNone[locale];
  const { upheld, corrected, other, pending } = results;
  const concluded = upheld + corrected + other;
  const place = placeName(column, locale);
  const basis = writeBasis(pointOf(column, `${row}.upheld`), locale);
  const count = (value: number): string => formatNumber(value, locale);
  if (concluded === 0)
    return locale === "zh"
      ? `${place}没有审结的案件，尚未审结 ${count(pending)} 件（${basis}）。`
      : `${place}: no case concluded, ${count(pending)} pending (${basis}).`;
  const kept = write(upheld, concluded, row, locale);
  const lost = write(corrected, concluded, row, locale);
  return locale === "zh"
    ? `${place}审结 ${count(concluded)} 件：维持 ${kept}，纠正 ${lost}；尚未审结 ${count(pending)} 件（${basis}）。`
    : `${place}: ${count(concluded)} concluded, upheld ${kept}, corrected ${lost}; ${count(pending)} pending (${basis}).`;
}
