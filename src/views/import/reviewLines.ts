import { needOf, type Need } from "../../ingest/imports/importJudge.ts";
import { decisionOn, type ImportState } from "../../ingest/imports/importLibrary.ts";
import type { ImportEntry } from "../../ingest/imports/importStore.ts";
import type { ImportedReport } from "../../ingest/imports/importedReport.ts";
import type { Decision } from "../../ingest/imports/decision.ts";
import { acceptedFilings } from "../../queries/acceptedFilings.ts";
import { isContradicted } from "../../queries/contradiction.ts";

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

/** A line of the review list: a report, or a file that gave none. */
export interface ReviewLine {
  readonly entry: ImportEntry;
  readonly report: ImportedReport | null;
  readonly decision: Decision | null;
  readonly need: ReviewNeed;
  /** Other accepted reports of its organ and year: they say the same, and one of them counts. */
  readonly twins: number;
}

/** The lines that are shown: all, those that wait for a person, or those of one need. */
export type ShownLines = "all" | "todo" | ReviewNeed;

/** Everything imported, what needs a person first; what a person has decided comes after what is open. */
export interface ReviewLines {
  count(shown: ShownLines): number;
  /** How many reports without problems nobody has decided on. */
  readonly openFine: number;
  /** The first lines of a kind. */
  first(shown: ShownLines, most: number): readonly ReviewLine[];
}

/** The place of a line in the list: what is to do by its need, then refused files, then the rest by need. */
type Weight = number;
const [refusedFrom, doneFrom] = [10, 20];

function weightOf(need: ReviewNeed, isToDo: boolean): Weight {
  return (isToDo ? 0 : need === "refused" ? refusedFrom : doneFrom) + reviewNeeds.indexOf(need);
}

const weights: readonly Weight[] = Array.from({ length: doneFrom + reviewNeeds.length }, (_one, at) => at);
const openFine = weightOf("fine", true);

function isShown(weight: Weight, shown: ShownLines): boolean {
  if (shown === "all") return true;
  return shown === "todo" ? weight < refusedFrom : weight % refusedFrom === reviewNeeds.indexOf(shown);
}

/** The weights of the lines of a file, a byte each: of hundreds of thousands of lines a person sees a hundred. */
function weightsOf(state: Pick<ImportState, "entries">, entry: ImportEntry): Uint8Array {
  const { reports, file } = entry;
  if (reports.length === 0) {
    const need = file.unknownColumns.length > 0 ? "columns" : "refused";
    return Uint8Array.of(weightOf(need, need === "columns"));
  }
  const accepted = acceptedFilings(state.entries);
  const found = new Uint8Array(reports.length);
  for (const [at, report] of reports.entries()) {
    const decision = decisionOn(entry, report);
    const own = decision.ruling === "accepted" ? 1 : 0;
    const isDoubted = accepted.count(decision) > own && isContradicted(state, report, decision);
    found[at] = weightOf(needOf(report, decision, isDoubted), decision.ruling === "open");
  }
  return found;
}

function lineAt(entries: readonly ImportEntry[], entry: ImportEntry, at: number, weight: Weight): ReviewLine {
  const need = reviewNeeds[weight % refusedFrom] ?? "fine";
  const report = entry.reports[at];
  if (report === undefined) return { entry, report: null, decision: null, need, twins: 0 };
  const decision = decisionOn(entry, report);
  const twins = decision.ruling === "accepted" ? acceptedFilings(entries).count(decision) - 1 : 0;
  return { entry, report, decision, need, twins: Math.max(0, twins) };
}

function linesOf(entries: readonly ImportEntry[]): ReviewLines {
  const files = entries.map((entry) => ({ entry, weights: weightsOf({ entries }, entry) }));
  const counts = new Uint32Array(weights.length);
  for (const one of files) for (const weight of one.weights) counts[weight] = (counts[weight] ?? 0) + 1;
  return {
    openFine: counts[openFine] ?? 0,
    count: (shown) =>
      weights.reduce((sum, weight) => sum + (isShown(weight, shown) ? (counts[weight] ?? 0) : 0), 0),
    first(shown, most) {
      const lines: ReviewLine[] = [];
      for (const weight of weights.filter((one) => (counts[one] ?? 0) > 0 && isShown(one, shown)))
        for (const { entry, weights: own } of files)
          for (let at = own.indexOf(weight); at !== -1; at = own.indexOf(weight, at + 1)) {
            if (lines.length >= most) return lines;
            lines.push(lineAt(entries, entry, at, weight));
          }
      return lines;
    },
  };
}

/** Of hundreds of thousands of reports the list is made once, however often it is drawn. */
const listed = new WeakMap<ImportState["entries"], ReviewLines>();

/** The review list. */
export function reviewLines({ entries }: Pick<ImportState, "entries">): ReviewLines {
  const known = listed.get(entries) ?? linesOf(entries);
  listed.set(entries, known);
  return known;
}
