import { describe, expect, it } from "vitest";
import { isInForm, valueCodes } from "../../src/form/cells.ts";
import { earlyHeadlineOf, earlyHeadlines } from "../../src/form/headlines.ts";
import { comparability, comparable, continuesAsSubtotal, seriesBreak } from "../../src/form/series.ts";

describe("seriesBreak(code)", () => {
  it("is none for requests, disputes and decisions, which both forms print", () => {
    for (const code of [
      "new_received.total",
      "refused.total",
      "other_handling.total",
      "litigation.pending",
      "licensing.decisions",
      "penalties.decisions",
      "coercive_measures.decisions",
    ] as const)
      expect(seriesBreak(code), code).toBeNull();
  });

  it("ends what the 2021 form dropped and begins what it brought", () => {
    expect(seriesBreak("procurement.total_amount")?.kind).toBe("ends");
    expect(seriesBreak("licensing.items_change")?.kind).toBe("ends");
    expect(seriesBreak("other_external_services.decisions")?.kind).toBe("ends");
    expect(seriesBreak("normative_documents.total_disclosed")?.kind).toBe("ends");
    expect(seriesBreak("normative_documents.in_force")?.kind).toBe("begins");
    expect(seriesBreak("admin_fees.fee_amount")?.kind).toBe("begins");
    expect(seriesBreak("other_misc.total")?.kind).toBe("begins");
  });

  it("words every break in both languages, each for what it is about", () => {
    const breaks = valueCodes.flatMap((code) => seriesBreak(code) ?? []);
    for (const { wording } of breaks) {
      expect(wording.zh).toContain("2021");
      expect(wording.en).toContain("2021");
    }
    expect(seriesBreak("procurement.project_count")?.wording.zh).toContain("采购");
    expect(seriesBreak("admin_fees.items_prev_year")?.wording.zh).toContain("收费");
    expect(seriesBreak("penalties.items_prev_year")?.wording.zh).toContain("项目数量");
    expect(seriesBreak("regulations.issued")?.wording.zh).toContain("文件");
    expect(seriesBreak("other_lapsed_fee_unpaid.total")?.wording.zh).toContain("其他处理");
  });
});

describe("comparable(code, yearA, yearB)", () => {
  it("joins years on one form, and over the forms what continues", () => {
    expect(comparable("procurement.total_amount", 2019, 2020)).toBe(true);
    expect(comparable("granted.total", 2020, 2021)).toBe(true);
    expect(comparable("other_handling.total", 2020, 2023)).toBe(true);
    expect(comparable("licensing.decisions", 2020, 2021)).toBe(true);
  });

  it("never joins across a break, in either order, nor a figure with itself where the form has none", () => {
    expect(comparable("procurement.total_amount", 2020, 2021)).toBe(false);
    expect(comparable("normative_documents.in_force", 2021, 2020)).toBe(false);
    expect(comparable("procurement.total_amount", 2022, 2023)).toBe(false);
    expect(comparable("other_misc.total", 2019, 2021)).toBe(false);
  });

  it("never joins years before 2019, of which only the intake may be compared with care", () => {
    expect(comparable("new_received.total", 2018, 2019)).toBe(false);
    expect(comparable("granted.total", 2015, 2016)).toBe(false);
    expect(comparability("new_received.total", "form_pre2019", "form_2019")).toBe("with_care");
    expect(comparability("granted.total", "form_pre2019", "form_2019")).toBe("none");
    expect(comparable("new_received.total", 2006, 2019)).toBe(false);
  });
});

it("continuesAsSubtotal(code) is (六)其他处理 and nothing else", () => {
  const rows = valueCodes.filter(continuesAsSubtotal).map((code) => code.split(".")[0]);
  expect(new Set(rows)).toEqual(new Set(["other_handling"]));
});

it("earlyHeadlines are figures of both later forms, and hold no carry-over", () => {
  expect(earlyHeadlines).toHaveLength(8);
  for (const { code } of earlyHeadlines)
    expect(isInForm(code, "form_2019") && isInForm(code, "form_2021"), code).toBe(true);
  expect(earlyHeadlineOf("carried_out.total")).toBeNull();
  expect(earlyHeadlineOf("granted.total")?.sources.statistics_2014.rows).toEqual([
    "属于已主动公开范围数",
    "同意公开答复数",
  ]);
});
