import { derived, type ValueCode } from "../form/cells.ts";
import { correctionsInForce, type Decision } from "../ingest/imports/decision.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { decisionOn, type ImportState } from "../ingest/imports/importLibrary.ts";
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

function acceptedReport(
  dataset: string,
  fileName: string,
  report: ImportedReport,
  decision: Decision,
): AcceptedReport | null {
  const { organ, year, ruling } = decision;
  if (ruling !== "accepted" || organ === null || year === null || report.form === null) return null;
  const notes = [...correctionsInForce(decision)].map(([code, { note, original }]): [ValueCode, string] => [
    code,
    `${original === null ? "∅" : original.raw === "" ? "空白" : original.raw} → ${note}`,
  ]);
  return {
    dataset,
    organ,
    report: reviewedReport(report, decision, { kind: organ.kind, year, form: report.form }),
    title: report.title ?? fileName,
    sourceUrl: report.sourceUrl,
    notes: new Map(notes),
  };
}

/** The reports that stand in the data, in the order they came; none while imported data are switched off. */
export function acceptedReports(
  { entries, settings }: ImportState,
  dataset: string,
): readonly AcceptedReport[] {
  if (!settings.isOn) return [];
  return entries.flatMap((entry) =>
    entry.reports
      .map((report) => acceptedReport(dataset, entry.file.name, report, decisionOn(entry, report)))
      .filter((one) => one !== null),
  );
}
