import type { Decision } from "../../ingest/imports/decision.ts";
import { decisionOn, type ImportLibrary } from "../../ingest/imports/importLibrary.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import { acceptedFilings } from "../../queries/acceptedFilings.ts";

/** Other accepted reports of the same organ and year: only one can stand in the data. */
function rivals(
  library: ImportLibrary,
  report: ImportedReport,
  decision: Decision,
): readonly ImportedReport[] {
  const accepted = acceptedFilings(library.state().entries).of(decision);
  const isSelf = ({ file, index }: ImportedReport): boolean => file === report.file && index === report.index;
  return accepted.map((one) => one.report).filter((other) => !isSelf(other));
}

/** Takes a report into the data; another of its organ and year is left out for it. */
export async function takeReport(library: ImportLibrary, report: ImportedReport): Promise<void> {
  const entry = library.state().entries.find(({ file }) => file.id === report.file);
  if (entry === undefined) return;
  const others = rivals(library, report, decisionOn(entry, report));
  await library.decide([...others, report], (before, one) => ({
    ...before,
    ruling: one.file === report.file && one.index === report.index ? "accepted" : "left_out",
    isByPerson: true,
  }));
}

/** Leaves a report out of the data; it stays in the list. */
export async function leaveOut(library: ImportLibrary, report: ImportedReport): Promise<void> {
  await library.decide([report], (before) => ({ ...before, ruling: "left_out", isByPerson: true }));
}
