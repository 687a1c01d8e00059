import { describe, expect, it } from "vitest";
import { holdsSeveral } from "../../../src/ingest/recognise/severalReports.ts";
import { readPlainText } from "../../../src/ingest/readText.ts";

const sections = "一、总体情况\n工作有序开展。\n二、主动公开政府信息情况\n六、其他需要报告的事项\n无。\n";
const titled = (organ: string, year: number): string =>
  `${organ}${String(year)}年政府信息公开工作年度报告\n${sections}`;

describe("holdsSeveral", () => {
  it.each([
    ["one report", titled("宿迁市水利局", 2022), false],
    ["a report twice", titled("宿迁市水利局", 2022).repeat(2), false],
    [
      "a report and a list of other years",
      `${titled("宿迁市水利局", 2022)}宿迁市水利局2021年政府信息公开工作年度报告\n`,
      false,
    ],
    ["two years of an organ", titled("宿迁市水利局", 2022) + titled("宿迁市水利局", 2021), true],
    [
      "two years whose titles stand on two lines",
      titled("宿迁市水利局", 2022) + titled("宿迁市水利局\n", 2021),
      true,
    ],
    [
      "two years told by their periods alone",
      [2022, 2021]
        .map(
          (year) => `本报告的统计期限自${String(year)}年1月1日起至${String(year)}年12月31日止\n${sections}`,
        )
        .join(""),
      true,
    ],
    [
      "a report whose organ is named with and without its region",
      titled("宿迁市水利局", 2022) + titled("水利局", 2022),
      false,
    ],
    ["two organs", titled("宿迁市水利局", 2022) + titled("宿迁市财政局", 2022), true],
  ])("holdsSeveral(%s)", (_, text, expected) => {
    expect(holdsSeveral(readPlainText(text), [])).toBe(expected);
  });
});
