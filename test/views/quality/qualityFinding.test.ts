import { expect, it } from "vitest";
import { instancesOf, ruleOf, type RuleId } from "../../../src/form/rules.ts";
import type { Waiver } from "../../../src/ingest/waivers/waiver.ts";
import { waiverId } from "../../../src/ingest/waivers/waiver.ts";
import { reportOf } from "../../../src/queries/filedReport.ts";
import { reportsOfOrgan } from "../../../src/queries/report.ts";
import type { MemberFinding } from "../../../src/queries/memberFindings.ts";
import type { OrganRow } from "../../../src/queries/organs.ts";
import type { ReportViolations } from "../../../src/queries/violations.ts";
import { memberSentence } from "../../../src/views/quality/memberSentence.ts";
import { countsOf, findingGroups, narrowed } from "../../../src/views/quality/narrowing.ts";
import {
  bareFindings,
  figuresOf,
  findingSentence,
  needsReport,
  weighedFindings,
  type FiledReports,
} from "../../../src/views/quality/qualityFinding.ts";
import { toldRows } from "../../../src/views/quality/toldRows.ts";
import { office } from "../../support/reportRow.ts";

const office2020 = reportOf(reportsOfOrgan("test", "").decode(office), []);
const { id, organ, unit, year } = office2020.row;
const reports: FiledReports = new Map([[id, office2020]]);

function failing(rule: RuleId, binding: string | null, of = { id, organ, unit, year }): ReportViolations {
  const instance = instancesOf(ruleOf(rule)).find(
    ({ bindings }) => binding === null || Object.values(bindings).includes(binding),
  );
  if (instance === undefined) throw new Error(`no ${rule} ${binding ?? ""}`);
  return { ...of, violations: [{ instance, severity: instance.rule.severity }] };
}

const told = failing("N-OUT", "granted");
const carried = failing("X-CARRY", null);
const identity = failing("S3-ID", "total", { id: "west-2022", organ: "west", unit: "西区", year: 2022 });

const oldOrgan: OrganRow = {
  id: "old",
  name: "古渡街道",
  kind: "street",
  scope: "single_organ",
  level: "town",
  province_code: null,
  city_code: null,
  district_code: null,
  first_year: null,
  last_year: year - 1,
  successor: organ,
  remark: null,
};

const members: MemberFinding = {
  rule: "H-SUM",
  sums: {
    id: "gov-2024",
    organ: "gov",
    unit: "听泉区人民政府",
    year: 2024,
    district: "990106",
    filed: 17,
    figures: [],
  },
  figure: { code: "review.total", own: 7, sum: 6, most: 2, stated: 17 },
  own: 7,
  members: 6,
};

it("bareFindings makes a carry-over a warning where another organ was taken over that year", () => {
  const plain = bareFindings([carried], [], [])[0];
  const joined = bareFindings([carried], [], [oldOrgan])[0];
  expect([plain?.severity, plain?.takenOver]).toEqual(["error", []]);
  expect([joined?.severity, joined?.takenOver]).toEqual(["warning", ["古渡街道"]]);
});

it("weighedFindings puts errors first and makes a notice of an explained difference", () => {
  const bare = bareFindings([told, identity], [], []);
  expect(bare.map((one) => needsReport(one, "test", new Map()))).toEqual([true, false]);
  const found = weighedFindings(bare, "test", new Map(), reports);
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["S3-ID", "error"],
    ["N-OUT", "info"],
  ]);
  expect(found[1] && findingSentence(found[1], reports, "zh")).toContain("正文只统计本年新收的41件");
});

it("a waiver stands while the figures are those it was given for, and falls when one changes", () => {
  const bare = bareFindings([told], [], []);
  const [one] = bare;
  const figures = one === undefined ? null : figuresOf(one, reports);
  expect(figures).toBe("granted.total=16 15 16");
  const waiver: Waiver = {
    dataset: "test",
    report: id,
    rule: "N-OUT",
    key: "N-OUT:granted",
    figures: figures ?? "",
    sentence: "",
    reason: "口径不同",
    when: "2026-01-05T08:00:00.000Z",
  };
  const weigh = (figuresThen: string) =>
    weighedFindings(
      bare,
      "test",
      new Map([[waiverId(waiver), { ...waiver, figures: figuresThen }]]),
      reports,
    )[0];
  expect(weigh("granted.total=16 15 16")).toMatchObject({ isWaived: true, waiver: { reason: "口径不同" } });
  expect(weigh("granted.total=17 15 17")).toMatchObject({ isWaived: false, waiver: { reason: "口径不同" } });
  const elsewhere = new Map([[waiverId({ ...waiver, dataset: "real" }), waiver]]);
  expect(weighedFindings(bare, "test", elsewhere, reports)[0]?.waiver).toBeNull();
});

it("a finding on members says both figures and how many members there are", () => {
  const [one] = bareFindings([], [members], []);
  expect(one).toMatchObject({
    rule: "H-SUM",
    severity: "warning",
    key: "H-SUM:review.total",
    report: "gov-2024",
  });
  expect(one && figuresOf(one, new Map())).toBe("review.total=7 members=6 of 17");
  expect(memberSentence(members, "zh")).toBe("行政复议：汇总报告7，17个成员单位合计6，相差1。");
  expect(memberSentence({ ...members, rule: "H-GE", members: 8 }, "en")).toContain(
    "less than the 8 of one member",
  );
});

it("narrowed(findings, to) leaves what meets every condition; a field can be left out for its counts", () => {
  const found = weighedFindings(bareFindings([told, identity], [members], []), "test", new Map(), reports);
  const nothing = { severity: null, rule: null, whose: null, when: null };
  expect(narrowed(found, nothing)).toHaveLength(3);
  expect(narrowed(found, { ...nothing, severity: "error", when: 2022 }).map(({ rule }) => rule)).toEqual([
    "S3-ID",
  ]);
  expect(narrowed(found, { ...nothing, severity: "error", when: 2024 })).toEqual([]);
  const left = narrowed(found, { ...nothing, severity: "error", whose: "west" }, "severity");
  expect([...countsOf(left.map(({ severity }) => severity))]).toEqual([["error", 1]]);
  expect(narrowed(found, { ...nothing, rule: "NO-SUCH" })).toEqual([]);
});

it("findingGroups groups by rule or by organ and keeps the order", () => {
  const found = weighedFindings(bareFindings([told, identity, carried], [], []), "test", new Map(), reports);
  expect(findingGroups(found, "rule").map(({ key }) => key)).toEqual(["S3-ID", "X-CARRY", "N-OUT"]);
  expect(findingGroups(found, "organ").map(({ key, findings }) => [key, findings.length])).toEqual([
    ["west", 1],
    [organ, 2],
  ]);
});

it("toldRows(report) gives both figures of what the text says otherwise, with the likely reason", () => {
  expect(toldRows(office2020)).toMatchObject([
    {
      rule: "N-OUT",
      key: "N-OUT:granted",
      severity: "info",
      code: "granted.total",
      told: 15,
      table: 16,
      reason: { zh: expect.stringContaining("正文只统计本年新收的41件") as string },
    },
  ]);
});
