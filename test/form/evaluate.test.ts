import { describe, expect, it } from "vitest";
import { applicantCodes } from "../../src/form/applicants.ts";
import type { ValueCode } from "../../src/form/cells.ts";
import { evaluateReport, type EvaluationOptions } from "../../src/form/evaluate.ts";
import { printsAs } from "../../src/form/evaluateFormula.ts";
import type { Report, ReportMeta } from "../../src/form/report.ts";
import type { RequestRow } from "../../src/form/requests.ts";
import type { RuleId } from "../../src/form/rules.ts";
import { defaultThresholds } from "../../src/form/thresholds.ts";
import type { Verdict } from "../../src/form/verdict.ts";
import { tableReport, type Written } from "../support/tableReport.ts";

function verdicts(
  rule: RuleId,
  report: Report,
  previous: Report | null = null,
  options: EvaluationOptions = {},
): readonly Verdict[] {
  return evaluateReport(report, previous, options).filter((verdict) => verdict.rule === rule);
}

function states(...asked: Parameters<typeof verdicts>): readonly string[] {
  return verdicts(...asked).map(({ state }) => state);
}

/** The state of the one instance with these bindings. */
function stateOf(
  rule: RuleId,
  report: Report,
  bindings: Readonly<Record<string, string>>,
): string | undefined {
  return verdicts(rule, report).find((one) =>
    Object.entries(bindings).every(([name, value]) => one.bindings[name] === value),
  )?.state;
}

function row(
  name: RequestRow,
  values: readonly Written[],
  total: Written,
): Partial<Record<ValueCode, Written>> {
  const cells = applicantCodes.map((column, index) => [`${name}.${column}`, values[index]] as const);
  return Object.fromEntries<Written | undefined>([...cells, [`${name}.total`, total]]);
}

describe("evaluateReport(report, null) on blanks", () => {
  it("counts blank applicants as zero, and says so", () => {
    const report = tableReport(2022, row("granted", [3, null, 0, 0, 0, 0], 3));
    expect(stateOf("S3-COL", report, { r: "granted" })).toBe("pass_blank_as_zero");
    const wrong = tableReport(2022, row("granted", [3, null, 0, 0, 0, 0], 4));
    const verdict = verdicts("S3-COL", wrong).find(({ bindings }) => bindings["r"] === "granted");
    expect(verdict).toMatchObject({ state: "fail", attempt: "blank_as_zero", left: 4, right: 3 });
  });

  it("never derives a total that is itself tested, but does so for other rules", () => {
    const report = tableReport(2022, row("granted", [3, 2, 0, 0, 0, 0], null), { "narrative.granted": 5 });
    expect(stateOf("S3-COL", report, { r: "granted" })).toBe("not_assessable");
    expect(stateOf("S3-INT", report, { r: "granted", c: "total" })).toBe("not_assessable");
    expect(stateOf("N-OUT", report, { o: "granted" })).toBe("pass_blank_as_zero");
  });

  it("takes an empty row of disputes as nothing, and a blank total beside results as not assessable", () => {
    const empty = { upheld: null, corrected: null, other_outcome: null, pending: null, total: null };
    const cells = (row: string, values: object): object =>
      Object.fromEntries(
        Object.entries(values).map(([column, value]) => [`${row}.${column}`, value as Written]),
      );
    const report = tableReport(2022, {
      ...cells("review", empty),
      ...cells("litigation_direct", { ...empty, upheld: 2 }),
      ...cells("litigation_after_review", { ...empty, upheld: 2, total: 2 }),
    });
    expect(states("S4-SUM", report)).toEqual(["pass_blank_as_zero", "not_assessable", "pass_blank_as_zero"]);
  });

  it("keeps a blank of section 2 unknown, and a slash everywhere", () => {
    const report = tableReport(2022, {
      "normative_documents.in_force": 9,
      "normative_documents.issued": 3,
      "normative_documents.abolished": null,
      ...row("granted", [3, "not_applicable", 0, 0, 0, 0], 3),
    });
    expect(stateOf("S2-STOCK", report, { d: "normative_documents" })).toBe("not_assessable");
    expect(stateOf("S3-COL", report, { r: "granted" })).toBe("not_assessable");
    expect(stateOf("S3-BLANKTOT", report, { r: "granted" })).toBe("pass");
  });

  it("leaves unjudged what is decided without the missing operand", () => {
    expect(states("S3-BACKLOG", tableReport(2022, { "new_received.total": 5 }))).toEqual(["not_assessable"]);
  });

  it("reads nothing from the text into a cell", () => {
    const report = tableReport(2022, { "new_received.total": 9, "carried_out.total": 20 });
    const figures = new Map(report.figures);
    figures.set("new_received.total", { value: 9, raw: "9", state: "number", origin: "text" });
    expect(stateOf("S3-CARRYLIM", report, { c: "total" })).toBe("fail");
    expect(stateOf("S3-CARRYLIM", { ...report, figures }, { c: "total" })).toBe("not_assessable");
  });
});

describe("evaluateReport(report, previous) from one year to the next", () => {
  const before = tableReport(2021, { "carried_out.total": 5, "review.total": 1 });

  it("compares with last year's report and with no other", () => {
    const report = tableReport(2022, { "carried_in.total": 5 });
    expect(states("X-CARRY", report, before)).toEqual(["pass"]);
    expect(states("X-CARRY", report, null)).toEqual(["not_assessable"]);
    expect(states("X-CARRY", tableReport(2023, { "carried_in.total": 5 }), before)).toEqual([
      "not_assessable",
    ]);
  });

  it("never looks back to the years before 2019", () => {
    const early = tableReport(2018, { "carried_out.total": 5 });
    expect(states("X-CARRY", tableReport(2019, { "carried_in.total": 7 }), early)).toEqual([
      "not_assessable",
    ]);
  });

  it("is milder on a broken chain where the organ or its scope changed", () => {
    const report = tableReport(2022, { "carried_in.total": 7 });
    const severity = (previous: Report, options: EvaluationOptions): string | undefined =>
      verdicts("X-CARRY", report, previous, options)[0]?.severity;
    expect(severity(before, {})).toBe("error");
    expect(severity(before, { isReorganised: true })).toBe("warning");
    expect(severity({ ...before, meta: { ...before.meta, scope: "single_organ" } }, {})).toBe("warning");
  });

  it("does not judge litigation after review by one year alone", () => {
    const report = tableReport(2022, { "litigation_after_review.total": 2, "review.total": 1 });
    expect(states("S4-AFTER", report)).toEqual(["not_assessable"]);
    expect(states("S4-AFTER", report, before)).toEqual(["pass"]);
  });

  it("takes a ratio of fees near ten thousand for a slip of units, and nothing at zero", () => {
    const fee = (year: number, value: number): Report =>
      tableReport(year, { "admin_fees.fee_amount": value });
    expect(states("S2-FEEJUMP", fee(2022, 12_000_000), fee(2021, 1200))).toEqual(["fail"]);
    expect(states("S2-FEEJUMP", fee(2022, 2400), fee(2021, 1200))).toEqual(["pass"]);
    expect(states("S2-FEEJUMP", fee(2022, 2400), fee(2021, 0))).toEqual(["pass"]);
  });
});

describe("evaluateReport(report, null) on single rules", () => {
  const district = (cells: Parameters<typeof tableReport>[1], meta: Partial<ReportMeta> = {}): Report =>
    tableReport(2022, cells, {}, meta);

  it("lets a body without power to make regulations leave them blank or strike them", () => {
    const cells = {
      "regulations.issued": null,
      "regulations.abolished": "not_applicable",
      "regulations.in_force": 2,
    } as const;
    expect(states("S2-AUTH", district(cells))).toEqual(["pass", "pass", "fail"]);
    expect(states("S2-AUTH", district(cells, { level: "prefecture" }))).toEqual(["pass", "pass", "pass"]);
    const bureau = { level: "prefecture", isDepartment: true } as const;
    expect(states("S2-AUTH", district(cells, bureau))).toEqual(["pass", "pass", "fail"]);
  });

  it("asks for the unit of an amount, unless the amount is zero", () => {
    const report = (amount: Written, source: ReportMeta["procurementUnitSource"]): Report =>
      tableReport(2020, { "procurement.total_amount": amount }, {}, { procurementUnitSource: source });
    expect(states("S2-19-PROCUNIT", report("unit_unknown", "none"))).toEqual(["fail"]);
    expect(states("S2-19-PROCUNIT", report(900, "header"))).toEqual(["pass"]);
    expect(states("S2-19-PROCUNIT", report(0, null))).toEqual(["pass"]);
    expect(states("S2-19-PROCUNIT", report("unit_unknown", null))).toEqual(["not_assessable"]);
  });

  it("finds procurement misread by ten thousand in either direction", () => {
    const report = (projects: number, amount: number): Report =>
      tableReport(2020, { "procurement.project_count": projects, "procurement.total_amount": amount });
    expect(states("S2-19-PROCAVG", report(13, 477.35))).toEqual(["fail"]);
    expect(states("S2-19-PROCAVG", report(3, 35_699_000_000))).toEqual(["fail"]);
    expect(states("S2-19-PROCAVG", report(14, 89902.19))).toEqual(["pass"]);
    expect(states("S2-19-PROCAVG", report(0, 0))).toEqual(["pass"]);
    expect(states("S2-19-PROCPAIR", report(0, 12))).toEqual(["fail"]);
  });

  it("holds fees against the ceiling of their level", () => {
    const report = (level: ReportMeta["level"], isDepartment: boolean): Report =>
      district({ "admin_fees.fee_amount": 300_000 }, { level, isDepartment });
    expect(states("S2-FEEUNIT", report("town", false))).toEqual(["fail"]);
    expect(states("S2-FEEUNIT", report("county", true))).toEqual(["fail"]);
    expect(states("S2-FEEUNIT", report("county", false))).toEqual(["pass"]);
    expect(states("S2-FEEUNIT", report("province", false))).toEqual(["not_assessable"]);
    const limits = { ...defaultThresholds, fee_ceiling_county: 100 };
    expect(states("S2-FEEUNIT", report("county", false), null, { limits })).toEqual(["fail"]);
  });

  it("allows for the rounding of a fee as it is printed", () => {
    const report = (fee: number, yuan: number): Report =>
      tableReport(2022, { "admin_fees.fee_amount": fee }, { "narrative.info_fee_collected_yuan": yuan });
    expect(states("S2-FEEINFO", report(0, 400))).toEqual(["pass"]);
    expect(states("S2-FEEINFO", report(0, 6000))).toEqual(["fail"]);
    expect(states("S2-FEEINFO", report(0.04, 400))).toEqual(["pass"]);
    expect(states("S2-FEEINFO", report(0.04, 460))).toEqual(["fail"]);
  });

  it("gives governments until March and others until January", () => {
    const report = (scope: ReportMeta["scope"], published: string): Report =>
      district({}, { scope, published });
    expect(states("M-DEADLINE", report("consolidated", "2023-03-31"))).toEqual(["pass"]);
    expect(states("M-DEADLINE", report("consolidated", "2023-04-01"))).toEqual(["fail"]);
    expect(states("M-DEADLINE", report("single_organ", "2023-01-31"))).toEqual(["pass"]);
    expect(states("M-DEADLINE", report("government_office", "2023-02-01"))).toEqual(["fail"]);
  });

  it("finds the form of another year, a wrong period, missing topics and tables", () => {
    const report = tableReport(
      2021,
      { "granted.total": 1 },
      {},
      {
        form: "form_2019",
        periodStart: "2020-01-01",
        periodEnd: "2020-12-31",
      },
    );
    expect(states("M-FORM", report)).toEqual(["fail"]);
    expect(states("M-PERIOD", report)).toEqual(["fail"]);
    expect(states("M-TABLES", report)).toEqual(["fail"]);
    expect(states("M-TABLES", district({}, { coverage: "headline" }))).toEqual(["not_assessable"]);
    expect(states("M-OVERVIEW", district({}, { overviewTopics: ["主动公开"] }))).toEqual(["fail"]);
  });

  it("tests a subtotal only where one is printed that the form does not have", () => {
    const report = tableReport(2022, {
      "not_held.total": 3,
      "creation_required.total": 1,
      "unclear_after_correction.total": 0,
    });
    expect(new Set(states("S3-SUB", report))).toEqual(new Set(["not_applicable"]));
    const printed: Report = { ...report, printedSubtotals: new Map([["unable_to_provide.total", 5]]) };
    expect(verdicts("S3-SUB", printed).filter(({ state }) => state === "fail")).toMatchObject([
      { left: 5, right: 4, bindings: { g: "unable_to_provide", c: "total" } },
    ]);
  });

  it("judges nothing on years before 2019", () => {
    const report = tableReport(2016, { "new_received.total": 1.5 });
    expect(new Set(evaluateReport(report, null).map(({ state }) => state))).toEqual(
      new Set(["not_applicable"]),
    );
  });
});

describe("evaluateReport(report, null) on texts", () => {
  it("takes the carried-in requests of a text into account, stated apart or not", () => {
    const told = { "narrative.granted": 8, "narrative.carried_out": 2 };
    const report = (text: object): Report => tableReport(2022, {}, { ...told, ...text });
    expect(states("N-SUM", report({ "narrative.new_received": 10 }))).toEqual(["pass"]);
    const apart = { "narrative.new_received": 7, "narrative.carried_in": 3 };
    expect(states("N-SUM", report(apart))).toEqual(["pass"]);
    const within = { "narrative.new_received": 10, "narrative.carried_in": 3 };
    expect(states("N-SUM", report(within))).toEqual(["pass"]);
    expect(states("N-SUM", report({ "narrative.new_received": 9 }))).toEqual(["fail"]);
  });

  it("recomputes shares by any total, cut or rounded, and growth by the digits it prints", () => {
    const percentages = [
      { percent: 34, count: 348 },
      { percent: 35, count: 348 },
      { percent: 30, count: 348 },
      { percent: 50, count: null, isGrowth: true },
      { percent: 49.5, count: null, isGrowth: true },
      { percent: 12, count: null },
    ];
    const cells = { "total_processed.total": 1000, "new_received.total": 1500, "carried_in.total": 0 };
    const before = tableReport(2021, { "new_received.total": 1000, "carried_in.total": 0 });
    expect(states("N-PCT", tableReport(2022, cells, {}, { percentages }), before)).toEqual([
      "pass",
      "pass",
      "fail",
      "pass",
      "fail",
      "not_assessable",
    ]);
  });

  it.each([
    [4.34, 4.348, true],
    [4.35, 4.348, true],
    [4.36, 4.348, false],
    [1.05, 1.0812, false],
    [-1.2, -1.24, true],
    [1.2, -1.2, false],
    [0, 0, true],
  ])("printsAs(%s, %s) is %s", (printed, exact, expected) => {
    expect(printsAs(printed, exact)).toBe(expected);
  });
});

describe("evaluateReport(report, null, { members })", () => {
  const consolidated = tableReport(2022, { "new_received.total": 10, "granted.total": 4 });
  const members = [6, 4].map((count) =>
    tableReport(2022, { "new_received.total": count, "granted.total": 5 }),
  );
  const state = (rule: RuleId, isComplete: boolean, code: string): string | undefined =>
    verdicts(rule, consolidated, null, { members: { reports: members, isComplete } }).find(
      ({ bindings }) => bindings["f"] === code,
    )?.state;

  it("holds a consolidated figure against each member and, where none is missing, against their sum", () => {
    expect(state("H-GE", false, "new_received.total")).toBe("pass");
    expect(state("H-GE", false, "granted.total")).toBe("fail");
    expect(state("H-SUM", true, "new_received.total")).toBe("pass");
    expect(state("H-SUM", true, "granted.total")).toBe("fail");
    expect(state("H-SUM", false, "new_received.total")).toBe("not_assessable");
    expect(state("H-SUM", true, "review.total")).toBe("not_assessable");
  });
});
