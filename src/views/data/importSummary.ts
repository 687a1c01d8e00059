import { visitRulings } from "../../ingest/imports/decisionMap.ts";
import { FilingNumbers } from "../../ingest/imports/filingNumbers.ts";
import type { ImportState } from "../../ingest/imports/importLibrary.ts";
import { chartsOf, type Filed, type WayToCharts } from "./chartsOf.ts";

/** What came of the latest drop. */
export interface ImportSummary {
  /** Accepted reports, and the organs and years they are of. */
  readonly accepted: number;
  readonly filed: number;
  /** What waits for a person. */
  readonly open: number;
  readonly refused: number;
  readonly ways: readonly WayToCharts[];
}

/** What came of the latest drop, with ways to its charts. */
export function importSummary(
  { entries, latest }: Pick<ImportState, "entries" | "latest">,
  joined: string,
): ImportSummary {
  const numbers = new FilingNumbers();
  const filed = new Set<number>();
  const filings: Filed[] = [];
  let [accepted, open, refused] = [0, 0, 0];
  for (const { file, reports, decisions } of entries) {
    if (!latest.has(file.id)) continue;
    if (reports.length === 0 && file.unknownColumns.length === 0) refused += 1;
    if (reports.length === 0 && file.unknownColumns.length > 0) open += 1;
    visitRulings(decisions, (ruling, organ, year) => {
      if (ruling === "open") open += 1;
      if (ruling !== "accepted") return;
      accepted += 1;
      const number = numbers.of(organ, year);
      if (number === null || organ === null || year === null || filed.has(number)) return;
      filed.add(number);
      filings.push({ organ, year });
    });
  }
  return { accepted, filed: filed.size, open, refused, ways: chartsOf(filings, joined) };
}
