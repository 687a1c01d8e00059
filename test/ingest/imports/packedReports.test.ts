import fc from "fast-check";
import { expect, it } from "vitest";
import { valueCodes, type ValueCode } from "../../../src/form/cells.ts";
import { cellStates } from "../../../src/form/report.ts";
import { undecided } from "../../../src/ingest/imports/decision.ts";
import type { ImportedFigure, ImportedReport } from "../../../src/ingest/imports/importedReport.ts";
import { importStore } from "../../../src/ingest/imports/importStore.ts";
import { memoryStore } from "../../../src/ingest/imports/keyValueStore.ts";
import { packingStore } from "../../../src/ingest/imports/packingStore.ts";
import { packReports } from "../../../src/ingest/imports/reportPacker.ts";
import { doubtfulIn, printedFigures, unpackedReports } from "../../../src/ingest/imports/unpackedReports.ts";
import { importedReport } from "../../support/importedReport.ts";

const place = fc.option(
  fc.record(
    {
      page: fc.integer({ min: 1, max: 90 }),
      sheet: fc.constantFrom("表一", "Sheet2"),
      row: fc.integer({ min: 1, max: 300_000 }),
      column: fc.integer({ min: 1, max: 300 }),
      line: fc.integer({ min: 1, max: 9000 }),
    },
    { requiredKeys: ["row"] },
  ),
);

const figure: fc.Arbitrary<ImportedFigure> = fc.record({
  value: fc.option(fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }))),
  raw: fc.string({ maxLength: 8 }),
  state: fc.constantFrom(...cellStates),
  origin: fc.constantFrom("table", "text"),
  confidence: fc.constantFrom("sure", "likely", "doubtful"),
  place,
});

const figures: fc.Arbitrary<ReadonlyMap<ValueCode, ImportedFigure>> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...valueCodes), figure), {
    selector: ([code]) => code,
    maxLength: 12,
  })
  .map((pairs) => new Map(pairs));

const report: fc.Arbitrary<ImportedReport> = fc
  .record({
    figures,
    unit: fc.constantFrom("甲局", "乙局", null),
    year: fc.option(fc.integer({ min: 2008, max: 2030 })),
    title: fc.option(fc.string()),
    hasIssue: fc.boolean(),
    told: fc.option(fc.nat()),
  })
  .map(({ figures: own, unit, year, title, hasIssue, told }) => {
    const one = importedReport();
    return {
      ...one,
      title,
      identity: { ...one.identity, unit, year },
      figures: own,
      narrative: new Map(told === null ? [] : [["narrative.granted" as const, told]]),
      issues: hasIssue
        ? [{ severity: "warning" as const, message: { zh: "疑", en: "doubt" }, place: { row: 2 }, codes: [] }]
        : [],
    };
  });

const numbered = (reports: readonly ImportedReport[]): readonly ImportedReport[] =>
  reports.map((one, index) => ({ ...one, index: 2 * index }));

/** Everything a report says, read through its own names and not through what it is made of. */
function said(one: ImportedReport): unknown {
  const { file, index, status, title, sourceUrl, identity, form, meta } = one;
  const rest = [one.narrative, one.printedSubtotals, one.issues, one.failures];
  return [file, index, status, title, sourceUrl, identity, form, meta, [...one.figures], ...rest];
}

it("unpackedReports(packReports(reports)) gives every report as it was, few or many, after a copy to another thread", () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 4 }), fc.boolean(), (some, isMany) => {
      const reports = numbered(
        isMany ? Array.from({ length: 60 }, (_, at) => some[at % some.length] ?? importedReport()) : some,
      );
      const back = unpackedReports(structuredClone(packReports("a", reports)));
      expect(back.map(said)).toEqual(reports.map(said));
      expect(back.map(doubtfulIn)).toEqual(reports.map(doubtfulIn));
      expect(back.map((one) => [...printedFigures(one)])).toEqual(
        reports.map((one) => [...printedFigures(one)]),
      );
    }),
    { numRuns: 60 },
  );
});

it("packingStore(store) opens what an earlier page stored without packing it", async () => {
  const inner = memoryStore();
  const entry = {
    file: {
      ...{ id: "a", name: "a.csv", size: 1, added: "2024-01-01T00:00:00.000Z", refusal: null, reason: "" },
      ...{ encoding: null, unknownColumns: [], reports: 1, reader: 1 },
    },
    reports: [importedReport()],
    decisions: new Map([[0, undecided]]),
  };
  await importStore(inner).add(entry, new Uint8Array([1]));
  const { entries } = await importStore(packingStore(inner)).load();
  expect(entries).toEqual([entry]);
  await importStore(packingStore(inner)).decide("a", () => new Map([[0, { ...undecided, year: 2020 }]]));
  expect((await importStore(packingStore(inner)).load()).entries[0]?.decisions.get(0)?.year).toBe(2020);
});
