import { expect, it } from "vitest";
import type { ValueCode } from "../../../src/form/cells.ts";
import type { Figure, Report } from "../../../src/form/report.ts";
import {
  compareCorrection,
  correctionsOf,
  openConflicts,
} from "../../../src/ingest/correction/compareCorrection.ts";
import type { OfferedChange } from "../../../src/ingest/correction/correctionOffer.ts";
import { undecided } from "../../../src/ingest/imports/decision.ts";
import type { ImportedReport } from "../../../src/ingest/imports/importedReport.ts";
import { reviewedFigures, reviewedReport } from "../../../src/ingest/imports/reviewed.ts";
import { importedReport } from "../../support/importedReport.ts";

const figure = (value: number | null): Figure => ({
  value,
  raw: value === null ? "" : String(value),
  state: value === null ? "blank" : value === 0 ? "zero" : "number",
  origin: "table",
});

/** A workbook made with five figures, of which the organ changed some. */
function offered(changes: readonly OfferedChange[]): ImportedReport {
  const figures = {
    "granted.total": 5,
    "new_received.total": 9,
    "carried_in.total": 1,
    "carried_out.total": 2,
    "review.total": 3,
  };
  return {
    ...importedReport({ figures }),
    correction: {
      dataset: "test",
      report: "a-2024",
      organ: { id: "a", name: "a", kind: "prefecture_government", regionCode: "321300" },
      place: {
        province_code: null,
        province: null,
        city_code: null,
        city: null,
        district_code: null,
        district: null,
      },
      year: 2024,
      made: "2026-01-01T00:00:00.000Z",
      changes,
    },
  };
}

const change = (code: OfferedChange["code"], value: number, note = ""): OfferedChange => ({
  code,
  value,
  raw: String(value),
  state: value === 0 ? "zero" : "number",
  note,
});

function today(report: ImportedReport, changed: Partial<Record<ValueCode, Figure>>): Report {
  const kind = "prefecture_government";
  const base = reviewedReport(report, undecided, { kind, year: 2024, form: "form_2021" });
  const entries = Object.entries(changed) as [ValueCode, Figure][];
  return { ...base, figures: new Map([...base.figures, ...entries]) };
}

const report = offered([
  change("granted.total", 6, "漏计"),
  change("new_received.total", 8),
  change("carried_in.total", 0),
]);
const data = today(report, {
  "new_received.total": figure(8),
  "carried_in.total": figure(4),
  "carried_out.total": figure(null),
});
const words = { when: "2026-01-02T00:00:00.000Z", kept: "kept" };

it("compareCorrection(report, today) tells corrected, agreed, conflicting and otherwise updated cells apart", () => {
  const told = compareCorrection(report, data).filter(({ kind }) => kind !== "unchanged");
  expect(told.map(({ code, kind }) => [code, kind])).toEqual([
    ["new_received.total", "agreed"],
    ["carried_in.total", "conflict"],
    ["granted.total", "changed"],
    ["carried_out.total", "moved"],
  ]);
});

it("compareCorrection(report, null) compares with what the workbook was made with", () => {
  const told = compareCorrection(report, null).filter(({ kind }) => kind !== "unchanged");
  expect(told.map(({ kind }) => kind)).toEqual(["changed", "changed", "changed"]);
});

it("compareCorrection() holds 0 and a blank apart", () => {
  const [cell] = compareCorrection(offered([]), today(report, { "review.total": figure(0) })).filter(
    ({ code }) => code === "review.total",
  );
  expect(cell?.kind).toBe("moved");
  const blanked = compareCorrection(
    offered([{ code: "review.total", value: null, raw: "", state: "blank", note: "" }]),
    null,
  ).find(({ code }) => code === "review.total");
  expect(blanked).toMatchObject({ kind: "changed", offered: { state: "blank", value: null } });
});

it("correctionsOf() applies what the organ changed and keeps what the data have since", () => {
  const cells = compareCorrection(report, data);
  expect(openConflicts(cells, new Map())).toEqual(["carried_in.total"]);
  const choices = new Map([["carried_in.total", "current"] as const]);
  expect(openConflicts(cells, choices)).toEqual([]);
  const corrections = correctionsOf(cells, choices, words);
  const figures = reviewedFigures(report, { ...undecided, corrections });
  expect(figures.get("granted.total")).toMatchObject({ value: 6, state: "number" });
  expect(figures.get("new_received.total")?.value).toBe(8);
  expect(figures.get("carried_in.total")?.value).toBe(4);
  expect(figures.get("carried_out.total")).toMatchObject({ value: null, state: "blank" });
  expect(figures.get("review.total")?.value).toBe(3);
  expect(corrections.find(({ code }) => code === "granted.total")).toMatchObject({
    note: "漏计",
    original: { value: 5, raw: "5" },
  });
  expect(corrections.find(({ code }) => code === "carried_out.total")?.note).toBe("kept");
});

it("correctionsOf() takes the organ's figure where a person chose it", () => {
  const cells = compareCorrection(report, data);
  const corrections = correctionsOf(cells, new Map([["carried_in.total", "offered"]]), words);
  expect(corrections.find(({ code }) => code === "carried_in.total")).toMatchObject({
    value: 0,
    state: "zero",
  });
});
