import { derived, valueCodes, type ValueCode } from "../form/cells.ts";
import { narrativeCodes, type NarrativeCode } from "../form/narrative.ts";
import { kinds } from "../place/kinds.ts";
import type { Location, RegionRegistry } from "../place/region.ts";
import type { Report } from "../form/report.ts";
import type { FilingOrgan } from "../ingest/imports/decision.ts";
import { organColumns } from "./organTable.ts";
import { attributeColumns, noteColumns, type AttributeColumn } from "./schema.ts";
import { columnName } from "./sql.ts";

/** An accepted report, corrected, with the organ and data set it joins. */
export interface AcceptedReport {
  readonly dataset: string;
  readonly organ: FilingOrgan;
  readonly report: Report;
  readonly title: string | null;
  readonly sourceUrl: string | null;
  /** What a person noted on figures they changed. */
  readonly notes: ReadonlyMap<ValueCode, string>;
}

type Scalar = string | number | boolean | null;
type Row = Readonly<Record<string, Scalar>>;
type Basis = "any" | "tables" | "merged";

function spaced(words: readonly string[]): string | null {
  return words.length === 0 ? null : ` ${words.join(" ")} `;
}

interface Values {
  readonly values: ReadonlyMap<ValueCode, number>;
  readonly textCells: ReadonlySet<ValueCode>;
}

/** The figures of a basis, with the subtotals that are not stated added up where all their parts are known. */
function valuesOf({ figures }: Report, basis: Basis): Values {
  const values = new Map<ValueCode, number>();
  const textCells = new Set<ValueCode>();
  for (const [code, { value, origin }] of figures) {
    if (value === null || (basis === "tables" && origin === "text")) continue;
    values.set(code, value);
    if (origin === "text") textCells.add(code);
  }
  for (const { code, parts } of derived) {
    if (figures.has(code) || values.has(code)) continue;
    let sum = 0;
    let isKnown = true;
    for (const part of parts) {
      const value = values.get(part);
      if (value === undefined) isKnown = false;
      else sum += value;
    }
    if (!isKnown) continue;
    values.set(code, sum);
    if (parts.some((part) => textCells.has(part))) textCells.add(code);
  }
  return { values, textCells };
}

/** See `attributeColumns`: one row where every figure is from a table, else one with and one without the text. */
function basesOf({ figures }: Report): readonly Basis[] {
  const origins = new Set([...figures.values()].map(({ origin }) => origin));
  if (!origins.has("text")) return ["any"];
  return origins.has("table") ? ["tables", "merged"] : ["merged"];
}

/** The id of an imported report in `report` and in addresses. */
export function importedReportId(organ: string, year: number): string {
  return `${organ}-${year}`;
}

function attributesOf(
  accepted: AcceptedReport,
  basis: Basis,
  { textCells }: Values,
  regions: Locating,
): Readonly<Record<AttributeColumn, Scalar>> {
  const { organ, report, dataset } = accepted;
  const { meta } = report;
  const { province, city, county } = regions.locate(organ.regionCode);
  const blanks = [...report.figures].filter(([, { state }]) => state === "blank").map(([code]) => code);
  return {
    id: importedReportId(organ.id, meta.year),
    dataset,
    organ: organ.id,
    unit: organ.name,
    kind: organ.kind,
    scope: kinds[organ.kind].scope,
    level: kinds[organ.kind].level,
    year: meta.year,
    form: meta.form,
    basis,
    coverage: meta.coverage,
    is_imported: true,
    province_code: province?.code ?? null,
    province: province?.name ?? null,
    city_code: city?.code ?? null,
    city: city?.name ?? null,
    district_code: county?.code ?? null,
    district: county?.name ?? null,
    source_title: accepted.title,
    source_url: accepted.sourceUrl,
    published_on: meta.published,
    period_start: meta.periodStart,
    period_end: meta.periodEnd,
    procurement_unit_source: meta.procurementUnitSource,
    overview_topics: meta.overviewTopics === null ? null : spaced(meta.overviewTopics),
    claims_all_upheld: meta.claimsAllUpheld,
    blanks: spaced(blanks),
    text_cells: spaced([...textCells]),
  };
}

function figureColumnsOf({ values }: Values, narrative: ReadonlyMap<NarrativeCode, number>): Row {
  const row: Record<string, Scalar> = {};
  for (const [code, value] of values) row[columnName(code)] = value;
  for (const [code, value] of narrative) row[columnName(code)] = value;
  return row;
}

function reportRows(accepted: AcceptedReport, regions: Locating): readonly Row[] {
  const { report } = accepted;
  return basesOf(report).map((basis) => {
    const values = valuesOf(report, basis);
    return {
      ...attributesOf(accepted, basis, values, regions),
      ...figureColumnsOf(values, report.narrative),
    };
  });
}

function noteRows({ organ, report, notes }: AcceptedReport): readonly Row[] {
  const id = importedReportId(organ.id, report.meta.year);
  return [...report.figures].flatMap(([code, { raw, state, value }]): Row[] => {
    const remark = notes.get(code) ?? null;
    const isPlain = (state === "number" || state === "zero") && raw === String(value);
    return isPlain && remark === null ? [] : [{ report: id, code, raw, state, remark }];
  });
}

function organRow({ organ, dataset }: AcceptedReport, regions: Locating): Row {
  const { province, city, county } = regions.locate(organ.regionCode);
  return {
    id: organ.id,
    dataset,
    name: organ.name,
    kind: organ.kind,
    scope: kinds[organ.kind].scope,
    level: kinds[organ.kind].level,
    province_code: province?.code ?? null,
    city_code: city?.code ?? null,
    district_code: county?.code ?? null,
  };
}

/** A CSV field; NULL is nothing between commas, and empty text, which no column holds, reads as NULL as well. */
function field(value: Scalar | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  // Zero bytes end a text for the engine, and no report prints one.
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""').replaceAll("\0", "")}"` : value;
}

/** Rows as CSV, only the columns that hold anything, with the types that SQL reads them by. */
interface ImportedTable {
  readonly name: "imported_report" | "imported_note" | "imported_organ";
  readonly columns: Readonly<Record<string, string>>;
  readonly csv: string;
}

function table(
  name: ImportedTable["name"],
  types: Readonly<Record<string, string>>,
  rows: readonly Row[],
): ImportedTable {
  const used = new Set<string>();
  for (const row of rows) for (const column in row) used.add(column);
  const columns = Object.entries(types).filter(([column]) => used.has(column));
  const names = columns.map(([column]) => column);
  const lines = rows.map((row) => names.map((column) => field(row[column])).join(","));
  return { name, columns: Object.fromEntries(columns), csv: [names.join(","), ...lines, ""].join("\n") };
}

const reportTypes: Readonly<Record<string, string>> = {
  ...attributeColumns,
  ...Object.fromEntries([...valueCodes, ...narrativeCodes].map((code) => [columnName(code), "DOUBLE"])),
};

type Locating = Pick<RegionRegistry, "locate">;

/** Thousands of reports lie in a few places. */
function remembering(registry: RegionRegistry): Locating {
  const known = new Map<string, Location>();
  return {
    locate(code) {
      const found = known.get(code) ?? registry.locate(code);
      known.set(code, found);
      return found;
    },
  };
}

/** What an engine needs to take imported reports in. */
export type ImportedTables = readonly ImportedTable[];

/** The rows of accepted reports as text that an engine loads. Of one organ and year the last one counts. */
export function importedTables(
  accepted: readonly AcceptedReport[],
  registry: RegionRegistry,
): ImportedTables {
  const regions = remembering(registry);
  const one = new Map(
    accepted.map((each) => [`${each.dataset} ${each.organ.id} ${each.report.meta.year}`, each]),
  );
  const organs = new Map(accepted.map((each) => [`${each.dataset} ${each.organ.id}`, each]));
  const filed = [...one.values()];
  return [
    table(
      "imported_report",
      reportTypes,
      filed.flatMap((each) => reportRows(each, regions)),
    ),
    table("imported_note", noteColumns, filed.flatMap(noteRows)),
    table(
      "imported_organ",
      organColumns,
      [...organs.values()].map((each) => organRow(each, regions)),
    ),
  ];
}
