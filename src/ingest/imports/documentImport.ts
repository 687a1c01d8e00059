import { evaluateReport } from "../../form/evaluate.ts";
import type { ValueCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import { readFile } from "../readFile.ts";
import { readReport, type Reading } from "../readReport.ts";
import type { SourceDocument } from "../source.ts";
import type { ImportedFigure, ImportedReport, PrintedIdentity } from "./importedReport.ts";
import type { FileToRead, ReadChoices } from "./readResult.ts";

/** The text and tables of a file that is no flat table, a document a report. */
export function documentsOf(file: FileToRead, { encoding }: ReadChoices): Promise<readonly SourceDocument[]> {
  return readFile(file, { encoding });
}

function identityOf({ identity }: Reading): PrintedIdentity {
  const { organ, kind, scope, region, year } = identity;
  return {
    unit: organ?.value ?? null,
    kind: kind?.value ?? null,
    scope: scope?.value ?? null,
    regionCode: region?.value.code ?? null,
    year: year?.value ?? null,
    isDoubtful: [organ, kind, scope, region, year].some((told) => told?.confidence === "doubtful"),
  };
}

function figuresOf({ cells }: Reading): ReadonlyMap<ValueCode, ImportedFigure> {
  return new Map(
    cells
      .filter(({ figure }) => figure.state !== "not_read" && figure.state !== "not_in_form")
      .map(({ code, figure, place, confidence }) => [code, { ...figure, confidence, place }]),
  );
}

/** How many rules of each weight the report breaks by itself; null where it is not known whose it is. */
function failuresOf(report: Report | null): ImportedReport["failures"] {
  if (report === null) return null;
  const failed = evaluateReport(report, null).filter(({ state }) => state === "fail");
  const count = (weight: string): number => failed.filter(({ severity }) => severity === weight).length;
  return { errors: count("error"), warnings: count("warning") };
}

/** Whether every cell of the form was found under a heading that says which it is. */
function isComplete({ cells, issues }: Reading): boolean {
  return (
    cells.every(({ figure }) => figure.state !== "not_read") &&
    issues.every(({ kind }) => kind !== "columns_unknown" && kind !== "several_reports")
  );
}

/** A document as a report; null where nothing of a report was found in it. */
export function importDocument(
  document: SourceDocument,
  fileName: string,
  at: { readonly file: string; readonly index: number },
): ImportedReport | null {
  const reading = readReport(document, fileName);
  if (reading.status === "rejected") return null;
  const { content, issues } = reading;
  return {
    ...at,
    status: isComplete(reading) ? "read" : "incomplete",
    title: reading.title,
    sourceUrl: null,
    identity: identityOf(reading),
    form: content.meta.form,
    meta: content.meta,
    figures: figuresOf(reading),
    narrative: content.narrative,
    printedSubtotals: content.printedSubtotals,
    issues: issues.map(({ severity, message, place, codes }) => ({ severity, message, place, codes })),
    failures: failuresOf(reading.report),
  };
}
