import { describe, expect, it } from "vitest";
import { readMarkup } from "../../../src/ingest/readHtml.ts";
import { readReport, type Reading } from "../../../src/ingest/readReport.ts";

const body =
  "<p>一、总体情况</p><p>各项工作有序开展。</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>";

function read(head: string, fileName = "page.html", end = ""): Reading {
  return readReport(readMarkup(`<html>${head}${body}${end}</html>`), fileName);
}

const told = ({ identity }: Reading): readonly unknown[] => [
  identity.organ?.value ?? null,
  identity.kind?.value ?? null,
  identity.scope?.value ?? null,
  identity.region?.value.name ?? null,
  identity.year?.value ?? null,
];

const kindsOf = ({ issues }: Reading): readonly string[] => issues.map(({ kind }) => kind);

describe("readReport of titles", () => {
  it.each([
    [
      "宿迁市2022年政府信息公开工作年度报告",
      "宿迁市人民政府",
      "prefecture_government",
      "consolidated",
      "宿迁市",
      2022,
    ],
    [
      "沭阳县政府办2021年政府信息公开工作年度报告",
      "沭阳县政府办",
      "county_government_office",
      "government_office",
      "沭阳县",
      2021,
    ],
    [
      "2023年度上海市浦东新区水务局政府信息公开年度报告",
      "上海市浦东新区水务局",
      "county_department",
      "single_organ",
      "浦东新区",
      2023,
    ],
    [
      "厦门市翔安区金海街道办事处二〇二三年政府信息公开年度报告",
      "厦门市翔安区金海街道办事处",
      "street",
      "single_organ",
      "翔安区",
      2023,
    ],
    [
      "福建省厦门市同安区莲花镇人民政府2021年度政府信息公开工作报告",
      "福建省厦门市同安区莲花镇人民政府",
      "town",
      "single_organ",
      "同安区",
      2021,
    ],
    [
      "厦门火炬高技术产业开发区管理委员会2022年政府信息公开工作年度报告",
      "厦门火炬高技术产业开发区管理委员会",
      "prefecture_other",
      "single_organ",
      "厦门市",
      2022,
    ],
    [
      "国家税务总局宿迁市税务局2022年政府信息公开工作年度报告",
      "国家税务总局宿迁市税务局",
      "prefecture_department",
      "single_organ",
      "宿迁市",
      2022,
    ],
    [
      "关于印发《南京市鼓楼区教育局2022年政府信息公开工作年度报告》的通知",
      "南京市鼓楼区教育局",
      "county_department",
      "single_organ",
      "鼓楼区",
      2022,
    ],
    [
      "内蒙古自治区锡林郭勒盟行政公署2022年政府信息公开工作年度报告",
      "内蒙古自治区锡林郭勒盟行政公署",
      "prefecture_government",
      "consolidated",
      "锡林郭勒盟",
      2022,
    ],
    [
      "杭州市下城区人民政府2020年政府信息公开工作年度报告",
      "杭州市下城区人民政府",
      "county_government",
      "consolidated",
      "拱墅区",
      2020,
    ],
  ])("readReport(%s) names organ, kind, scope, region and year", (title, ...expected) => {
    expect(told(read(`<h1>${title}</h1>`))).toEqual(expected);
  });

  it("readReport(a district that is in several cities) leaves the region to be asked", () => {
    const reading = read("<h1>鼓楼区教育局2022年政府信息公开工作年度报告</h1>");
    expect(told(reading)).toEqual(["鼓楼区教育局", "county_department", "single_organ", null, 2022]);
    expect(kindsOf(reading)).toContain("region_unknown");
  });

  it("readReport(a title over three lines) puts it together", () => {
    const reading = read("<h1>宿迁市水利局</h1><h2>2022年度</h2><h2>政府信息公开工作年度报告</h2>");
    expect(told(reading)).toEqual(["宿迁市水利局", "prefecture_department", "single_organ", "宿迁市", 2022]);
    expect(reading.title).toBe("宿迁市水利局2022年度政府信息公开工作年度报告");
  });

  it("readReport(a title in <title> alone) takes it", () => {
    const reading = read("<title>宿迁市水利局2022年政府信息公开工作年度报告_宿迁市人民政府</title>");
    expect(told(reading)).toEqual(["宿迁市水利局", "prefecture_department", "single_organ", "宿迁市", 2022]);
  });

  it("readReport(a file name alone) takes it and is not sure", () => {
    const reading = read("<h1>政府信息公开工作年度报告</h1>", "宿迁市水利局2022年年报.html");
    expect(told(reading)).toEqual(["宿迁市水利局", "prefecture_department", "single_organ", "宿迁市", 2022]);
    expect(reading.identity.organ?.confidence).toBe("likely");
  });

  it("readReport(a title and a file name of others) says so", () => {
    const reading = read(
      "<h1>宿迁市水利局2022年政府信息公开工作年度报告</h1>",
      "宿迁市财政局2021年年报.html",
    );
    expect(told(reading)).toEqual(["宿迁市水利局", "prefecture_department", "single_organ", "宿迁市", 2022]);
    expect(kindsOf(reading)).toEqual(expect.arrayContaining(["organ_differs", "year_differs"]));
    expect(reading.identity.organ?.confidence).toBe("likely");
  });

  it("readReport(a title and a signature of different organs) asks whose it is", () => {
    const reading = read(
      "<h1>宿迁市水利局2022年政府信息公开工作年度报告</h1>",
      "page.html",
      "<p>宿迁市财政局</p><p>2023年1月9日</p>",
    );
    expect(reading.identity.organ?.confidence).toBe("doubtful");
    expect(kindsOf(reading)).toContain("organ_differs");
  });

  it("readReport(a title and a period of different years) asks for the year", () => {
    const reading = read(
      "<h1>宿迁市水利局2023年政府信息公开工作年度报告</h1><p>本报告所列数据的统计期限为2022年1月1日至2022年12月31日。</p>",
    );
    expect(reading.identity.year?.confidence).toBe("doubtful");
    expect(kindsOf(reading)).toContain("year_differs");
  });

  it("readReport(我局) names no organ", () => {
    const reading = read("<h1>我局2022年政府信息公开工作年度报告</h1>");
    expect(told(reading)).toEqual([null, null, null, null, 2022]);
    expect(kindsOf(reading)).toContain("organ_missing");
  });

  it.each([
    [
      "宿迁市人民政府办公室关于印发宿迁市2023年政府信息公开工作年度报告的通知",
      ["宿迁市人民政府", "prefecture_government", "consolidated", "宿迁市", 2023],
    ],
    [
      "宿迁市人民政府办公室关于公布全市2023年政府信息公开工作年度报告的公告",
      ["宿迁市人民政府", "prefecture_government", "consolidated", "宿迁市", 2023],
    ],
    [
      "宿迁市水利局关于印发2023年政府信息公开工作年度报告的通知",
      ["宿迁市水利局", "prefecture_department", "single_organ", "宿迁市", 2023],
    ],
    [
      "2023年度政府信息公开工作年度报告（宿迁市水利局）",
      ["宿迁市水利局", "prefecture_department", "single_organ", "宿迁市", 2023],
    ],
    [
      "宿迁市人民政府办公室（市大数据管理局）2023年政府信息公开工作年度报告",
      ["宿迁市人民政府办公室", "prefecture_government_office", "government_office", "宿迁市", 2023],
    ],
    [
      "宿迁市政府研究室2023年政府信息公开工作年度报告",
      ["宿迁市政府研究室", "prefecture_department", "single_organ", "宿迁市", 2023],
    ],
    [
      "中共宿迁市委网络安全和信息化委员会办公室2023年政府信息公开工作年度报告",
      ["中共宿迁市委网络安全和信息化委员会办公室", "prefecture_department", "single_organ", "宿迁市", 2023],
    ],
    [
      "崇川区人民政府2023年政府信息公开工作年度报告",
      ["崇川区人民政府", "county_government", "consolidated", "崇川区", 2023],
    ],
  ])("readReport(%s) takes the report's own organ and year", (title, expected) => {
    expect(told(read(`<h1>${title}</h1>`))).toEqual(expected);
  });

  it("readReport(a title with the year it was posted in) takes the year of the report", () => {
    const reading = read("<h1>2024年发布的宿迁市2023年政府信息公开工作年度报告</h1>");
    expect(reading.identity.year?.value).toBe(2023);
  });

  it("readReport(a government whose district is in several cities) still knows its kind", () => {
    expect(told(read("<h1>鼓楼区人民政府2022年政府信息公开工作年度报告</h1>"))).toEqual([
      "鼓楼区人民政府",
      "county_government",
      "consolidated",
      null,
      2022,
    ]);
  });

  it("readReport(a title that names another organ in brackets) asks whose it is", () => {
    const reading = read("<h1>翔安区2023年政府信息公开工作年度报告（区政府办公室）</h1>");
    expect(reading.identity.organ?.confidence).toBe("doubtful");
    expect(kindsOf(reading)).toContain("organ_differs");
  });

  it("readReport(a list of other years above the title) takes the title next to the text and asks", () => {
    const list = [2024, 2022].map((year) => `<li>宿迁市${year}年政府信息公开工作年度报告</li>`).join("");
    const reading = read(`<ul>${list}</ul><h1>宿迁市2023年政府信息公开工作年度报告</h1>`);
    expect(reading.identity.year).toMatchObject({ value: 2023, confidence: "doubtful" });
    expect(kindsOf(reading)).toContain("year_differs");
  });

  it("readReport(a list of other years, and a period) is not in doubt", () => {
    const list = "<li>宿迁市2024年政府信息公开工作年度报告</li>";
    const reading = read(
      `<ul>${list}</ul><h1>宿迁市2023年政府信息公开工作年度报告</h1><p>统计期限自2023年1月1日起至2023年12月31日止。</p>`,
    );
    expect(reading.identity.year).toMatchObject({ value: 2023, confidence: "sure" });
  });
});

describe("readReport of the day a page was posted", () => {
  const index = (...cells: readonly string[]): string =>
    `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`;
  it.each([
    ["with the hour", "<p>发布时间：2024-1-1 15:22</p>"],
    ["after the day it was made", "<p>成文日期：2023-12-20　发布日期：2024-01-01</p>"],
    ["in an index table", index("索引号", "014316/2024", "发布日期：", "2024年1月1日")],
    ["under another name", index("生成日期", "2024-01-01", "公开方式", "主动公开")],
    ["without a label", "<p>2024-01-01 15:22　来源：宿迁市水利局　字体：【大 中 小】</p>"],
    ["as a time", "<p>时间：2024-01-01 15:22</p>"],
  ])("readReport(a day %s) takes it", (_, head) => {
    const reading = read(`${head}<h1>宿迁市水利局2023年政府信息公开工作年度报告</h1>`);
    expect(reading.content.meta.published).toBe("2024-01-01");
  });
});
