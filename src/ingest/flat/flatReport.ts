import { cellOf, isCellCode, valueUnit, type ValueCode } from "../../form/cells.ts";
import type { Figure } from "../../form/report.ts";
import type { NarrativeCode } from "../../form/narrative.ts";
import type { AmountUnit } from "../labels.ts";
import { readAmount, readCount, type Doubt } from "../readValue.ts";
import type { Attribute } from "./attributes.ts";

/** A figure of a flat table, where it stands, and what makes it doubtful. */
export interface FlatFigure extends Figure {
  readonly code: ValueCode;
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly column: number;
  readonly doubts: readonly Doubt[];
}

/** One report as rows of a flat table state it. */
export interface FlatReport {
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>;
  /** One of each code at most. */
  readonly figures: readonly FlatFigure[];
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
    | "surplus" // blank fields after the last heading, which other rows do not have
    | "hidden" // not shown by the workbook, left out
    | "unknown_code"
    | "conflict" // the same figure twice, and different
    | "damaged"; // quotation marks that do not match
  readonly row: number;
  /** From 1; null where the whole row is meant. */
  readonly column: number | null;
  readonly text: string;
}

/** Digits alone, without a leading zero, as a number; -1 for any other text. Nearly every field of a table is such. */
function plainCount(text: string): number {
  const length = text.length;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return length > 1 && text.startsWith("0") ? -1 : value;
}

const sure: readonly Doubt[] = [];

/** Reads the fields of a column, or of a row of a tidy table, that are about one code. */
export type FigureReader = (text: string, row: number, column: number) => FlatFigure;

/** A reader for one code; `stated` is the unit of amounts that say none themselves. */
export function figureReader(code: ValueCode, stated: AmountUnit | null): FigureReader {
  const unit = valueUnit(code);
  const isAmount = unit === "元" || unit === "万元";
  const type = isCellCode(code) ? cellOf(code).type : "integer";
  const count = type === "decimal" ? "integer" : type;
  return (text, row, column) => {
    const plain = isAmount ? -1 : plainCount(text);
    if (plain >= 0) {
      const state = plain === 0 ? "zero" : "number";
      return { code, value: plain, raw: text, state, origin: "table", row, column, doubts: sure };
    }
    const { value, state, doubts } = isAmount ? readAmount(text, unit, stated) : readCount(text, count);
    return { code, value, raw: text, state, origin: "table", row, column, doubts };
  };
}

/** A figure of the text: a plain number, or null. */
export function narrativeFigure(text: string): number | null {
  const { value } = readCount(text, "integer");
  if (value !== null) return value;
  const amount = readAmount(text, "元", "元");
  return amount.value;
}

const totals = /^(?:合计|总计|小计|累计|汇总|总和|平均|均值|total|sum|subtotal|average|mean)[:：]?$/iu;

const longestTotals = 12;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Whether a row adds up or averages those above it. The scope 汇总 of a report is no such row. */
export function isTotals(fields: readonly string[], labelColumns: readonly number[]): boolean {
  return labelColumns.some((column) => {
    const label = fields[column] ?? "";
    // Codes and years are no words.
    const isWord = label.length <= longestTotals && !isDigit(label.charCodeAt(label.length - 1));
    return isWord && totals.test(label.replace(/\s/gu, ""));
  });
}

export const isBlankRow = (fields: readonly string[]): boolean =>
  fields.every((field) => field.trim() === "");

/** Whether a row has text beyond the last heading. */
export const hasMore = (fields: readonly string[], width: number): boolean =>
  fields.length > width && fields.slice(width).some((field) => field.trim() !== "");

/**
 * Watches for rows with blank fields after the last heading. Where every row has them they are an ending comma of the
 * program that wrote the file; in some rows only, a field was put in and pushed the others to the right.
 */
export class SurplusFields {
  readonly #rows = new Map<number, number[]>();
  readonly #width: number;
  #count = 0;

  constructor(width: number) {
    this.#width = width;
  }

  see(fields: readonly string[], row: number): void {
    this.#count += 1;
    const surplus = fields.length - this.#width;
    if (surplus <= 0) return;
    const rows = this.#rows.get(surplus);
    if (rows === undefined) this.#rows.set(surplus, [row]);
    else rows.push(row);
  }

  issues(): readonly FlatIssue[] {
    const [usual] = this.#rows.values();
    if (usual === undefined || (usual.length === this.#count && this.#count >= 3)) return [];
    return [...this.#rows].flatMap(([surplus, rows]) =>
      rows.map((row): FlatIssue => {
        const text = `${this.#width + surplus} > ${this.#width}`;
        return { kind: "surplus", row, column: null, text };
      }),
    );
  }
}
