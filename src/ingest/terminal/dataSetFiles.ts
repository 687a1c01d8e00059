import { basename } from "node:path";
import Papa from "papaparse";
import { cellsOf, derivationOf, isValueCode, valueUnit, type ValueCode } from "../../form/cells.ts";
import { formDue } from "../../form/form.ts";
import type { Figure } from "../../form/report.ts";
import { kinds, type KindCode } from "../../place/kinds.ts";
import { createRegions, nationalRegions } from "../../place/region.ts";
import type { ImportedReport } from "../imports/importedReport.ts";
import { dataSetOpening } from "./dataSetOpening.ts";

/** The files of a data set by path in its folder, and the reports that could not become part of it. */
export interface DataSetFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly leftOut: readonly { readonly report: ImportedReport; readonly why: string }[];
}

/** A report whose organ, kind, region, year and form are all known. */
interface Filed {
  readonly report: ImportedReport;
  readonly organ: string;
  readonly unit: string;
  readonly kind: KindCode;
  readonly regionCode: string;
  readonly year: number;
}

const regions = createRegions(nationalRegions());

/** Whether a region is of the level at which organs of a kind work: a county bureau lies in a county. */
function fitsLevel(kind: KindCode, code: string): boolean {
  const { level } = kinds[kind];
  const place = regions.locate(code);
  if (level === "province") return place.province?.code === code;
  if (level === "prefecture") return place.city?.code === code;
  return level === "county" ? place.county !== null : place.county !== null || place.city !== null;
}

function whyNot({ identity, form }: ImportedReport): string | null {
  const { unit, kind, year, regionCode } = identity;
  if (unit === null || year === null) return "organ or year is not known";
  if (kind === null || form === null) return "the kind of organ or the form is not known";
  if (regionCode === null) return "the region is not known";
  return fitsLevel(kind, regionCode) ? null : `a ${kind} does not lie in region ${regionCode}`;
}

/** Numbers organs within their region; one report a year of each is kept. */
function file(reports: readonly ImportedReport[]): {
  readonly filed: readonly Filed[];
  readonly leftOut: DataSetFolder["leftOut"];
} {
  const organs = new Map<string, string>();
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const leftOut: { report: ImportedReport; why: string }[] = [];
  const filed = reports.flatMap((report): Filed[] => {
    const why = whyNot(report);
    const { unit, kind, year, regionCode } = report.identity;
    if (why !== null || unit === null || kind === null || year === null || regionCode === null) {
      leftOut.push({ report, why: why ?? "not known whose" });
      return [];
    }
    const key = `${regionCode} ${unit}`;
    const number = counts.get(regionCode) ?? 0;
    const organ = organs.get(key) ?? `${regionCode}-${String(number).padStart(2, "0")}`;
    if (!organs.has(key)) counts.set(regionCode, number + 1);
    organs.set(key, organ);
    if (taken.has(`${organ} ${year}`)) leftOut.push({ report, why: "another report of this organ and year" });
    else {
      taken.add(`${organ} ${year}`);
      return [{ report, organ, unit, kind, regionCode, year }];
    }
    return [];
  });
  return { filed, leftOut };
}

const csv = (header: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `${Papa.unparse([header, ...rows], { newline: "\n" })}\n`;

function organsCsv(filed: readonly Filed[]): string {
  const rows = new Map(
    filed.map(({ organ, unit, kind, regionCode }) => [
      organ,
      [organ, unit, kind, kinds[kind].scope, regionCode],
    ]),
  );
  return csv(["organ", "name", "kind", "scope", "region_code"], [...rows.values()]);
}

const isDay = (text: string | null): boolean => text !== null && /^\d{4}-\d{2}-\d{2}$/u.test(text);

function reportsCsv(filed: readonly Filed[]): string {
  const header = [
    ...["organ", "year", "form", "coverage", "form_confirmed", "published_on", "period_start", "period_end"],
    ...[
      "procurement_unit_source",
      "overview_topics",
      "claims_all_upheld",
      "source_title",
      "source_url",
      "remark",
    ],
  ];
  const rows = filed.map(({ organ, year, report: { form, meta, title, sourceUrl, file: source } }) => {
    const days = [meta.published, meta.periodStart, meta.periodEnd].map((day) => (isDay(day) ? day : ""));
    const confirmed = form === formDue(year) ? "" : "true";
    const topics = meta.overviewTopics?.join(" ");
    const claims = meta.claimsAllUpheld === null ? "" : String(meta.claimsAllUpheld);
    const known = [
      organ,
      year,
      form,
      meta.coverage,
      confirmed,
      ...days,
      meta.procurementUnitSource,
      topics,
      claims,
    ];
    return [...known, title, sourceUrl, basename(source)];
  });
  return csv(header, rows);
}

/** A figure as a row of a data set writes it; an amount whose unit nobody printed keeps its number under `none`. */
function written(
  code: string,
  figure: Pick<Figure, "value" | "raw" | "state" | "origin">,
): readonly unknown[] {
  const unit = isValueCode(code) ? valueUnit(code) : null;
  const money = unit === "元" || unit === "万元" ? unit : "";
  const { raw, value, origin, state } = figure;
  if (state === "unit_unknown") {
    const number = raw.replace(/[^\d.]/gu, "");
    return [code, raw, number, "none", origin, number === "" ? "text" : "number"];
  }
  if (value === null) return [code, raw, "", "", origin, state === "derived" ? "not_read" : state];
  const counted = state === "none_word" ? state : value === 0 ? "zero" : "number";
  return [code, raw, value, money, origin, counted];
}

/** A subtotal beside all its parts says nothing more than they do. */
function isToldByParts(code: ValueCode, figures: ImportedReport["figures"]): boolean {
  return derivationOf(code)?.parts.every((part) => (figures.get(part)?.value ?? null) !== null) ?? false;
}

function figureRows({ organ, year, report }: Filed): readonly (readonly unknown[])[] {
  const { figures, narrative, form, meta } = report;
  const isFull = meta.coverage === "full" && form !== null && form !== "form_pre2019";
  const due: readonly ValueCode[] = isFull ? cellsOf(form).map((cell) => cell.code) : [];
  const missing = { value: null, raw: "", state: "not_read", origin: "table" } as const;
  const stated = [...figures.keys()].filter((code) => !isToldByParts(code, figures));
  const cells = [...new Set<ValueCode>([...due, ...stated])].map((code) =>
    written(code, figures.get(code) ?? missing),
  );
  const told = [...narrative].map(([code, value]) =>
    written(code, { value, raw: String(value), state: "number", origin: "text" }),
  );
  return [...cells, ...told].map((row) => [organ, year, ...row, ""]);
}

function manifestJson(name: string, filed: readonly Filed[]): string {
  const manifest = {
    name,
    title: { zh: name, en: name },
    note: { zh: "由命令行读取的年度报告。", en: "Annual reports read on the command line." },
    simulated: false,
    licence: { zh: "未注明", en: "Not stated" },
    source: { zh: "各报告所在文件见 reports.csv", en: "The file of each report is named in reports.csv" },
    opening: dataSetOpening(filed),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A data set as the compiler of data sets takes it, from the reports whose organ and year are known. */
export function dataSetFolder(name: string, reports: readonly ImportedReport[]): DataSetFolder {
  const { filed, leftOut } = file(reports);
  const header = ["organ", "year", "code", "raw", "value", "unit", "origin", "state", "remark"];
  return {
    leftOut,
    files: new Map([
      ["manifest.json", manifestJson(name, filed)],
      ["organs.csv", organsCsv(filed)],
      ["reports.csv", reportsCsv(filed)],
      ["figures/figures.csv", csv(header, filed.flatMap(figureRows))],
    ]),
  };
}
