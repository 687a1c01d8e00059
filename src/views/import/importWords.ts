import { filingKey, needOf, type Need } from "../../ingest/imports/importJudge.ts";
import { decisionOn, type ImportState } from "../../ingest/imports/importLibrary.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import type { Place } from "../../ingest/source.ts";
import { formatNumber } from "../../locale/number.ts";
import type { Locale } from "../../locale/text.ts";
import { importPhrases, placePhrases } from "../../locale/phrases/import.ts";
import { isContradicted } from "../../queries/contradiction.ts";

const counts = new WeakMap<readonly ImportEntry[], number>();

/** How many reports stand in the data: several files of one organ and year are one report. */
export function acceptedCount(entries: readonly ImportEntry[]): number {
  const known = counts.get(entries) ?? countAccepted(entries);
  counts.set(entries, known);
  return known;
}

function countAccepted(entries: readonly ImportEntry[]): number {
  const accepted = entries.flatMap(({ decisions }) =>
    [...decisions.values()].filter(({ ruling }) => ruling === "accepted"),
  );
  return new Set(accepted.map(filingKey)).size;
}

/** A line of the review list: a report, or a file that gave none. */
export interface ReviewLine {
  readonly entry: ImportEntry;
  readonly report: ImportedReport | null;
  readonly decision: Decision | null;
  readonly need: ReviewNeed;
  /** Other accepted reports of its organ and year: they say the same, and one of them counts. */
  readonly twins: number;
}

/** What a line of the list needs: `columns` is a table whose columns nobody knows, so that it gave no report. */
export type ReviewNeed = Need | "columns";

export const reviewNeeds: readonly ReviewNeed[] = [
  "refused",
  "columns",
  "incomplete",
  "whose",
  "correction",
  "conflict",
  "issues",
  "fine",
];

/** Whether a person has something to do. */
export function isToDo({ need, decision }: ReviewLine): boolean {
  return need === "columns" || decision?.ruling === "open";
}

function acceptedFilings(entries: readonly ImportEntry[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { decisions } of entries)
    for (const decision of decisions.values()) {
      const key = filingKey(decision);
      if (decision.ruling === "accepted") counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** Of hundreds of thousands of reports the list is made once, however often it is drawn. */
const listed = new WeakMap<ImportState["entries"], readonly ReviewLine[]>();

/** Everything imported, what needs a person first; what a person has decided comes after what is open. */
export function reviewLines(state: ImportState): readonly ReviewLine[] {
  const known = listed.get(state.entries) ?? listLines(state);
  listed.set(state.entries, known);
  return known;
}

function listLines(state: ImportState): readonly ReviewLine[] {
  const filings = acceptedFilings(state.entries);
  const lines = state.entries.flatMap((entry): ReviewLine[] => {
    if (entry.reports.length === 0) {
      const need = entry.file.unknownColumns.length > 0 ? "columns" : "refused";
      return [{ entry, report: null, decision: null, need, twins: 0 }];
    }
    return entry.reports.map((report) => {
      const decision = decisionOn(entry, report);
      const need = needOf(report, decision, isContradicted(state, report, decision));
      const twins = decision.ruling === "accepted" ? (filings.get(filingKey(decision)) ?? 1) - 1 : 0;
      return { entry, report, decision, need, twins };
    });
  });
  const weight = (line: ReviewLine): number =>
    (isToDo(line) ? 0 : line.need === "refused" ? 10 : 20) + reviewNeeds.indexOf(line.need);
  return lines
    .map((line) => [weight(line), line] as const)
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line);
}

/** A size for a person: 12 KB, 3.4 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${formatNumber(bytes, locale)} B`;
  if (bytes < 1024 * 1024) return `${formatNumber(Math.round(bytes / 1024), locale)} KB`;
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10, locale)} MB`;
}

/** Where in a file something stands: page 2, table 3, row 5. */
export function writePlace(place: Place | null, locale: Locale): string {
  if (place === null) return "";
  const parts = (["page", "sheet", "table", "row", "column", "line"] as const).flatMap((name) => {
    const value = place[name];
    return value === undefined ? [] : [placePhrases[name](value)[locale]];
  });
  return parts.join(locale === "zh" ? "" : ", ");
}

/** A moment as its day and time in the place of the reader. */
export function formatMoment(moment: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return format.format(new Date(moment));
}

/** An organ and a year, saying what of them is not known. */
export function writeReportName(organ: string | null, year: number | null, locale: Locale): string {
  return `${organ ?? importPhrases.organUnknown[locale]} ${year ?? importPhrases.yearUnknown[locale]}`;
}
