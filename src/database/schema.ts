import { valueCodes } from "../form/cells.ts";
import { narrativeCodes } from "../form/narrative.ts";
import { columnName } from "./sql.ts";

/**
 * The attributes of a report, beside its figures. NULL = not known.
 *
 * `basis`: a report whose figures all come from tables has one row, `any`. A report with some figures
 * from its text has up to two: `tables` (without them; left out where nothing remains) and `merged`
 * (with them; `text_cells` names them). "Tables only" reads `any` and `tables`, "text too" reads `any` and
 * `merged`, so no query ever mixes the two silently.
 *
 * `blanks` and `text_cells` are lists of codes with a space before and after each (` granted.total refused.total `),
 * NULL where there is none: cells printed blank, and figures that come from the text.
 */
export const attributeColumns = {
  id: "VARCHAR",
  dataset: "VARCHAR",
  organ: "VARCHAR",
  unit: "VARCHAR",
  kind: "VARCHAR",
  scope: "VARCHAR",
  level: "VARCHAR",
  year: "INTEGER",
  form: "VARCHAR",
  basis: "VARCHAR",
  coverage: "VARCHAR",
  is_imported: "BOOLEAN",
  province_code: "VARCHAR",
  province: "VARCHAR",
  city_code: "VARCHAR",
  city: "VARCHAR",
  district_code: "VARCHAR",
  district: "VARCHAR",
  source_title: "VARCHAR",
  source_url: "VARCHAR",
  published_on: "VARCHAR",
  period_start: "VARCHAR",
  period_end: "VARCHAR",
  procurement_unit_source: "VARCHAR",
  overview_topics: "VARCHAR",
  claims_all_upheld: "BOOLEAN",
  blanks: "VARCHAR",
  text_cells: "VARCHAR",
} as const satisfies Record<string, "VARCHAR" | "INTEGER" | "BOOLEAN">;

export type AttributeColumn = keyof typeof attributeColumns;

/**
 * The order in which reports are stored. Questions choose by these, so that most of what they do not mean is skipped
 * without being read.
 */
export const storageOrder = [
  "dataset",
  "scope",
  "level",
  "year",
] as const satisfies readonly AttributeColumn[];

/** Figures are DOUBLE: sums stay exact to 2^53 and arrive in JavaScript as they are. */
export const figureColumns: readonly string[] = [...valueCodes, ...narrativeCodes].map(columnName);

/** `CREATE TABLE` of the wide table: one row a report, one column a figure. */
export function createReportTable(name: string): string {
  const attributes = Object.entries(attributeColumns).map(([column, type]) => `${column} ${type}`);
  const figures = figureColumns.map((column) => `${column} DOUBLE`);
  return `CREATE TABLE ${name} (${[...attributes, ...figures].join(", ")})`;
}

/** What was printed where a cell is not a plain number, and every remark a source makes on a figure. */
export const noteColumns = {
  report: "VARCHAR",
  code: "VARCHAR",
  raw: "VARCHAR",
  state: "VARCHAR",
  remark: "VARCHAR",
} as const;

/** `CREATE TABLE` of the narrow side table. `report` holds `report.id`. */
export function createNoteTable(name: string): string {
  return `CREATE TABLE ${name} (${Object.entries(noteColumns)
    .map(([column, type]) => `${column} ${type}`)
    .join(", ")})`;
}
