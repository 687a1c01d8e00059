import { cellOf, isCellCode, valueUnit, type ValueCode } from "../../form/cells.ts";
import type { Figure } from "../../form/report.ts";
import type { NarrativeCode } from "../../form/narrative.ts";
import type { AmountUnit } from "../labels.ts";
import { readAmount, readCount, type Doubt } from "../readValue.ts";
import type { Attribute } from "./attributes.ts";

/** A figure of a flat table, where it stands, and what makes it doubtful. */
export interface FlatFigure extends Figure {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly column: number;
  readonly doubts: readonly Doubt[];
}

/** One report as rows of a flat table state it. */
export interface FlatReport {
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>;
  readonly figures: ReadonlyMap<ValueCode, FlatFigure>;
  readonly narrative: ReadonlyMap<NarrativeCode, number>;
  /** The first row that belongs to it, from 1. */
  readonly row: number;
}

/** A row, or a field of one, that could not be taken as it stands. */
export interface FlatIssue {
  readonly kind:
    | "misaligned" // more fields than headings: a comma that is no separator, so nothing in the row is sure
    | "short" // fewer fields than headings: the missing ones were not read
    | "totals" // a row of totals, left out
    | "no_report" // neither organ nor year, left out
    | "unknown_code"
    | "conflict" // the same figure twice, and different
    | "damaged"; // quotation marks that do not match
  readonly row: number;
  /** From 1; null where the whole row is meant. */
  readonly column: number | null;
  readonly text: string;
}

const plainCount = /^\d{1,15}$/u;

/** A figure from the text of a field. Plain digits, nearly all of any table, take the short way. */
export function flatFigure(
  code: ValueCode,
  text: string,
  stated: AmountUnit | null,
  place: { readonly row: number; readonly column: number },
): FlatFigure {
  const unit = valueUnit(code);
  const isAmount = unit === "元" || unit === "万元";
  const origin = "table" as const;
  if (!isAmount && plainCount.test(text) && (text === "0" || !text.startsWith("0"))) {
    const value = Number(text);
    return { ...place, value, raw: text, state: value === 0 ? "zero" : "number", origin, doubts: [] };
  }
  const type = isCellCode(code) ? cellOf(code).type : "integer";
  const read = isAmount
    ? readAmount(text, unit, stated)
    : readCount(text, type === "decimal" ? "integer" : type);
  return { ...place, value: read.value, raw: text, state: read.state, origin, doubts: read.doubts };
}

/** A figure of the text: a plain number, or null. */
export function narrativeFigure(text: string): number | null {
  const { value } = readCount(text, "integer");
  if (value !== null) return value;
  const amount = readAmount(text, "元", "元");
  return amount.value;
}

const totals = /^(?:合计|总计|小计|累计|汇总|总和|平均|均值|total|sum|subtotal|average|mean)[:：]?$/iu;

/** Whether a row adds up or averages those above it. The scope 汇总 of a report is no such row. */
export function isTotals(fields: readonly string[], labelColumns: readonly number[]): boolean {
  return labelColumns.some((column) => totals.test((fields[column] ?? "").replace(/\s/gu, "")));
}

export const isBlankRow = (fields: readonly string[]): boolean =>
  fields.every((field) => field.trim() === "");
