import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { isValueCode, type ValueCode } from "../../src/form/cells.ts";
import { isFormId } from "../../src/form/form.ts";
import { isNarrativeCode, type NarrativeCode } from "../../src/form/narrative.ts";
import { cellStates, type Figure, type Report, type ReportMeta } from "../../src/form/report.ts";
import { isKindCode, kinds } from "../../src/place/kinds.ts";

type Row = Readonly<Record<string, string>>;

const folder = fileURLToPath(new URL("../../datasets/real/", import.meta.url));

function rowsOf(path: string): readonly Row[] {
  return Papa.parse<Row>(readFileSync(folder + path, "utf8"), { header: true, skipEmptyLines: true }).data;
}

function need(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (value === undefined) throw new Error(`no ${column}`);
  return value;
}

function orNull(row: Row, column: string): string | null {
  const value = need(row, column);
  return value === "" ? null : value;
}

function metaOf(row: Row): ReportMeta {
  const organ = rowsOf("organs.csv").find((one) => one["organ"] === row["organ"]);
  const kind = need(organ, "kind");
  const form = need(row, "form");
  if (!isKindCode(kind) || !isFormId(form)) throw new Error(`${kind} on ${form}`);
  const topics = orNull(row, "overview_topics");
  const claim = orNull(row, "claims_all_upheld");
  const source = orNull(row, "procurement_unit_source");
  return {
    year: Number(need(row, "year")),
    form,
    scope: kinds[kind].scope,
    level: kinds[kind].level,
    isDepartment: kind.endsWith("_department") || kind.endsWith("other"),
    published: orNull(row, "published_on"),
    periodStart: orNull(row, "period_start"),
    periodEnd: orNull(row, "period_end"),
    procurementUnitSource: source === "cell" ? source : null,
    overviewTopics: topics === null ? null : topics.split(" "),
    claimsAllUpheld: claim === null ? null : claim === "true",
    percentages: null,
    coverage: "full",
  };
}

function figureOf(row: Row): Figure {
  const value = orNull(row, "value");
  const state = cellStates.find((one) => one === row["state"]);
  if (state === undefined) throw new Error(`no state ${need(row, "state")}`);
  const number = value === null ? null : Number(value);
  const isWan = row["unit"] === "万元" && row["code"] === "procurement.total_amount";
  return {
    value: number !== null && isWan ? number * 10000 : number,
    raw: need(row, "raw"),
    state,
    origin: row["origin"] === "text" ? "text" : "table",
  };
}

/** A full report of the data set of real reports, by organ and year: `350213-01-2020`. */
export function realReport(id: string): Report {
  const filed = rowsOf("reports.csv").find((row) => `${need(row, "organ")}-${need(row, "year")}` === id);
  if (filed === undefined) throw new Error(`no report ${id}`);
  const figures = new Map<ValueCode, Figure>();
  const narrative = new Map<NarrativeCode, number>();
  for (const row of rowsOf(`figures/full/${id}.csv`)) {
    const code = need(row, "code");
    if (isNarrativeCode(code)) narrative.set(code, Number(need(row, "value")));
    else if (isValueCode(code)) figures.set(code, figureOf(row));
    else throw new Error(`no code ${code}`);
  }
  return { meta: metaOf(filed), figures, narrative, printedSubtotals: new Map() };
}
