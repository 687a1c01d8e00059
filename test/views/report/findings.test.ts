import { expect, it } from "vitest";
import type { RawRow } from "../../../src/database/engine.ts";
import { reportOf, type FiledReport } from "../../../src/queries/filedReport.ts";
import { reportsOfOrgan } from "../../../src/queries/report.ts";
import {
  cellsOfKey,
  checksOf,
  checksOn,
  findingsOf,
  flagsOf,
  sentenceOf,
} from "../../../src/views/report/findings.ts";
import { fullFigures, office, rowOf } from "../../support/reportRow.ts";

const filedOf = (raw: RawRow): FiledReport => reportOf(reportsOfOrgan("test", "").decode(raw), []);

function carrying(year: number, carriedIn: number, carriedOut: number): FiledReport {
  const figures = {
    "new_received.natural_person": 50,
    "new_received.total": 50,
    "carried_in.natural_person": carriedIn,
    "carried_in.total": carriedIn,
    "granted.natural_person": 50 + carriedIn - carriedOut,
    "granted.total": 50 + carriedIn - carriedOut,
    "total_processed.natural_person": 50 + carriedIn - carriedOut,
    "total_processed.total": 50 + carriedIn - carriedOut,
    "carried_out.natural_person": carriedOut,
    "carried_out.total": carriedOut,
  } as const;
  return filedOf(rowOf(year, { form: "form_2021" }, fullFigures("form_2021", figures)));
}

it("checksOf(filed, previous, next) holds what is carried out against what next year carries in", () => {
  const [first, second] = [carrying(2023, 0, 5), carrying(2024, 5, 3)];
  const [carry] = checksOn(checksOf(first, null, second), "carried_out.total").filter(({ key }) =>
    key.startsWith("X-CARRY~"),
  );
  expect(carry?.verdict.state).toBe("pass");
  expect(carry && sentenceOf(carry, first, "zh")).toMatch(/^2024：/);
});

it("checksOf(filed, previous, next) fails where next year carries in another number", () => {
  const first = carrying(2023, 0, 5);
  const checks = checksOf(first, null, carrying(2024, 4, 3));
  expect(findingsOf(checks).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["X-CARRY", "X-CARRYCOL"]),
  );
  expect(cellsOfKey(checks, "X-CARRY~2024")).toEqual(["carried_out.total"]);
  expect(flagsOf(checks).get("carried_out.total")).toBe("error");
});

it("checksOf(filed) warns only of a carry-over that changed as the organ took another over", () => {
  const [first, second] = [carrying(2023, 0, 5), carrying(2024, 6, 3)];
  const severity = (years: readonly number[]): string | undefined =>
    checksOf(second, first, null, new Set(years)).find(({ key }) => key === "X-CARRY")?.verdict.severity;
  expect(severity([])).toBe("error");
  expect(severity([2024])).toBe("warning");
  expect(severity([2023])).toBe("error");
});

it("checksOf(filed) takes an explained difference between text and table as a notice", () => {
  const found = findingsOf(checksOf(filedOf(office), null, null));
  expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([["N-OUT", "info"]]);
});

it("checksOn(checks, code) finds the sums that a row under a heading belongs to", () => {
  const rules = checksOn(checksOf(filedOf(office), null, null), "refused_internal_affairs.total").map(
    ({ verdict }) => verdict.rule,
  );
  expect(rules).toEqual(expect.arrayContaining(["S3-OUT", "S3-COL"]));
});

it("findingsOf(checks) puts errors before warnings and the failures of a rule together", () => {
  const wrong = { ...office, granted__total: 17, granted__natural_person: 18, penalties__decisions: 3 };
  const found = findingsOf(checksOf(filedOf(wrong), null, null));
  expect(found[0]?.severity).toBe("error");
  expect(found.map(({ rule }) => rule)).toEqual([...new Set(found.map(({ rule }) => rule))]);
  const severities = found.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
  expect(severities).toEqual(severities.toSorted());
  expect(found.find(({ rule }) => rule === "S3-OUT")?.checks).toHaveLength(2);
});
