import { derived, type ValueCode } from "../form/cells.ts";
import { correctionsInForce, type Decision, type FilingOrgan } from "../ingest/imports/decision.ts";
import { FilingNumbers } from "../ingest/imports/filingNumbers.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import type { ImportEntry } from "../ingest/imports/importStore.ts";
import { decisionAt, isAcceptedAt, type PackedDecisions } from "../ingest/imports/packedDecisions.ts";
import type { PackedReports, VisitFigure } from "../ingest/imports/packedReports.ts";
import { reviewedFigures, settledForm } from "../ingest/imports/reviewed.ts";
import { aboutReport, packedReportAt, visitFigures } from "../ingest/imports/unpackedReports.ts";
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
  readonly reports: PackedReports;
  readonly decisions: PackedDecisions;
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
export function hasAccepted({ decisions }: Pick<ImportEntry, "decisions">): boolean {
  for (const { ruling, organ, year } of decisions.values())
    if (ruling === "accepted" && organ !== null && year !== null) return true;
  return false;
}

/** The data set that the reports of a file join: a correction, which is a file of its own, that of its report. */
function dataSetOf({ reports }: DecidedFile, dataset: string): string {
  return reports.rare.get(0)?.correction?.dataset ?? dataset;
}

/** The filings of a data set for which a report was found. */
class Taken {
  readonly #numbers = new FilingNumbers();
  readonly #taken = new Set<number>();

  /** Takes a filing; false if it was taken before, or is not settled. */
  take(organ: FilingOrgan | null, year: number | null): boolean {
    const number = this.#numbers.of(organ, year);
    if (number === null || this.#taken.has(number)) return false;
    this.#taken.add(number);
    return true;
  }
}

/** For each file, which of its decisions put a report into the data: of one organ and year the last one of all. */
function standing(files: readonly DecidedFile[], dataset: string): readonly Uint8Array[] {
  const found = new Map<string, Taken>();
  const fromLast = files.toReversed().map((file) => {
    const { organs, organAt, years, indexes } = file.decisions;
    const own = dataSetOf(file, dataset);
    const taken = found.get(own) ?? new Taken();
    found.set(own, taken);
    const marks = new Uint8Array(indexes.length);
    for (let at = indexes.length - 1; at >= 0; at -= 1) {
      if (!isAcceptedAt(file.decisions, at)) continue;
      if (taken.take(organs[(organAt[at] ?? 0) - 1] ?? null, years[at] ?? null)) marks[at] = 1;
    }
    return marks;
  });
  return fromLast.toReversed();
}

/** Where in a pack the report of a number lies; numbers are mostly places. */
function placesOf({ indexes }: PackedReports): (index: number) => number | undefined {
  if (indexes.every((index, at) => index === at))
    return (index) => (index < indexes.length ? index : undefined);
  const places = new Map<number, number>();
  indexes.forEach((index, at) => places.set(index, at));
  return (index) => places.get(index);
}

/** The reports of files that stand in the data, in the order they came: of one organ and year the last one. */
export function* acceptedReports(
  files: readonly DecidedFile[],
  dataset: string,
): Generator<AcceptedReport, void, undefined> {
  const marks = standing(files, dataset);
  for (const [place, file] of files.entries()) {
    const { name, reports, decisions } = file;
    const own = dataSetOf(file, dataset);
    const placeOf = placesOf(reports);
    for (let at = 0; at < decisions.indexes.length; at += 1) {
      if (marks[place]?.[at] !== 1) continue;
      const found = placeOf(decisions.indexes[at] ?? -1);
      if (found === undefined) continue;
      const accepted = acceptedReport(own, name, packedReportAt(reports, found), decisionAt(decisions, at));
      if (accepted !== null) yield accepted;
    }
  }
}
