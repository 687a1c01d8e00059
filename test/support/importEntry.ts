import { undecided, type Decision } from "../../src/ingest/imports/decision.ts";
import { decisionMap } from "../../src/ingest/imports/decisionMap.ts";
import type { ImportEntry } from "../../src/ingest/imports/importStore.ts";
import { importedReport } from "./importedReport.ts";

/** A file with a report for each decision, all of them with the same figures but where others are given. */
export function importEntry(
  id: string,
  decisions: readonly Partial<Decision>[],
  figures: Readonly<Record<number, number>> = {},
): ImportEntry {
  const reports = decisions.map((_decision, index) =>
    importedReport({ file: id, index, figures: { "granted.total": figures[index] ?? 1 } }),
  );
  const decided = decisions.map((one, index) => [index, { ...undecided, ...one }] as const);
  return {
    file: {
      ...{ id, name: `${id}.csv`, size: 1, added: "2024-01-01T00:00:00.000Z", refusal: null, reason: "" },
      ...{ encoding: null, unknownColumns: [], reports: reports.length, reader: 1 },
    },
    reports,
    decisions: decisionMap(decided.length, decided),
  };
}

/** A decision that takes a report of an organ and year. */
export function taken(organ: string, year: number): Partial<Decision> {
  return {
    ruling: "accepted",
    organ: { id: organ, name: organ, kind: "county_department", regionCode: "321302" },
    year,
  };
}
