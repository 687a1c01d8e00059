import { derived, type ValueCode } from "../form/cells.ts";
import { correctionsInForce, undecided, type Decision } from "../ingest/imports/decision.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { reviewedFigures, reviewedReport } from "../ingest/imports/reviewed.ts";
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

function notesOf(decision: Decision): AcceptedReport["notes"] {
  const corrections = decision.corrections.length === 0 ? [] : [...correctionsInForce(decision)];
  return new Map(
    corrections.map(([code, { note, original }]) => [
      code,
      `${original === null ? "∅" : original.raw === "" ? "空白" : original.raw} → ${note}`,
    ]),
  );
}

function acceptedReport(
  dataset: string,
  fileName: string,
  report: ImportedReport,
  decision: Decision,
): AcceptedReport | null {
  const { organ, year, ruling } = decision;
  const { form } = report;
  if (ruling !== "accepted" || organ === null || year === null || form === null) return null;
  return {
    dataset,
    organ,
    year,
    get report() {
      return reviewedReport(report, decision, { kind: organ.kind, year, form });
    },
    title: report.title ?? fileName,
    sourceUrl: report.sourceUrl,
    notes: notesOf(decision),
  };
}

/** Whether any report of a file stands in the data. */
export function hasAccepted({ decisions }: Pick<DecidedFile, "decisions">): boolean {
  for (const { ruling, organ, year } of decisions.values())
    if (ruling === "accepted" && organ !== null && year !== null) return true;
  return false;
}

/** The reports of files that stand in the data, in the order they came. */
export function acceptedReports(files: readonly DecidedFile[], dataset: string): readonly AcceptedReport[] {
  return files.flatMap(({ name, reports, decisions }) =>
    reports.flatMap((report) => {
      const accepted = acceptedReport(dataset, name, report, decisions.get(report.index) ?? undecided);
      return accepted === null ? [] : [accepted];
    }),
  );
}
