import { describe, expect, it } from "vitest";
import { readDataSets } from "../../datasets/compiler/compileDataSets.ts";
import { classOfName, kindOfName, plainOrganName } from "../../src/place/organName.ts";

describe("classOfName", () => {
  it.each([
    ["鼓楼区人民政府", "government"],
    ["兴安盟行政公署", "government"],
    ["鼓楼区政府", "government"],
    ["厦门市翔安区人民政府办公室", "government_office"],
    ["上海市人民政府办公厅", "government_office"],
    ["翔安区政府办", "government_office"],
    ["某市人民政府办公厅（室）", "government_office"],
    ["北京市西城区人民政府白纸坊街道办事处", "street"],
    ["双塔区前进街道", "street"],
    ["莆田市城厢区常太镇人民政府", "town"],
    ["福州市人民政府外事办公室", "body"],
    ["天津市河北区人民政府国有资产监督管理委员会", "body"],
    ["莆田市公安局城厢分局", "body"],
    ["福州高新技术产业开发区管理委员会", "zone"],
    ["漳州古雷港经济开发区", "zone"],
    ["定西市公共资源交易中心", "institution"],
    ["关于我们", null],
  ])("takes %s for %s", (name, found) => {
    expect(classOfName(name)).toBe(found);
  });
});

describe("kindOfName", () => {
  it("tells the kind of every organ of the data sets as a person did", () => {
    for (const { organs } of readDataSets("datasets"))
      for (const { name, kind, location } of organs) {
        const { city, county } = location;
        const level = county !== null ? "county" : city !== null ? "prefecture" : "province";
        expect(`${name} ${kindOfName(name, level) ?? "unknown"}`).toBe(`${name} ${kind}`);
      }
  }, 60_000);

  it("takes a street for one at any level", () => {
    expect(kindOfName("东城街道办事处", "prefecture")).toBe("street");
  });
});

it("plainOrganName(name) narrows letters and drops white space", () => {
  expect(plainOrganName(" 翔安区 人民政府办公厅（室）")).toBe("翔安区人民政府办公室");
});
