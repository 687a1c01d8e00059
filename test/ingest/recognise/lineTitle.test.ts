import { describe, expect, it } from "vitest";
import { readLineTitle, regionStart } from "../../../src/ingest/recognise/lineTitle.ts";

const rest = "2024年政府信息公开工作年度报告";

describe("readLineTitle", () => {
  it.each([
    ["政策 宿迁市人民政府", "宿迁市人民政府"],
    ["首页 法定主动公开内容 云溪县民政局", "云溪县民政局"],
    ["宿迁市 水利局", "宿迁市水利局"],
    ["云溪县 石桥镇人民政府", "云溪县石桥镇人民政府"],
    ["厦 门 市 水 利 局", "厦门市水利局"],
    ["国家税务总局 宿迁市税务局", "国家税务总局宿迁市税务局"],
    ["中共 宿迁市委办公室", "中共宿迁市委办公室"],
  ])("readLineTitle(%s…) gives the organ without words of a menu", (start, organ) => {
    expect(readLineTitle(start + rest)).toMatchObject({ organ, year: 2024 });
  });

  it("readLineTitle(a line that is no title) is null", () => {
    expect(readLineTitle("政策 宿迁市人民政府")).toBeNull();
  });
});

describe("regionStart", () => {
  it.each([
    ["宿迁市人民政府", 0],
    ["政策宿迁市人民政府", 2],
    ["国家税务总局宿迁市税务局", 0],
    ["厦门市翔安区财政局", 0],
    ["云溪县民政局", 0],
  ])("regionStart(%s) is %i", (organ, expected) => {
    expect(regionStart(organ)).toBe(expected);
  });
});
