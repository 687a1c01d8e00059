import { describe, expect, it } from "vitest";
import { locales, type Text } from "../../src/locale/text.ts";
import { evaluateReport } from "../../src/form/evaluate.ts";
import { explain } from "../../src/form/explain.ts";
import { explainOutcome } from "../../src/form/mismatch.ts";
import type { Report } from "../../src/form/report.ts";
import type { RuleId } from "../../src/form/rules.ts";
import type { Verdict } from "../../src/form/verdict.ts";
import { tableReport } from "../support/tableReport.ts";
import { realReport } from "../support/realReports.ts";

const xiangan = realReport("350213-01-2020");
const shanghai = realReport("310000-01-2019");
const suqian = [realReport("321300-00-2023"), realReport("321300-00-2024")] as const;

function sentences(
  rule: RuleId,
  report: Report,
  previous: Report | null = null,
  state: Verdict["state"] = "fail",
): readonly Text[] {
  return evaluateReport(report, previous)
    .filter((verdict) => verdict.rule === rule && verdict.state === state)
    .map((verdict) => explain(verdict, report));
}

describe("explain(verdict, report)", () => {
  it("says why the text of the Xiang'an office differs from its table", () => {
    expect(sentences("N-OUT", xiangan)).toEqual([
      {
        zh: "予以公开：正文15件，表三16件。正文只统计本年新收的41件；上年结转的1件在本年办结，结果为“予以公开”，未计入正文。",
        en: "Granted: 15 in the text, 16 in table 3. The text counts only the 41 requests received in the year; the 1 carried in from the year before ended as “Granted” and is not in the text.",
      },
    ]);
  });

  it("tries other readings where the intake alone does not explain the difference", () => {
    expect(sentences("N-OUT", shanghai).map(({ zh }) => zh)).toEqual([
      "予以公开及部分公开：正文258件，表三275件。正文的数恰为表三中“予以公开·自然人”一项，多半只计了这一项。（空白按零计）",
      "无法提供：正文265件，表三337件。正文的数恰为表三中“本机关不掌握”一项，多半只计了这一项。（空白按零计）",
    ]);
    expect(sentences("N-BASE", shanghai)[0]?.en).toMatch(/^The difference is not that the text counts new/);
  });

  it("adds up both sides of an identity that fails and says by how much they differ", () => {
    const report = tableReport(2022, {
      "new_received.total": 40,
      "carried_in.total": 1,
      "total_processed.total": 39,
      "carried_out.total": 4,
    });
    expect(sentences("S3-ID", report)).toEqual([
      {
        zh: "本年新收 40 + 上年结转 1 = 41，应等于办理结果总计 39 + 结转下年度 4 = 43，相差2。",
        en: "New requests 40 + Carried in 1 = 41 should equal Processed 39 + Carried out 4 = 43, a difference of 2.",
      },
    ]);
  });

  it("names last year's report where it takes part", () => {
    const before = tableReport(2021, { "carried_out.total": 9 });
    const report = tableReport(2022, { "carried_in.total": 7 });
    expect(sentences("X-CARRY", report, before)).toEqual([
      {
        zh: "上年结转 7，应等于上一年报告的结转下年度 9，相差2。",
        en: "Carried in 7 should equal last year’s Carried out 9, a difference of 2.",
      },
    ]);
    expect(sentences("X-CARRY", report, null, "not_assessable")[0]?.zh).toBe(
      "无从判断，缺少：上一年报告的结转下年度。",
    );
  });

  it("says of a jump from what to what, and which reading of the text matched", () => {
    expect(sentences("X-YOY", suqian[1], suqian[0])[0]?.zh).toBe("不予处理由上年的406变为117，变化异常大。");
    expect(sentences("N-REV", suqian[1], suqian[0], "pass")[0]?.zh).toBe(
      "正文行政复议 134，等于行政复议 170 − 行政复议·尚未审结 36 = 134。正文只计已审结的复议。",
    );
  });

  it("leaves out of the sum what the text does not mention", () => {
    expect(sentences("N-SUM", xiangan, null, "pass")[0]?.zh).toBe(
      "正文各办理结果之和 37 + 正文结转下年度 4 = 41，等于正文收到 41。",
    );
  });

  it("speaks in both languages for every rule and state met in the full reports", () => {
    for (const [report, previous] of [
      [xiangan, null],
      [shanghai, null],
      [suqian[1], suqian[0]],
    ] as const)
      for (const verdict of evaluateReport(report, previous))
        for (const locale of locales) {
          const sentence = explain(verdict, report)[locale];
          expect(sentence, `${verdict.rule} ${verdict.state}`).not.toMatch(/^$|undefined|NaN|\bnull\b/);
        }
  });
});

describe("explainOutcome(report, outcome)", () => {
  it("gives no reason where text and table agree, or where no known reading gives the text's figure", () => {
    expect(explainOutcome(xiangan, "refused")).toBeNull();
    expect(explainOutcome(xiangan, "declined")).toBeNull();
    const odd: Report = { ...xiangan, narrative: new Map([["narrative.granted", 11]]) };
    expect(explainOutcome(odd, "granted")).toBeNull();
  });

  it("tries natural persons before the first row", () => {
    const report = tableReport(
      2022,
      {
        "not_held.natural_person": 5,
        "not_held.total": 5,
        "creation_required.natural_person": 0,
        "creation_required.total": 2,
        "unclear_after_correction.natural_person": 0,
        "unclear_after_correction.total": 0,
      },
      { "narrative.unable_to_provide": 5 },
    );
    expect(explainOutcome(report, "unable_to_provide")).toEqual({
      kind: "natural_person",
      code: "unable_to_provide.natural_person",
    });
  });
});
