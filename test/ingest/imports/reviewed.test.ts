import { expect, it } from "vitest";
import { takenBack, undecided, type Decision } from "../../../src/ingest/imports/decision.ts";
import { needOf } from "../../../src/ingest/imports/importJudge.ts";
import { createOrganMatcher, type KnownOrgan } from "../../../src/ingest/imports/knownOrgan.ts";
import { correctionOf, readCorrection, reviewedFigures } from "../../../src/ingest/imports/reviewed.ts";
import { createRegions, nationalRegions } from "../../../src/place/region.ts";
import { importedReport } from "../../support/importedReport.ts";

const organ = {
  id: "321300-00",
  name: "宿迁市人民政府",
  kind: "prefecture_government",
  regionCode: "321300",
} as const;
const settled = { ...undecided, organ, year: 2024 };
const typed = (raw: string) => ({ raw, note: "", when: "2024-01-01T00:00:00.000Z" });

it("reviewedFigures(report, decision) shows the latest correction, and the one before when that is taken back", () => {
  const report = importedReport({ figures: { "granted.total": 5 } });
  const corrections = ["6", "7"].map((raw) => correctionOf(report, "granted.total", typed(raw)));
  const decision = { ...settled, corrections };
  const valueWith = (of: Decision) => reviewedFigures(report, of).get("granted.total")?.value;
  expect(valueWith(decision)).toBe(7);
  expect(valueWith(takenBack(decision))).toBe(6);
  expect(valueWith(takenBack(takenBack(decision)))).toBe(5);
  expect(corrections[1]?.original).toEqual({ value: 5, raw: "5", state: "number" });
});

it.each([
  ["granted.total", "", null, "blank"],
  ["granted.total", "0", 0, "zero"],
  ["granted.total", "/", null, "not_applicable"],
  ["granted.total", "１２", 12, "number"],
  ["granted.total", "about 5", null, "text"],
  ["procurement.total_amount", "24万元", 240000, "number"],
  ["admin_fees.fee_amount", "12.5", 12.5, "number"],
] as const)("readCorrection(%s, %j) is %s, %s", (code, raw, value, state) => {
  expect(readCorrection(code, raw)).toMatchObject({ value, state });
});

it("needOf(report, decision) puts first what stands in the way", () => {
  expect(needOf(importedReport({ status: "incomplete" }), settled, false)).toBe("incomplete");
  expect(needOf(importedReport(), undecided, false)).toBe("whose");
  expect(needOf(importedReport(), settled, true)).toBe("conflict");
  expect(needOf(importedReport(), { ...settled, bundled: "different" }, false)).toBe("conflict");
  expect(needOf(importedReport({ confidence: "doubtful" }), settled, false)).toBe("issues");
  expect(needOf(importedReport(), settled, false)).toBe("fine");
});

it("needOf(report, decision) is content once a doubtful figure is corrected", () => {
  const report = importedReport({ confidence: "doubtful" });
  const corrections = [correctionOf(report, "granted.total", typed("5"))];
  expect(needOf(report, { ...settled, corrections }, false)).toBe("fine");
});

const known: KnownOrgan = { ...organ, aliases: [], scope: "consolidated" };
const match = createOrganMatcher([known], createRegions(nationalRegions()));

it.each(["宿迁市人民政府", "宿迁市", "江苏省宿迁市人民政府"])(
  "createOrganMatcher(organs) knows %s",
  (unit) => {
    expect(match(importedReport({ unit }))).toEqual({ type: "settled", organ });
  },
);

it("createOrganMatcher(organs) makes a new organ of one the data set lacks, and asks about a doubtful one", () => {
  expect(match(importedReport({ unit: "宿迁市财政局" }))).toMatchObject({
    type: "settled",
    organ: { id: "321300-宿迁市财政局", name: "宿迁市财政局" },
  });
  const report = importedReport();
  expect(match({ ...report, identity: { ...report.identity, isDoubtful: true } })).toEqual({
    type: "open",
    candidates: [known],
  });
});
