import { derived, type ValueCode } from "../form/cells.ts";
import type { NarrativeCode } from "../form/narrative.ts";
import { kinds } from "../place/kinds.ts";
import type { RegionRegistry } from "../place/region.ts";
import type { Report } from "../form/report.ts";
import type { FilingOrgan } from "../ingest/imports/decision.ts";
import { CsvWriter, type CsvTable } from "./csvWriter.ts";
import { noteColumns } from "./schema.ts";
import { columnName } from "./sql.ts";

/** An accepted report, corrected, with the organ and data set it joins. */
export interface AcceptedReport {
  readonly dataset: string;
  readonly organ: FilingOrgan;
  readonly year: number;
  /** Of a report by the hundred thousand, made anew whenever it is asked for. */
  readonly report: Report;
  readonly title: string | null;
  readonly sourceUrl: string | null;
  /** What a person noted on figures they changed. */
  readonly notes: ReadonlyMap<ValueCode, string>;
}

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
    let sum: number | null = 0;
    for (const part of parts) {
      const value = values.get(part);
      sum = value === undefined ? null : sum + value;
      if (sum === null) break;
    }
    if (sum === null) continue;
    values.set(code, sum);
    if (textCells.size > 0 && parts.some((part) => textCells.has(part))) textCells.add(code);
  }
  return { values, textCells };
}

/** See `attributeColumns`: one row where every figure is from a table, else one with and one without the text. */
function basesOf({ figures }: Report): readonly Basis[] {
  let [hasText, hasTable] = [false, false];
  for (const { origin } of figures.values())
    if (origin === "text") hasText = true;
    else hasTable = true;
  if (!hasText) return ["any"];
  return hasTable ? ["tables", "merged"] : ["merged"];
}

/** What a row of `filings` says beside its figures; `whose` is the row of that number in the table of organs. */
const filingColumns = {
  whose: "INTEGER",
  year: "INTEGER",
  form: "VARCHAR",
  basis: "VARCHAR",
  coverage: "VARCHAR",
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
} as const;

const whoseColumns = {
  whose: "INTEGER",
  /** Whether the organ bears this name in the table of organs: of two files the last one counts. */
  is_listed: "BOOLEAN",
  dataset: "VARCHAR",
  organ: "VARCHAR",
  unit: "VARCHAR",
  kind: "VARCHAR",
  scope: "VARCHAR",
  level: "VARCHAR",
  province_code: "VARCHAR",
  province: "VARCHAR",
  city_code: "VARCHAR",
  city: "VARCHAR",
  district_code: "VARCHAR",
  district: "VARCHAR",
} as const;

/** The columns of the table of organs that a report has as well. */
export const organAttributes = Object.keys(whoseColumns).filter(
  (name) => name !== "whose" && name !== "is_listed",
);

/** Organs apart from their reports, so that their names are written once and joined by the engine. */
class Organs {
  readonly #numbers = new Map<FilingOrgan, number>();
  readonly #byName = new Map<string, number>();
  readonly #listed = new Map<string, number>();
  readonly #rows: { readonly dataset: string; readonly organ: FilingOrgan }[] = [];

  numberOf({ dataset, organ }: AcceptedReport): number {
    const known = this.#numbers.get(organ);
    if (known !== undefined && this.#rows[known]?.dataset === dataset) {
      this.#listed.set(`${dataset} ${organ.id}`, known);
      return known;
    }
    const key = [dataset, organ.id, organ.name, organ.kind, organ.regionCode].join("\n");
    const number = this.#byName.get(key) ?? this.#rows.push({ dataset, organ }) - 1;
    this.#byName.set(key, number);
    this.#numbers.set(organ, number);
    this.#listed.set(`${dataset} ${organ.id}`, number);
    return number;
  }

  table(regions: Pick<RegionRegistry, "locate">): CsvTable {
    const writer = new CsvWriter(whoseColumns);
    const listed = new Set(this.#listed.values());
    this.#rows.forEach(({ dataset, organ }, number) => {
      const { scope, level } = kinds[organ.kind];
      const { province, city, county } = regions.locate(organ.regionCode);
      const places = [province, city, county].flatMap((one) => [one?.code ?? null, one?.name ?? null]);
      const isListed = listed.has(number);
      writer.row([number, isListed, dataset, organ.id, organ.name, organ.kind, scope, level, ...places]);
    });
    return writer.done();
  }
}

type Code = ValueCode | NarrativeCode;

/** The columns of figures that any report fills; the engine need not hold the others. */
class Figures {
  readonly #places = new Map<Code, number>();

  placeOf(code: Code): number {
    const found = this.#places.get(code);
    if (found !== undefined) return found;
    this.#places.set(code, this.#places.size);
    return this.#places.size - 1;
  }

  columns(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#places.keys()].map((code) => [columnName(code), "DOUBLE"]));
  }
}

function writeFiling(
  writer: CsvWriter,
  figures: Figures,
  { title, sourceUrl, year }: AcceptedReport,
  whose: number,
  report: Report,
): void {
  const { meta, narrative } = report;
  const blanks: ValueCode[] = [];
  for (const [code, { state }] of report.figures) if (state === "blank") blanks.push(code);
  for (const basis of basesOf(report)) {
    const { values, textCells } = valuesOf(report, basis);
    const row: (string | number | boolean | null)[] = [
      ...[whose, year, meta.form, basis, meta.coverage, title, sourceUrl, meta.published],
      ...[meta.periodStart, meta.periodEnd, meta.procurementUnitSource],
      ...[meta.overviewTopics === null ? null : spaced(meta.overviewTopics), meta.claimsAllUpheld],
      ...[spaced(blanks), spaced([...textCells])],
    ];
    const attributes = row.length;
    const put = (code: Code, value: number): void => {
      const place = attributes + figures.placeOf(code);
      while (row.length <= place) row.push(null);
      row[place] = value;
    };
    for (const [code, value] of values) put(code, value);
    for (const [code, value] of narrative) put(code, value);
    writer.row(row);
  }
}

/** The id of an imported report in `report` and in addresses. */
export function importedReportId(organ: string, year: number): string {
  return `${organ}-${year}`;
}

function writeNotes(writer: CsvWriter, { organ, year, notes }: AcceptedReport, report: Report): void {
  for (const [code, { raw, state, value }] of report.figures) {
    const remark = notes.get(code) ?? null;
    const isPlain = (state === "number" || state === "zero") && raw === String(value);
    if (!isPlain || remark !== null) writer.row([importedReportId(organ.id, year), code, raw, state, remark]);
  }
}

/** What an engine needs to take imported reports in: rows as the bytes of CSV. */
export interface ImportedTables {
  readonly whose: CsvTable;
  readonly filings: CsvTable;
  readonly notes: CsvTable;
}

/** The rows of accepted reports as text that an engine loads. Of one organ and year the last one counts. */
export function importedTables(
  accepted: readonly AcceptedReport[],
  regions: Pick<RegionRegistry, "locate">,
): ImportedTables {
  const last = new Map<string, AcceptedReport>();
  for (const one of accepted) last.set(`${one.dataset} ${one.organ.id} ${one.year}`, one);
  const organs = new Organs();
  const figures = new Figures();
  const filings = new CsvWriter(filingColumns);
  const notes = new CsvWriter(noteColumns);
  for (const one of accepted) organs.numberOf(one);
  for (const one of last.values()) {
    const { report } = one;
    writeFiling(filings, figures, one, organs.numberOf(one), report);
    writeNotes(notes, one, report);
  }
  return { whose: organs.table(regions), filings: filings.done(figures.columns()), notes: notes.done() };
}
