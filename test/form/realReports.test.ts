import { describe, expect, it } from "vitest";
import { evaluateReport } from "../../src/form/evaluate.ts";
import type { Report, ReportMeta } from "../../src/form/report.ts";
import { ruleIds, type RuleId } from "../../src/form/rules.ts";
import { summarise, type RuleSummary, type Verdict } from "../../src/form/verdict.ts";
import { realReport } from "../support/realReports.ts";

/** What the texts of these reports say beside their figures. */
function withText(report: Report, text: Partial<ReportMeta>): Report {
  return { ...report, meta: { ...report.meta, ...text } };
}

const suqian2023 = withText(realReport("321300-00-2023"), {
  percentages: [{ percent: 70.3, count: null, isGrowth: true }],
});
const judged = {
  xiangan: [withText(realReport("350213-01-2020"), { percentages: [] }), null],
  shanghai: [
    withText(realReport("310000-01-2019"), {
      percentages: [
        { percent: 33.9, count: 258 },
        { percent: 4.34, count: 35 },
        { percent: 32.9, count: 265 },
        { percent: 19.6, count: 158 },
      ],
    }),
    null,
  ],
  suqian2023: [suqian2023, null],
  suqian2024: [
    withText(realReport("321300-00-2024"), {
      percentages: [{ percent: 1.05, count: null, isGrowth: true }],
    }),
    suqian2023,
  ],
  huaian: [realReport("320800-00-2024"), null],
} as const satisfies Record<string, readonly [Report, Report | null]>;
type Name = keyof typeof judged;
const names = Object.keys(judged) as readonly Name[];

function verdictsOf(name: Name): readonly Verdict[] {
  const [report, previous] = judged[name];
  return evaluateReport(report, previous);
}

const letters = {
  pass: "P",
  pass_blank_as_zero: "B",
  fail: "F",
  not_assessable: "?",
  not_applicable: "-",
} as const;

const summaries = Object.fromEntries(names.map((name) => [name, summarise(verdictsOf(name))])) as Record<
  Name,
  readonly RuleSummary[]
>;

function summaryOf(name: Name, rule: RuleId): RuleSummary {
  const found = summaries[name].find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`${rule} was not judged`);
  return found;
}

/** P pass, B pass with blanks as zero, F fail, ? not assessable, - not applicable: in the order of `names`. */
const expected = {
  "S3-ID": "PBPPP",
  "S3-OUT": "PBPPP",
  "S3-COL": "PBPPP",
  "S3-SUB": "-----",
  "S3-INT": "PPPPP",
  "S3-BLANKTOT": "PFPPP",
  "S3-BLANK": "PFPPP",
  "S3-CARRYLIM": "PBPPP",
  "S3-BACKLOG": "PPPPP",
  "S4-SUM": "PBPPP",
  "S4-INT": "PPPPP",
  "S4-SCALE": "PPPPP",
  "S4-AFTER": "???P?",
  "S2-INT": "PPPPP",
  "S2-ROLL": "--?P?",
  "S2-STOCK": "--PPP",
  "S2-AUTH": "PPPPP",
  "S2-19-DISC": "PP---",
  "S2-19-MADE": "PP---",
  "S2-19-ITEMS": "PP---",
  "S2-19-ITEMSX": "??---",
  "S2-19-DEC": "PP---",
  "S2-19-PROCAVG": "PP---",
  "S2-19-PROCPAIR": "PP---",
  "S2-19-PROCUNIT": "PP---",
  "S2-FEEUNIT": "--PPP",
  "S2-FEEJUMP": "--?P?",
  "S2-FEEINFO": "--PPP",
  "X-CARRY": "???P?",
  "X-CARRYCOL": "???P?",
  "X-YOY": "???F?",
  "N-NEW": "PPPPP",
  "N-IN": "?P??P",
  "N-PROC": "?P??P",
  "N-CARRY": "PPPPP",
  "N-OUT": "FFPP?",
  "N-SUM": "PFPP?",
  "N-BASE": "PF--?",
  "N-REV": "?P?PP",
  "N-LIT": "?B?PP",
  "N-CLAIM": "?F???",
  "N-PCT": "?F?F?",
  "M-TABLES": "PPPPP",
  "M-FORM": "PPPPP",
  "M-PERIOD": "PP???",
  "M-DEADLINE": "PP???",
  "H-GE": "?????",
  "H-SUM": "?????",
  "H-NOMIX": "-----",
  "M-OVERVIEW": "--PP?",
} as const satisfies Record<RuleId, string>;

describe("evaluateReport(report, previous) on the full reports of the data set", () => {
  it.each(ruleIds)("judges %s as it stands in each of the five", (rule) => {
    const found = names.map((name) => letters[summaryOf(name, rule).state]).join("");
    expect(found).toBe(expected[rule]);
  });

  it.each<readonly [Name, RuleId, Partial<RuleSummary["counts"]>]>([
    ["xiangan", "S3-ID", { pass: 7 }],
    ["xiangan", "S3-COL", { pass: 23 }],
    ["xiangan", "S3-INT", { pass: 161 }],
    ["xiangan", "S2-INT", { pass: 16 }],
    ["xiangan", "S2-AUTH", { pass: 3 }],
    ["xiangan", "S2-19-ITEMS", { pass: 5 }],
    ["xiangan", "S2-19-ITEMSX", { not_assessable: 5 }],
    ["xiangan", "S2-19-DEC", { pass: 4 }],
    ["xiangan", "X-CARRYCOL", { not_assessable: 6 }],
    ["xiangan", "X-YOY", { not_assessable: 17 }],
    ["xiangan", "N-OUT", { pass: 3, fail: 1, not_assessable: 3 }],
    ["shanghai", "S3-ID", { pass: 2, pass_blank_as_zero: 5 }],
    ["shanghai", "S3-OUT", { pass_blank_as_zero: 7 }],
    ["shanghai", "S3-COL", { pass_blank_as_zero: 4, not_assessable: 19 }],
    ["shanghai", "S3-INT", { pass: 35, not_assessable: 126 }],
    ["shanghai", "S3-BLANKTOT", { pass: 12, fail: 11 }],
    ["shanghai", "S3-CARRYLIM", { pass: 2, pass_blank_as_zero: 5 }],
    ["shanghai", "S4-SUM", { pass_blank_as_zero: 3 }],
    ["shanghai", "S4-INT", { pass: 6, not_assessable: 9 }],
    ["shanghai", "N-OUT", { pass_blank_as_zero: 3, fail: 2, not_assessable: 2 }],
    ["shanghai", "N-PCT", { pass: 3, fail: 1 }],
    ["suqian2023", "S3-COL", { pass: 25 }],
    ["suqian2023", "S3-INT", { pass: 175 }],
    ["suqian2023", "S2-INT", { pass: 9 }],
    ["suqian2023", "N-OUT", { pass: 6, not_assessable: 1 }],
    ["suqian2024", "S2-ROLL", { pass: 2 }],
    ["suqian2024", "X-CARRYCOL", { pass: 6 }],
    ["suqian2024", "X-YOY", { pass: 13, fail: 4 }],
    ["huaian", "S4-INT", { pass: 15 }],
  ])("counts in %s the instances of %s", (name, rule, counts) => {
    const none = { not_applicable: 0, not_assessable: 0, pass: 0, pass_blank_as_zero: 0, fail: 0 };
    expect(summaryOf(name, rule).counts).toEqual({ ...none, ...counts });
  });

  it("finds the four jumps of Suqian 2024 and no other", () => {
    const jumps = summaryOf("suqian2024", "X-YOY").failures.map(({ bindings }) => bindings["f"]);
    expect(jumps).toEqual([
      "declined.total",
      "declined_petition.total",
      "declined_vexatious.total",
      "review.upheld",
    ]);
  });

  it("keeps both sides of what differs between text and table", () => {
    const [granted] = summaryOf("xiangan", "N-OUT").failures;
    expect(granted).toMatchObject({ bindings: { o: "granted" }, left: 15, right: 16 });
    expect(summaryOf("shanghai", "N-OUT").failures).toMatchObject([
      { bindings: { o: "disclosed" }, left: 258, right: 275, attempt: "blank_as_zero" },
      { bindings: { o: "unable_to_provide" }, left: 265, right: 337 },
    ]);
    expect(summaryOf("shanghai", "N-SUM").failures).toMatchObject([{ left: 788, right: 877 }]);
    expect(summaryOf("shanghai", "S3-BLANK").failures[0]?.cells).toHaveLength(126);
  });

  it("finds no breach of an arithmetic error rule in any of them", () => {
    const errors = names.flatMap((name) =>
      summaries[name].flatMap(({ failures }) => failures.filter(({ severity }) => severity === "error")),
    );
    expect(errors).toEqual([]);
  });

  it.each([
    ["xiangan", "N-NEW", 0],
    ["shanghai", "N-NEW", 0],
    ["suqian2023", "N-NEW", 1],
    ["suqian2024", "N-NEW", 1],
    ["suqian2024", "N-REV", 1],
    ["suqian2024", "N-LIT", 1],
  ] as const)("records in %s which reading of %s matched", (name, rule, matched) => {
    const verdicts = verdictsOf(name).filter((verdict) => verdict.rule === rule);
    expect(verdicts.map((verdict) => verdict.matched)).toEqual([matched]);
  });
});
