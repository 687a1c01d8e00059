import { describe, expect, it } from "vitest";
import { isValueCode, type ValueCode } from "../../src/form/cells.ts";
import {
  computeIndicator,
  evaluateIndicator,
  growth,
  indicatorTerms,
} from "../../src/form/evaluateIndicator.ts";
import { indicatorIds, indicatorOf, isIndicatorId, type IndicatorId } from "../../src/form/indicators.ts";
import { locales } from "../../src/locale/text.ts";
import { realReport } from "../support/realReports.ts";
import { tableReport } from "../support/tableReport.ts";

type Computed = Exclude<IndicatorId, "yoy_growth">;
const computed = indicatorIds.filter((id): id is Computed => id !== "yoy_growth");

const reports = {
  xiangan: realReport("350213-01-2020"),
  shanghai: realReport("310000-01-2019"),
  suqian2023: realReport("321300-00-2023"),
  suqian2024: realReport("321300-00-2024"),
  huaian: realReport("320800-00-2024"),
};

/** Numerator and denominator of each indicator, worked out by hand from the printed tables; null where the form has none. */
const expected: Readonly<Record<Computed, Readonly<Record<keyof typeof reports, string | null>>>> = {
  disclosure_rate_full: row("16/38", "272/805", "1191/3486", "1431/3521", "1362/3050"),
  disclosure_rate_broad: row("20/38", "275/805", "1519/3486", "1902/3521", "1816/3050"),
  disclosure_rate_merits: row("20/21", "275/310", "1519/1661", "1902/1994", "1816/1994"),
  partial_rate: row("4/38", "3/805", "328/3486", "471/3521", "454/3050"),
  refusal_rate: row("1/38", "35/805", "142/3486", "92/3521", "178/3050"),
  not_held_rate: row("17/38", "265/805", "1047/3486", "897/3521", "769/3050"),
  unable_rate: row("17/38", "337/805", "1078/3486", "941/3521", "781/3050"),
  declined_rate: row("0/38", "158/805", "406/3486", "117/3521", "88/3050"),
  other_rate: row("0/38", "0/805", "341/3486", "469/3521", "187/3050"),
  carry_over_rate: row("4/42", "72/877", "121/3607", "125/3646", "103/3153"),
  closure_rate: row("38/42", "805/877", "3486/3607", "3521/3646", "3050/3153"),
  clearance_ratio: row("38/41", "805/859", "3486/3511", "3521/3525", "3050/3119"),
  natural_person_share: row("40/41", "821/859", "3402/3511", "3440/3525", "3001/3119"),
  legal_person_share: row("1/41", "38/859", "109/3511", "85/3525", "118/3119"),
  review_correction_rate: row("0/0", "0/5", "17/414", "18/134", "64/314"),
  review_uphold_rate: row("0/0", "5/5", "309/414", "88/134", "72/314"),
  litigation_loss_rate: row("0/0", "0/8", "1/98", "0/57", "5/39"),
  disputes_per_100: row("0/38", "16/805", "464/3486", "195/3521", "377/3050"),
  dispute_cases_per_100: row("0/38", "16/805", "553/3486", "247/3521", "397/3050"),
  avg_procurement_amount: row("89902.19/14", "251000/6", null, null, null),
  normative_abolition_rate: row(null, null, "489/1086", "227/647", "26/92"),
};

function row(
  xiangan: string | null,
  shanghai: string | null,
  suqian2023: string | null,
  suqian2024: string | null,
  huaian: string | null,
): Readonly<Record<keyof typeof reports, string | null>> {
  return { xiangan, shanghai, suqian2023, suqian2024, huaian };
}

const names = Object.keys(reports) as readonly (keyof typeof reports)[];

describe("evaluateIndicator(id, report)", () => {
  it.each(computed)("gives %s its numerator and denominator in each full report", (id) => {
    for (const name of names) {
      const { numerator, denominator, withheld } = evaluateIndicator(id, reports[name]);
      const written =
        withheld === "not_in_form" ? null : `${numerator ?? "unknown"}/${denominator ?? "unknown"}`;
      expect(written, name).toBe(expected[id][name]);
    }
  });

  it("gives the three disclosure rates of the Xiang'an office and its average project", () => {
    const value = (id: Computed): number | null => evaluateIndicator(id, reports.xiangan).value;
    expect(value("disclosure_rate_full")).toBeCloseTo(0.421, 3);
    expect(value("disclosure_rate_broad")).toBeCloseTo(0.526, 3);
    expect(value("disclosure_rate_merits")).toBeCloseTo(0.952, 3);
    expect(value("avg_procurement_amount")).toBeCloseTo(6421.585, 6);
    expect(value("disputes_per_100")).toBe(0);
    expect(evaluateIndicator("disputes_per_100", reports.suqian2023).value).toBeCloseTo(13.3104, 4);
  });

  it("says when blanks had to be counted as zero", () => {
    expect(evaluateIndicator("disclosure_rate_full", reports.shanghai).attempt).toBe("blank_as_zero");
    expect(evaluateIndicator("carry_over_rate", reports.shanghai).attempt).toBe("strict");
  });

  it("withholds rates of few decisions and of few concluded disputes, and keeps their counts", () => {
    expect(evaluateIndicator("review_correction_rate", reports.xiangan)).toMatchObject({
      value: null,
      withheld: "zero_denominator",
    });
    expect(evaluateIndicator("litigation_loss_rate", reports.shanghai)).toMatchObject({
      numerator: 0,
      denominator: 8,
      value: null,
      withheld: "few_concluded",
    });
    const small = tableReport(2022, {
      "granted.total": 29,
      "partially_granted.total": 0,
      "total_processed.total": 29,
    });
    expect(evaluateIndicator("disclosure_rate_full", small)).toMatchObject({
      numerator: 29,
      denominator: 29,
      value: null,
      withheld: "few_decisions",
    });
  });

  it("leaves unknown what is not stated, and never reads a slash as zero", () => {
    const report = tableReport(2022, { "granted.total": 50, "total_processed.total": "not_applicable" });
    expect(evaluateIndicator("disclosure_rate_full", report)).toMatchObject({
      numerator: 50,
      denominator: null,
      value: null,
      withheld: "not_stated",
    });
  });

  it("says when the unit of an amount is not known, and when the form has no procurement", () => {
    const unit = tableReport(2020, {
      "procurement.project_count": 3,
      "procurement.total_amount": "unit_unknown",
    });
    expect(evaluateIndicator("avg_procurement_amount", unit).withheld).toBe("unit_unknown");
    const later = evaluateIndicator("avg_procurement_amount", reports.suqian2024);
    expect(later).toMatchObject({ value: null, withheld: "not_in_form" });
  });
});

describe("computeIndicator(id, lookup)", () => {
  const lookup =
    (figures: Readonly<Record<string, number>>) =>
    (code: ValueCode): number | null =>
      figures[code] ?? null;

  it("divides sums once", () => {
    const sums = lookup({ "granted.total": 50, "total_processed.total": 200 });
    expect(computeIndicator("disclosure_rate_full", sums).value).toBe(0.25);
  });

  it("has no value without a denominator, rather than 0 % or 100 %", () => {
    const none = lookup({ "review.corrected": 0, "review.total": 3, "review.pending": 3 });
    expect(computeIndicator("review_correction_rate", none)).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      withheld: "zero_denominator",
    });
  });

  it("holds the least number of decisions against decisions, not against the denominator", () => {
    const figures = {
      "granted.total": 16,
      "partially_granted.total": 4,
      "refused.total": 1,
      "total_processed.total": 38,
    };
    expect(computeIndicator("disclosure_rate_merits", lookup(figures)).value).toBeCloseTo(20 / 21, 9);
    const few = { ...figures, "total_processed.total": 29 };
    expect(computeIndicator("disclosure_rate_merits", lookup(few)).withheld).toBe("few_decisions");
  });
});

describe("growth(now, before)", () => {
  it("is of the year before, and needs enough of it", () => {
    expect(growth(3646, 3607).value).toBeCloseTo(0.0108, 4);
    expect(growth(3525, 3511).value).toBeCloseTo(0.004, 4);
    expect(growth(8, 4)).toMatchObject({ numerator: 4, value: null, withheld: "few_requests" });
    expect(growth(8, 4, 0).value).toBe(1);
    expect(growth(8, 0, 0).withheld).toBe("zero_denominator");
    expect(growth(null, 40).withheld).toBe("not_stated");
  });
});

it("indicatorTerms(id) gives every numerator and denominator as a sum of figures", () => {
  expect(indicatorTerms("review_correction_rate")).toEqual({
    numerator: { plus: ["review.corrected"], minus: [] },
    denominator: { plus: ["review.total"], minus: ["review.pending"] },
  });
  expect(indicatorTerms("legal_person_share").numerator.plus).toHaveLength(5);
  for (const id of computed) {
    const { numerator, denominator } = indicatorTerms(id);
    for (const code of [...numerator.plus, ...denominator.plus]) expect(isValueCode(code), code).toBe(true);
  }
});

it("indicators are twenty-two, labelled in both languages", () => {
  expect(indicatorIds).toHaveLength(22);
  for (const id of indicatorIds)
    for (const locale of locales) {
      const { label, note } = indicatorOf(id);
      expect(label[locale].trim()).not.toBe("");
      expect(note === null || note[locale].trim() !== "").toBe(true);
    }
  expect(["carry_over_rate", "carry", "toString"].map(isIndicatorId)).toEqual([true, false, false]);
});
