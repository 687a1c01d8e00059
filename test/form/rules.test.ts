import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "../../src/locale/text.ts";
import { checkCondition } from "../../src/form/checkFormula.ts";
import { FormulaError } from "../../src/form/formulaSyntax.ts";
import { instancesOf, isRuleId, rules, writtenFormula } from "../../src/form/rules.ts";

const specification = new URL("../../../shared/spec/form.json", import.meta.url);
interface SpecifiedRule {
  readonly id: string;
  readonly severity: string;
  readonly formula: string;
  readonly forms: readonly string[];
  readonly kind: string;
}

describe("rules", () => {
  it("are fifty, every formula of them looked up in the form", () => {
    expect(rules).toHaveLength(50);
    for (const rule of rules) expect(instancesOf(rule).length, rule.id).toBeGreaterThan(0);
  });

  it("say in both languages what holds and on what basis", () => {
    for (const { id, label, basis, note } of rules)
      for (const locale of locales)
        for (const text of [label, basis, ...(note === undefined ? [] : [note])])
          expect(text[locale].trim(), `${id} ${locale}`).not.toBe("");
  });

  it("apply once to each row, column or cell that the form of the report prints", () => {
    const count = (id: string, form: "form_2019" | "form_2021"): number =>
      rules
        .filter((rule) => rule.id === id)
        .flatMap((rule) => instancesOf(rule))
        .filter(({ forms }) => forms.includes(form)).length;
    expect([count("S3-COL", "form_2019"), count("S3-COL", "form_2021")]).toEqual([23, 25]);
    expect([count("S3-INT", "form_2019"), count("S3-INT", "form_2021")]).toEqual([161, 175]);
    expect([count("S2-INT", "form_2019"), count("S2-INT", "form_2021")]).toEqual([16, 9]);
    expect([count("S2-AUTH", "form_2019"), count("S2-AUTH", "form_2021")]).toEqual([3, 3]);
    expect([count("S2-ROLL", "form_2019"), count("S2-ROLL", "form_2021")]).toEqual([0, 2]);
    expect(count("X-YOY", "form_2019")).toBe(17);
  });

  it("take limits of our own by name, so that they can be changed in one place", () => {
    const backlog = rules.find(({ id }) => id === "S3-BACKLOG");
    expect(backlog === undefined ? "" : writtenFormula(backlog)).toBe(
      "new_received.total < 20 or carried_out.total <= 0.25 * new_received.total",
    );
  });

  it.skipIf(!existsSync(specification))(
    "equal the specification beside the repository, where there is one",
    () => {
      const { rules: specified } = JSON.parse(readFileSync(specification, "utf8")) as {
        readonly rules: readonly SpecifiedRule[];
      };
      const facts = rules.map((rule) => ({ ...rule, formula: writtenFormula(rule) }));
      const wanted = specified.map(({ id, severity, formula, forms, kind }) => ({
        id,
        severity,
        formula,
        forms,
        kind,
      }));
      const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
        list.toSorted((a, b) => a.id.localeCompare(b.id));
      expect(
        byId(facts).map(({ id, severity, formula, forms, kind }) => ({ id, severity, formula, forms, kind })),
      ).toEqual(byId(wanted));
    },
  );
});

describe("checkCondition(formula)", () => {
  it.each([
    "granted.totals == 1",
    "granted.total",
    "granted.{c} == 1",
    "granted.total == 'sixteen'",
    "granted.total == meta.scope",
    "sum(granted.total) == 1",
    "narrative.granting == granted.total",
    "printed(granted.total) == 1",
    "median(granted.total) == 1",
    "has_table(art20_2)",
    "(granted.total == 1",
    "granted.total == 1)",
    "granted.total = 1",
    "granted.total == 1 and",
    "",
  ])("refuses %s, which says nothing about the form", (formula) => {
    expect(() => checkCondition(formula)).toThrow(FormulaError);
  });

  it("reads a chain of comparisons as both of them", () => {
    expect(checkCondition("1 <= granted.total <= 3")).toEqual(
      checkCondition("1 <= granted.total and granted.total <= 3"),
    );
  });

  it("binds tighter in the order: product, sum, comparison, not, and, or", () => {
    expect(
      checkCondition(
        "not granted.total + 2 * refused.total < 3 and declined.total == 0 or caseload.total == 1",
      ),
    ).toEqual(
      checkCondition(
        "((not ((granted.total + (2 * refused.total)) < 3)) and (declined.total == 0)) or (caseload.total == 1)",
      ),
    );
  });
});

it("isRuleId(text) knows the rules and nothing else", () => {
  expect(["S3-ID", "s3-id", "toString", ""].map(isRuleId)).toEqual([true, false, false, false]);
});
