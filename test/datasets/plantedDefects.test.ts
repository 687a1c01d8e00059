import Papa from "papaparse";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkDataSet, type DataSet, type FullReport } from "../../datasets/compiler/dataSet.ts";
import { readFiles } from "../../datasets/compiler/files.ts";
import { evaluateReport } from "../../src/form/evaluate.ts";
import type { Members } from "../../src/form/reportReader.ts";
import { ruleOf, isRuleId } from "../../src/form/rules.ts";
import { formReport } from "../support/formReport.ts";

interface Planted {
  readonly organ: string;
  readonly year: string;
  readonly rule: string;
}

const planted = Papa.parse<Planted>(readFileSync("datasets/demonstration/defects.csv", "utf8"), {
  header: true,
  skipEmptyLines: true,
}).data;

/** The organs of a consolidated report's district that were due, and whether all of them filed. */
function membersOf({ filed }: FullReport, { organs, reports }: DataSet): Members | null {
  if (filed.organ.scope !== "consolidated") return null;
  const due = organs.filter(
    ({ scope, location, firstYear, lastYear }) =>
      scope !== "consolidated" &&
      location.county?.code === filed.organ.location.county?.code &&
      (firstYear ?? 0) <= filed.year &&
      filed.year <= (lastYear ?? 9999),
  );
  const ids = new Set(due.map(({ id }) => `${id}-${filed.year}`));
  const own = reports.filter((one) => ids.has(one.filed.id));
  return { reports: own.map(formReport), isComplete: own.length === due.length };
}

/** `organ year rule` of every rule that some report fails, once. */
function failures(dataSet: DataSet): readonly string[] {
  const byId = new Map(dataSet.reports.map((one) => [one.filed.id, formReport(one)]));
  const found = new Set<string>();
  for (const one of dataSet.reports) {
    const { organ, year, id } = one.filed;
    const report = byId.get(id);
    if (report === undefined) continue;
    const previous = byId.get(`${organ.id}-${year - 1}`) ?? null;
    for (const { state, rule } of evaluateReport(report, previous, { members: membersOf(one, dataSet) }))
      if (state === "fail") found.add(`${organ.id} ${year} ${rule}`);
  }
  return [...found];
}

describe("the rules on the demonstration city", () => {
  let found: readonly string[] = [];
  const expected = planted
    .filter(({ rule }) => rule !== "")
    .map(({ organ, year, rule }) => `${organ} ${year} ${rule}`);

  beforeAll(() => {
    const { dataSet, flaws } = checkDataSet("demonstration", readFiles("datasets/demonstration"));
    if (dataSet === null || flaws.length > 0) throw new Error(JSON.stringify(flaws));
    found = failures(dataSet);
  }, 120_000);

  const isGrave = (failure: string): boolean => {
    const rule = failure.split(" ")[2] ?? "";
    return isRuleId(rule) && ruleOf(rule).severity !== "info";
  };

  it("find every planted defect, each by the rule meant for it", () => {
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it("find no other error and no other warning", () => {
    expect(found.filter(isGrave).sort()).toEqual(expected.filter(isGrave).sort());
  });

  it("plant defects of most kinds of rule", () => {
    const kinds = expected.map((failure) => failure.split(" ")[2] ?? "").filter(isRuleId);
    expect(new Set(kinds.map((rule) => ruleOf(rule).kind))).toEqual(
      new Set(["reconciliation", "completeness", "sanity", "unit", "narrative", "hierarchy"]),
    );
  });
});
