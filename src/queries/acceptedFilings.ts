import type { Decision } from "../ingest/imports/decision.ts";
import { visitRulings } from "../ingest/imports/decisionMap.ts";
import { FilingNumbers } from "../ingest/imports/filingNumbers.ts";
import type { ImportedReport } from "../ingest/imports/importedReport.ts";
import { reportOf } from "../ingest/imports/importLibrary.ts";
import type { ImportEntry } from "../ingest/imports/importStore.ts";

/** A report with what was decided about it. */
export interface Decided {
  readonly report: ImportedReport;
  readonly decision: Decision;
}

type Filing = Pick<Decision, "organ" | "year">;

/** What is accepted, by organ and year. */
export interface AcceptedFilings {
  /** How many organs and years there are. */
  readonly size: number;
  /** How many reports are accepted for an organ and year. */
  count(filing: Filing): number;
  /** The reports accepted for an organ and year. */
  of(filing: Filing): readonly Decided[];
  /** The same by the id of an organ. */
  ofOrgan(organ: string, year: number): readonly Decided[];
}

function counted(entries: readonly ImportEntry[], numbers: FilingNumbers): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { decisions } of entries)
    visitRulings(decisions, (ruling, organ, year) => {
      const number = ruling === "accepted" ? numbers.of(organ, year) : null;
      if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
    });
  return counts;
}

function gathered(
  entries: readonly ImportEntry[],
  numbers: FilingNumbers,
): ReadonlyMap<number, readonly Decided[]> {
  const filings = new Map<number, Decided[]>();
  for (const entry of entries)
    for (const [index, decision] of entry.decisions) {
      const { ruling, organ, year } = decision;
      const number = ruling === "accepted" ? numbers.of(organ, year) : null;
      const report = number === null ? null : reportOf(entry, index);
      if (number === null || report === null) continue;
      const others = filings.get(number);
      if (others === undefined) filings.set(number, [{ report, decision }]);
      else others.push({ report, decision });
    }
  return filings;
}

function acceptedOf(entries: readonly ImportEntry[]): AcceptedFilings {
  const numbers = new FilingNumbers();
  const counts = counted(entries, numbers);
  let filings: ReadonlyMap<number, readonly Decided[]> | null = null;
  const of = (number: number | null): readonly Decided[] => {
    filings ??= gathered(entries, numbers);
    return filings.get(number ?? -1) ?? [];
  };
  return {
    size: counts.size,
    count: ({ organ, year }) => counts.get(numbers.of(organ, year) ?? -1) ?? 0,
    of: ({ organ, year }) => of(numbers.of(organ, year)),
    ofOrgan: (organ, year) => of(numbers.ofId(organ, year)),
  };
}

/** Hundreds of thousands of reports are asked about one by one, so what is accepted is sorted once for all of them. */
const sorted = new WeakMap<readonly ImportEntry[], AcceptedFilings>();

/** What is accepted of imported files. */
export function acceptedFilings(entries: readonly ImportEntry[]): AcceptedFilings {
  const known = sorted.get(entries) ?? acceptedOf(entries);
  sorted.set(entries, known);
  return known;
}
