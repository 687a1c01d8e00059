import type { RawRow } from "../database/engine.ts";
import { figure, number, optionalBoolean, optionalText, query, text } from "../database/query.ts";
import { decodeRow, type Query, type RowOf } from "../database/query.ts";
import { attribute, column, columnName, each, sql, type Sql } from "../database/sql.ts";
import type { AttributeColumn } from "../database/schema.ts";
import { valueCodes, type ValueCode } from "../form/cells.ts";
import { narrativeCodes, type NarrativeCode } from "../form/narrative.ts";

const attributeReaders = {
  id: text,
  organ: text,
  unit: text,
  kind: text,
  scope: text,
  level: text,
  year: number,
  form: text,
  basis: text,
  coverage: text,
  is_imported: optionalBoolean,
  province_code: optionalText,
  province: optionalText,
  city_code: optionalText,
  city: optionalText,
  district_code: optionalText,
  district: optionalText,
  source_title: optionalText,
  source_url: optionalText,
  published_on: optionalText,
  period_start: optionalText,
  period_end: optionalText,
  procurement_unit_source: optionalText,
  overview_topics: optionalText,
  claims_all_upheld: optionalBoolean,
  blanks: optionalText,
  text_cells: optionalText,
} as const satisfies Partial<Record<AttributeColumn, unknown>>;

const attributeNames = Object.keys(attributeReaders) as readonly (keyof typeof attributeReaders)[];

/** Everything the table `report` holds of one report. A code without an entry is NULL: not known. */
export interface ReportRow extends RowOf<typeof attributeReaders> {
  readonly values: ReadonlyMap<ValueCode, number>;
  readonly narrative: ReadonlyMap<NarrativeCode, number>;
}

function readFigures<Code extends ValueCode | NarrativeCode>(
  raw: RawRow,
  codes: readonly Code[],
): ReadonlyMap<Code, number> {
  const found = new Map<Code, number>();
  for (const code of codes) {
    const name = columnName(code);
    const value = figure(raw[name], name);
    if (value !== null) found.set(code, value);
  }
  return found;
}

/** The id of a report: its organ and its year. */
export function reportId(organ: string, year: number): string {
  return `${organ}-${year}`;
}

/** The organ that filed a report, with its figures from tables and text together. */
function sameOrgan(dataset: string, id: string): Sql {
  return sql`dataset = ${dataset} AND basis IN ('any', 'merged') AND organ IN (
    SELECT organ FROM report WHERE dataset = ${dataset} AND id = ${id})`;
}

/** Everything of a report, in the order of the form. */
export const everyColumn = sql`${each(attributeNames, attribute)},
      ${each(valueCodes, (code) => column(code))}, ${each(narrativeCodes, (code) => column(code))}`;

/** Reads a row of `everyColumn`. */
export function decodeReport(raw: RawRow): ReportRow {
  return {
    ...decodeRow(attributeReaders, raw),
    values: readFigures(raw, valueCodes),
    narrative: readFigures(raw, narrativeCodes),
  };
}

/** All reports of the organ that filed a report, by year: the report itself, the years before and after. */
export function reportsOfOrgan(dataset: string, id: string): Query<ReportRow> {
  return {
    sql: sql`SELECT ${everyColumn}
    FROM report WHERE ${sameOrgan(dataset, id)} ORDER BY year, id`,
    decode: decodeReport,
  };
}

/** The bundled report that an imported one stands in for: its organ and year. Of the page's engine only. */
export function replacedReport(dataset: string, id: string): Query<ReportRow> {
  return {
    sql: sql`SELECT ${everyColumn}
    FROM bundled_report WHERE dataset = ${dataset} AND basis IN ('any', 'merged')
      AND organ IN (SELECT organ FROM report WHERE dataset = ${dataset} AND id = ${id})
      AND year IN (SELECT year FROM report WHERE dataset = ${dataset} AND id = ${id})`,
    decode: decodeReport,
  };
}

/** The columns of a note. */
export const noteReaders = {
  report: text,
  code: optionalText,
  raw: optionalText,
  state: optionalText,
  remark: optionalText,
};

/** What was printed where a cell is no plain number, or a remark; a remark without a code is on the whole report. */
export type NoteRow = RowOf<typeof noteReaders>;

/** The notes on all reports of the organ that filed a report. */
export function notesOfOrgan(dataset: string, id: string): Query<NoteRow> {
  return query(
    noteReaders,
    sql`SELECT report, code, raw, state, remark FROM cell_note
    WHERE report IN (SELECT id FROM report WHERE ${sameOrgan(dataset, id)}) ORDER BY report, code`,
  );
}
