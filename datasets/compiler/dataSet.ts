import type { DataSetManifest } from "../../src/database/bundled.ts";
import { cellsOf, derivationOf, derived, type ValueCode } from "../../src/form/cells.ts";
import { createRegions, nationalRegions } from "../../src/place/region.ts";
import { readCsvTable } from "./csvTable.ts";
import type { StatedFigure } from "./figure.ts";
import type { FigureCode } from "./figureCode.ts";
import type { Flaw, Report } from "./flaw.ts";
import { longColumns, readLongFigures } from "./longFigures.ts";
import { readManifest } from "./manifest.ts";
import { readOrgans, type Organ } from "./organs.ts";
import { readRegions } from "./regions.ts";
import { readReports, type FiledReport } from "./reports.ts";
import { isWideColumn, readWideFigures } from "./wideFigures.ts";

/** A report with all that is stated in it. */
export interface FullReport {
  readonly filed: FiledReport;
  readonly figures: ReadonlyMap<FigureCode, StatedFigure>;
}

/** A data set, read and found sound. */
export interface DataSet {
  readonly manifest: DataSetManifest;
  readonly organs: readonly Organ[];
  readonly reports: readonly FullReport[];
}

/** The files of a data set: texts by path from its folder. */
export type DataSetFiles = ReadonlyMap<string, string>;

type Figures = Map<string, Map<FigureCode, StatedFigure>>;

/** Reads every file under `figures/`: one figure a row, or one report a row where there is no column `code`. */
function readFigures(
  folder: string,
  files: DataSetFiles,
  reports: ReadonlyMap<string, FiledReport>,
  report: Report,
): Figures {
  const figures: Figures = new Map();
  for (const id of reports.keys()) figures.set(id, new Map());
  const add = ({ id }: FiledReport, figure: StatedFigure): void => {
    const known = figures.get(id);
    if (known?.has(figure.code) === true)
      figure.place.fields.flaw(figure.place.column, `${id} states ${figure.code} twice`, "Keep one of them");
    known?.set(figure.code, figure);
  };
  for (const [path, text] of files) {
    if (!/^figures\/.*\.csv$/.test(path)) continue;
    const file = `${folder}/${path}`;
    const isLong = /^\uFEFF?[^\n]*\bcode\b/.test(text);
    const header = isLong
      ? { required: longColumns, isOptional: (): boolean => false }
      : { required: ["organ", "year"], isOptional: isWideColumn };
    const table = readCsvTable(file, text, header, report);
    (isLong ? readLongFigures : readWideFigures)(table, reports, add, report);
  }
  return figures;
}

/** A full report has every cell of its form, if only as blank; a report without any figure is a slip. */
function checkComplete(file: string, { filed, figures }: FullReport, report: Report): void {
  const { form, coverage, id } = filed;
  const missing =
    coverage === "full" && form !== "form_pre2019"
      ? cellsOf(form).filter(({ code }) => !figures.has(code))
      : [];
  if (missing.length > 0)
    report({
      file,
      row: null,
      column: null,
      problem: `${id} is said to be full, yet lacks ${missing.length} cells, ${missing[0]?.code ?? ""} first`,
      remedy: "Add them (state blank if printed blank, not_read if not read) or call it headline",
    });
  if (figures.size === 0)
    report({
      file,
      row: null,
      column: null,
      problem: `${id} has no figures`,
      remedy: "Add its figures, or take it out",
    });
}

/** A subtotal beside all its parts must be their sum, or say in a remark why it is not. */
function checkSubtotals(figures: ReadonlyMap<FigureCode, StatedFigure>): void {
  for (const { code, parts } of derived) {
    const stated = figures.get(code);
    const values = parts.map((part) => figures.get(part)?.value ?? null);
    if (stated === undefined || stated.value === null || stated.remark !== null) continue;
    const sum = values.reduce<number | null>(
      (all, one) => (all === null || one === null ? null : all + one),
      0,
    );
    if (sum !== null && sum !== stated.value && isDerivedHere(code, figures))
      stated.place.fields.flaw(
        stated.place.column,
        `${code} is stated as ${stated.value}, but its parts add up to ${sum}`,
        "Correct a figure, or say in the remark that the source prints it so",
      );
  }
}

/** (六)其他处理 is a printed row of its own where its three parts are not in the form. */
function isDerivedHere(code: ValueCode, figures: ReadonlyMap<FigureCode, StatedFigure>): boolean {
  return derivationOf(code)?.parts.every((part) => figures.has(part)) ?? false;
}

/** Reads a data set from its files. What is wrong goes to `report`; null if there is no manifest to go by. */
export function readDataSet(folder: string, files: DataSetFiles, report: Report): DataSet | null {
  const need = (path: string): string => {
    const text = files.get(path);
    if (text === undefined)
      report({
        file: `${folder}/${path}`,
        row: null,
        column: null,
        problem: "the file is missing",
        remedy: "Add it; every data set has one",
      });
    return text ?? "";
  };
  const manifest = readManifest(`${folder}/manifest.json`, folder, need("manifest.json"), report);
  const own = files.get("regions.csv");
  const regions = createRegions([
    ...nationalRegions(),
    ...(own === undefined ? [] : readRegions(`${folder}/regions.csv`, own, report)),
  ]);
  const organs = readOrgans(`${folder}/organs.csv`, need("organs.csv"), regions, report);
  const filed = readReports(`${folder}/reports.csv`, need("reports.csv"), organs, report);
  const figures = readFigures(folder, files, filed, report);
  const reports = [...filed.values()].map((one) => ({
    filed: one,
    figures: figures.get(one.id) ?? new Map(),
  }));
  for (const one of reports) {
    checkComplete(`${folder}/reports.csv`, one, report);
    checkSubtotals(one.figures);
  }
  return manifest === null ? null : { manifest, organs: [...organs.values()], reports };
}

/** Reads a data set and returns its flaws with it. */
export function checkDataSet(
  folder: string,
  files: DataSetFiles,
): { readonly dataSet: DataSet | null; readonly flaws: readonly Flaw[] } {
  const flaws: Flaw[] = [];
  return { dataSet: readDataSet(folder, files, (flaw) => flaws.push(flaw)), flaws };
}
