import { derived, type ValueCode } from "../form/cells.ts";
import { correctionsInForce, type Decision } from "../ingest/imports/decision.ts";
import { FilingNumbers } from "../ingest/imports/filingNumbers.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { reviewedFigures, settledForm } from "../ingest/imports/reviewed.ts";
import type { VisitFigure } from "../ingest/imports/packedReports.ts";
import { aboutReport, visitFigures } from "../ingest/imports/unpackedReports.ts";
import type { AcceptedReport } from "./importedReports.ts";

/** The numbers of a report as corrected, with the subtotals its parts add up to. */
export function reviewedNumbers(report: ImportedReport, decision: Decision): ReadonlyMap<ValueCode, number> {
  const numbers = new Map<ValueCode, number>();
  for (const [code, { value }] of reviewedFigures(report, decision))
    if (value !== null) numbers.set(code, value);
  for (const { code, parts } of derived) {
    const values = parts.map((part) => numbers.get(part)).filter((value) => value !== undefined);
    if (!numbers.has(code) && values.length === parts.length)
      numbers.set(
        code,
        values.reduce((sum, value) => sum + value, 0),
      );
  }
  return numbers;
}

/** A file with what was decided about its reports. */
export interface DecidedFile {
  readonly name: string;
  readonly reports: readonly ImportedReport[];
  readonly decisions: ReadonlyMap<number, Decision>;
}

const noNotes: AcceptedReport["notes"] = new Map();

function notesOf(decision: Decision): AcceptedReport["notes"] {
  if (decision.corrections.length === 0) return noNotes;
  return new Map(
    [...correctionsInForce(decision)].map(([code, { note, original }]) => [
      code,
      `${original === null ? "∅" : original.raw === "" ? "空白" : original.raw} → ${note}`,
    ]),
  );
}

function visitReviewed(report: ImportedReport, decision: Decision, visit: VisitFigure): void {
  if (decision.corrections.length === 0) visitFigures(report, visit);
  else
    for (const [code, { value, state, origin, raw }] of reviewedFigures(report, decision))
      visit(code, value, state, origin, raw);
}

function acceptedReport(
  dataset: string,
  fileName: string,
  report: ImportedReport,
  decision: Decision,
): AcceptedReport | null {
  const { organ, year } = decision;
  const form = settledForm(report, decision);
  if (organ === null || year === null || form === null) return null;
  const { narrative, correction } = report;
  return {
    dataset,
    organ,
    year,
    form,
    fileName,
    about: aboutReport(report),
    narrative,
    ...(correction === undefined ? {} : { place: correction.place }),
    notes: notesOf(decision),
    visit: (visit) => visitReviewed(report, decision, visit),
  };
}

/** Whether any report of a file stands in the data. */
export function hasAccepted({ decisions }: Pick<DecidedFile, "decisions">): boolean {
  for (const { ruling, organ, year } of decisions.values())
    if (ruling === "accepted" && organ !== null && year !== null) return true;
  return false;
}

/** The data set that the reports of a file join: a correction, which is a file of its own, that of its report. */
function dataSetOf({ reports }: DecidedFile, dataset: string): string {
  return reports[0]?.correction?.dataset ?? dataset;
}

/** Numbers of organs and years, for each data set its own. */
function filingNumbers(): (dataset: string) => FilingNumbers {
  const numbers = new Map<string, FilingNumbers>();
  return (dataset) => {
    const own = numbers.get(dataset) ?? new FilingNumbers();
    numbers.set(dataset, own);
    return own;
  };
}

/** The latest accepted report of each organ and year, as the place of its decision among all. */
function latest(files: readonly DecidedFile[], dataset: string): ReadonlySet<number> {
  const numbers = filingNumbers();
  const found = new Map<FilingNumbers, Map<number, number>>();
  let place = 0;
  for (const file of files) {
    const own = numbers(dataSetOf(file, dataset));
    const places = found.get(own) ?? new Map<number, number>();
    found.set(own, places);
    for (const decision of file.decisions.values()) {
      place += 1;
      const number = decision.ruling === "accepted" ? own.of(decision) : null;
      if (number !== null) places.set(number, place);
    }
  }
  return new Set([...found.values()].flatMap((places) => [...places.values()]));
}

/** The reports of files that stand in the data, in the order they came: of one organ and year the last one. */
export function* acceptedReports(
  files: readonly DecidedFile[],
  dataset: string,
): Generator<AcceptedReport, void, undefined> {
  const standing = latest(files, dataset);
  let place = 0;
  for (const file of files) {
    const { name, reports, decisions } = file;
    const own = dataSetOf(file, dataset);
    const byIndex = new Map<number, ImportedReport>();
    const isInOrder = reports.every(({ index }, at) => index === at);
    if (!isInOrder) for (const report of reports) byIndex.set(report.index, report);
    for (const [index, decision] of decisions) {
      place += 1;
      const report = isInOrder ? reports[index] : byIndex.get(index);
      const accepted =
        report === undefined || !standing.has(place) ? null : acceptedReport(own, name, report, decision);
      if (accepted !== null) yield accepted;
    }
  }
}
