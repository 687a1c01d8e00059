import { expect, it } from "vitest";
import { instancesOf, ruleOf } from "../../../src/form/rules.ts";
import type { FigureYear } from "../../../src/queries/figureSeries.ts";
import { isOutlier, jumpOf, outlierRow } from "../../../src/views/quality/outlierRows.ts";
import type { QualityFinding } from "../../../src/views/quality/qualityFinding.ts";
import { seriesWords } from "../../../src/views/quality/seriesWords.ts";

function finding(rule: "X-YOY" | "S2-AUTH", binding: string): QualityFinding {
  const instance = instancesOf(ruleOf(rule)).find(({ bindings }) =>
    Object.values(bindings).includes(binding),
  );
  if (instance === undefined) throw new Error(`no ${rule} ${binding}`);
  return {
    report: "suqian-2024",
    organ: "suqian",
    unit: "宿迁市人民政府",
    year: 2024,
    rule,
    severity: "info",
    key: `${rule}:${binding}`,
    instance,
    members: null,
    takenOver: [],
    waiver: null,
    isWaived: false,
  };
}

const upheld = (year: number, value: number | null, organ = "suqian"): FigureYear => ({
  organ,
  year,
  values: value === null ? new Map() : new Map([["review.upheld", value]]),
});

it("outlierRow says from what to what, how many times and how many deviations", () => {
  const row = outlierRow(finding("X-YOY", "review.upheld"), [
    upheld(2023, 309),
    upheld(2024, 88),
    upheld(2024, 5, "other"),
  ]);
  expect(row).toMatchObject({ code: "review.upheld", before: 309, now: 88 });
  expect(row?.factor).toBeCloseTo(3.511, 3);
  // 221 / sqrt(397) = 221 / 19.9249
  expect(row?.deviations).toBeCloseTo(11.092, 3);
  expect(row && seriesWords(row, "zh")).toBe("2023: 309，2024: 88");
});

it("outlierRow leaves a year without a figure out, and measures no jump from it", () => {
  const row = outlierRow(finding("X-YOY", "review.upheld"), [
    upheld(2022, 3),
    upheld(2023, null),
    upheld(2024, 88),
  ]);
  expect(row).toMatchObject({ before: null, now: 88, factor: null, deviations: null });
  expect(row?.series.map(({ year }) => year)).toEqual([2022, 2024]);
});

it("jumpOf gives no ratio to zero", () => {
  expect(jumpOf(0, 36)).toEqual({ factor: null, deviations: 6 });
  expect(jumpOf(9, 16).deviations).toBeCloseTo(1.4, 10);
});

it("isOutlier takes jumps and plausibility rules, never reconciliations", () => {
  expect(isOutlier(finding("X-YOY", "review.upheld"))).toBe(true);
  expect(isOutlier({ rule: "S3-CARRYLIM" })).toBe(true);
  expect(isOutlier({ rule: "S3-ID" })).toBe(false);
});
