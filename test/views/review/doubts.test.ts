import { expect, it } from "vitest";
import type { CellCode } from "../../../src/form/cells.ts";
import { undecided } from "../../../src/ingest/imports/decision.ts";
import { correctionOf } from "../../../src/ingest/imports/reviewed.ts";
import { flaggedCodes, stepTo } from "../../../src/views/review/doubts.ts";
import { importedReport } from "../../support/importedReport.ts";

const [first, middle, last] = ["granted.total", "partially_granted.total", "total_processed.total"] as const;
const form: readonly CellCode[] = [first, middle, last];

it("stepTo(cells) goes on from any cell of the form, and round its ends", () => {
  expect(stepTo([first, last], null, 1, form)).toBe(first);
  expect(stepTo([first, last], middle, 1, form)).toBe(last);
  expect(stepTo([first, last], last, 1, form)).toBe(first);
  expect(stepTo([first, last], first, -1, form)).toBe(last);
  expect(stepTo([], first, 1, form)).toBeNull();
});

it("flaggedCodes(report) leaves out what a person has corrected", () => {
  const report = importedReport({ confidence: "doubtful" });
  expect([...flaggedCodes(report, undecided)]).toEqual(["granted.total"]);
  const corrections = [correctionOf(report, "granted.total", { raw: "6", note: "", when: "1" })];
  expect([...flaggedCodes(report, { ...undecided, corrections })]).toEqual([]);
});
