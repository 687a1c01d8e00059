import { expect, it } from "vitest";
import { evaluateInstance, evaluateReport } from "../../src/form/evaluate.ts";
import { judgedFigures } from "../../src/form/judgedFigures.ts";
import { needsOf } from "../../src/form/ruleNeeds.ts";
import { instancesOf, ruleOf, type RuleId } from "../../src/form/rules.ts";
import { explanationOf, outcomeOf, softened } from "../../src/form/softened.ts";
import type { Report } from "../../src/form/report.ts";
import type { Verdict } from "../../src/form/verdict.ts";
import { realReport } from "../support/realReports.ts";

const xiangan = realReport("350213-01-2020");
const shanghai = realReport("310000-01-2019");
const [before, suqian] = [realReport("321300-00-2023"), realReport("321300-00-2024")];

function failing(report: Report, rule: RuleId): readonly Verdict[] {
  return evaluateReport(report, null).filter((one) => one.rule === rule && one.state === "fail");
}

it("softened(verdict) makes a notice of Xiang'an's 15 against 16: the text counts new requests only", () => {
  const [verdict] = failing(xiangan, "N-OUT");
  expect(verdict && explanationOf(verdict, xiangan)).toEqual({ kind: "new_only" });
  expect(verdict?.severity).toBe("warning");
  expect(verdict && softened(verdict, xiangan).severity).toBe("info");
  expect(verdict && outcomeOf(verdict)).toBe("granted");
});

it("softened(verdict) makes notices of Shanghai's outcomes that are exactly one cell of the table", () => {
  const found = failing(shanghai, "N-OUT");
  expect(found.map((one) => explanationOf(one, shanghai))).toEqual([
    { kind: "first_row_natural_person", code: "granted.natural_person" },
    { kind: "first_row", code: "not_held.total" },
  ]);
});

it("softened(verdict) leaves alone what nothing explains and what passes", () => {
  const report: Report = { ...xiangan, narrative: new Map([["narrative.granted", 11]]) };
  const [verdict] = failing(report, "N-OUT");
  expect(verdict && softened(verdict, report).severity).toBe("warning");
  const [claim] = failing(shanghai, "N-CLAIM");
  expect(claim && softened(claim, shanghai)).toBe(claim);
  expect(claim && outcomeOf(claim)).toBeNull();
});

it("explanationOf knows requests counted since 2008", () => {
  const report: Report = {
    ...xiangan,
    narrative: new Map([
      ["narrative.new_received", 900],
      ["narrative.cumulative_received", 900],
    ]),
  };
  const [verdict] = failing(report, "N-NEW");
  expect(verdict && explanationOf(verdict, report)).toEqual({ kind: "cumulative" });
});

it("evaluateInstance judges as evaluateReport does", () => {
  const all = evaluateReport(suqian, before);
  const { form } = suqian.meta;
  for (const rule of ["X-CARRY", "N-OUT", "S3-BLANK", "N-BASE", "X-YOY"] as const)
    for (const instance of instancesOf(ruleOf(rule)).filter(({ forms }) =>
      forms.some((one) => one === form),
    )) {
      const [own] = evaluateInstance(instance, suqian, before);
      const same = all.find(
        (one) => one.rule === rule && JSON.stringify(one.bindings) === JSON.stringify(instance.bindings),
      );
      expect(own).toEqual(same);
    }
});

it("judgedFigures changes with a figure of this report, of last year's, and of the text", () => {
  const [instance] = instancesOf(ruleOf("X-CARRY"));
  const figures = (report: Report, previous: Report | null): string => {
    const [verdict] = instance === undefined ? [] : evaluateInstance(instance, report, previous);
    return verdict === undefined ? "" : judgedFigures(verdict, report, previous);
  };
  const changed = (report: Report, code: "carried_in.total" | "carried_out.total"): Report => ({
    ...report,
    figures: new Map([...report.figures, [code, { value: 7, raw: "7", state: "number", origin: "table" }]]),
  });
  const own = figures(suqian, before);
  expect(own).toBe("carried_in.total=121 carried_out.total@2023=121 121 121");
  expect(figures(changed(suqian, "carried_in.total"), before)).not.toBe(own);
  expect(figures(suqian, changed(before, "carried_out.total"))).not.toBe(own);
  expect(figures(changed(suqian, "carried_out.total"), before)).toBe(own);
});

it("judgedFigures tells a blank from a zero", () => {
  const [blank] = failing(shanghai, "S3-BLANKTOT");
  expect(blank && judgedFigures(blank, shanghai, null)).toMatch(/\.total=blank/);
});

it("needsOf(rule) names what main figures alone do not give", () => {
  expect(needsOf(ruleOf("X-CARRY"))).toEqual(["previous"]);
  expect(needsOf(ruleOf("N-OUT"))).toEqual(["text"]);
  expect(needsOf(ruleOf("M-DEADLINE"))).toEqual(["filing"]);
  expect(needsOf(ruleOf("S3-COL"))).toEqual(["columns"]);
  expect(needsOf(ruleOf("S2-19-PROCUNIT"))).toEqual(["unit"]);
  expect(needsOf(ruleOf("M-TABLES"))).toEqual(["tables"]);
});
