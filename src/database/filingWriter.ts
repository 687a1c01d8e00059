import { derived, valueCodes, type ValueCode } from "../form/cells.ts";
import { narrativeCodes, type NarrativeCode } from "../form/narrative.ts";
import { CsvWriter, csvField, type CsvTable } from "./csvWriter.ts";
import type { AcceptedReport } from "./importedReports.ts";
import { noteColumns } from "./schema.ts";
import { columnName } from "./sql.ts";

type Basis = "any" | "tables" | "merged";

function spaced(words: readonly string[]): string | null {
  return words.length === 0 ? null : ` ${words.join(" ")} `;
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

/** The id of an imported report in `report` and in addresses. */
export function importedReportId(organ: string, year: number): string {
  return `${organ}-${year}`;
}

const codes: readonly (ValueCode | NarrativeCode)[] = [...valueCodes, ...narrativeCodes];
const placeOf = new Map<string, number>(codes.map((code, at) => [code, at]));
const sums = derived.map(({ code, parts }) => ({
  code,
  at: placeOf.get(code) ?? -1,
  parts: parts.map((part) => placeOf.get(part) ?? -1),
}));

/** The figures of one report, by their place in `codes`; used for one after the other. */
class Row {
  readonly values = new Float64Array(codes.length);
  /** Whether the report says anything of a figure, and whether only its text does. */
  readonly isStated = new Uint8Array(codes.length);
  readonly isText = new Uint8Array(codes.length);
  blanks: ValueCode[] = [];
  texts = 0;
  tables = 0;

  read(report: AcceptedReport): void {
    this.values.fill(Number.NaN);
    this.isStated.fill(0);
    this.isText.fill(0);
    this.blanks = [];
    this.texts = 0;
    this.tables = 0;
    report.visit((code, value, state, origin) => {
      const at = placeOf.get(code) ?? -1;
      this.isStated[at] = 1;
      if (origin === "text") {
        this.isText[at] = 1;
        this.texts += 1;
      } else this.tables += 1;
      if (value !== null) this.values[at] = value;
      if (state === "blank") this.blanks.push(code);
    });
  }

  /** See `attributeColumns`: one row where every figure is from a table, else one with and one without the text. */
  bases(): readonly Basis[] {
    if (this.texts === 0) return ["any"];
    return this.tables > 0 ? ["tables", "merged"] : ["merged"];
  }

  /** The figures of a basis, with the subtotals that are not stated added up where all their parts are known. */
  of(basis: Basis): { readonly values: Float64Array; readonly textCells: readonly string[] } {
    const isMixed = this.texts > 0;
    const values = isMixed ? this.values.slice() : this.values;
    const isText = isMixed ? this.isText.slice() : this.isText;
    if (basis === "tables") values.forEach((_value, at) => isText[at] === 1 && (values[at] = Number.NaN));
    for (const { at, parts } of sums) {
      if (this.isStated[at] === 1) continue;
      let sum = 0;
      for (const part of parts) {
        sum += values[part] ?? Number.NaN;
        if (Number.isNaN(sum)) break;
      }
      if (Number.isNaN(sum)) continue;
      values[at] = sum;
      if (isMixed && parts.some((part) => isText[part] === 1)) isText[at] = 1;
    }
    const textCells = isMixed
      ? codes.filter((_code, at) => isText[at] === 1 && !Number.isNaN(values[at] ?? Number.NaN))
      : [];
    return { values, textCells };
  }
}

/** Writes reports as rows, and what is printed beside plain numbers as notes. */
export class FilingWriter {
  readonly #rows = new CsvWriter(filingColumns);
  readonly #notes = new CsvWriter(noteColumns);
  readonly #row = new Row();
  /** The columns that any report fills, in the order they came; the engine need not hold the others. */
  readonly #used: number[] = [];
  readonly #isUsed = new Uint8Array(codes.length);

  write(report: AcceptedReport, whose: number): void {
    this.#row.read(report);
    for (const basis of this.#row.bases()) {
      const { values, textCells } = this.#row.of(basis);
      for (const [code, value] of report.narrative) values[placeOf.get(code) ?? -1] = value;
      this.#rows.line(this.#attributes(report, whose, basis, textCells) + this.#figures(values));
    }
    this.#writeNotes(report);
  }

  #attributes(
    { form, meta, title, sourceUrl, year }: AcceptedReport,
    whose: number,
    basis: Basis,
    textCells: readonly string[],
  ): string {
    const topics = meta.overviewTopics === null ? null : spaced(meta.overviewTopics);
    const words = [form, basis, meta.coverage, title, sourceUrl, meta.published, meta.periodStart];
    const rest = [meta.periodEnd, meta.procurementUnitSource, topics, meta.claimsAllUpheld];
    let fields = `${whose},${year}`;
    for (const word of words) fields += `,${csvField(word)}`;
    for (const word of rest) fields += `,${csvField(word)}`;
    return `${fields},${csvField(spaced(this.#row.blanks))},${csvField(spaced(textCells))}`;
  }

  #figures(values: Float64Array): string {
    let fields = "";
    for (const at of this.#used) {
      const value = values[at] ?? Number.NaN;
      fields += Number.isNaN(value) ? "," : `,${value}`;
    }
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? Number.NaN;
      if (Number.isNaN(value) || this.#isUsed[at] === 1) continue;
      this.#isUsed[at] = 1;
      this.#used.push(at);
      fields += `,${value}`;
    }
    return fields;
  }

  #writeNotes({ organ, year, notes, visit }: AcceptedReport): void {
    visit((code, value, state, _origin, raw) => {
      const remark = notes.get(code) ?? null;
      const isPlain = (state === "number" || state === "zero") && raw === String(value);
      if (isPlain && remark === null) return;
      this.#notes.row([importedReportId(organ.id, year), code, raw, state, remark]);
    });
  }

  done(): { readonly rows: CsvTable; readonly notes: CsvTable } {
    const used = this.#used.map((at) => codes[at]).filter((code) => code !== undefined);
    const columns = Object.fromEntries(used.map((code) => [columnName(code), "DOUBLE"]));
    return { rows: this.#rows.done(columns), notes: this.#notes.done() };
  }
}
