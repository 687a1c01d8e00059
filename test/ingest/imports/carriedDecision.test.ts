import { expect, it } from "vitest";
import { carriedDecision } from "../../../src/ingest/imports/carriedDecision.ts";
import { undecided, type Decision } from "../../../src/ingest/imports/decision.ts";
import { correctionOf } from "../../../src/ingest/imports/reviewed.ts";
import { importedReport } from "../../support/importedReport.ts";

const before = importedReport({ figures: { "granted.total": 5, "refused.total": 2 } });
const organ = {
  id: "321300-00",
  name: "宿迁市人民政府",
  kind: "prefecture_government",
  regionCode: "321300",
} as const;
const typed = { note: "", when: "1" };
const decision: Decision = {
  ...undecided,
  organ,
  year: 2024,
  ruling: "accepted",
  isByPerson: true,
  corrections: [
    correctionOf(before, "granted.total", { raw: "6", ...typed }),
    correctionOf(before, "refused.total", { raw: "3", ...typed }),
  ],
};

it("carriedDecision(...) keeps everything for a report that reads as before", () => {
  const { decision: carried, dropped } = carriedDecision({ report: before, decision }, before, undecided);
  expect(carried).toEqual(decision);
  expect(dropped).toEqual([]);
});

it("carriedDecision(...) gives up the corrections of cells that read differently, and the ruling", () => {
  const after = importedReport({ figures: { "granted.total": 5, "refused.total": 4 } });
  const { decision: carried, dropped } = carriedDecision({ report: before, decision }, after, undecided);
  expect(carried).toMatchObject({ organ, year: 2024, ruling: "open", isByPerson: false });
  expect(carried.corrections.map(({ code }) => code)).toEqual(["granted.total"]);
  expect(dropped.map(({ code }) => code)).toEqual(["refused.total"]);
});

it("carriedDecision(...) asks anew whose it is where the file now names another organ", () => {
  const after = importedReport({
    unit: "宿迁市财政局",
    figures: { "granted.total": 5, "refused.total": 2 },
  });
  const { decision: carried } = carriedDecision({ report: before, decision }, after, undecided);
  expect(carried).toMatchObject({ organ: null, ruling: "open" });
  expect(carried.corrections).toHaveLength(2);
});
