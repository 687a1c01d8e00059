import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { PanelAbout } from "../../../src/publish/panel/panelAbout.ts";
import { panelCsv } from "../../../src/publish/panel/panelCsv.ts";
import { panelFileName } from "../../../src/publish/panel/panelFileName.ts";
import type { PanelTable } from "../../../src/publish/panel/panelTable.ts";
import { panelWorkbook } from "../../../src/publish/panel/panelWorkbook.ts";

const table: PanelTable = {
  columns: [
    { name: "年度", kind: "words" },
    { name: "本年新收（件）", kind: "number" },
    { name: "公开率", kind: "share" },
  ],
  rows: [
    { cells: [2022, 0, 0.5] },
    { cells: [2023, { least: 1240 }, "样本不足"] },
    { cells: [2024, null, 1 / 3] },
  ],
};

const about: PanelAbout = {
  title: "申请有多少",
  measure: "件",
  selection: "示范市",
  years: "2022–2024",
  source: "示范市",
  simulated: { mark: "模拟数据", notice: "不代表任何真实地区" },
  incomplete: null,
  imported: null,
  link: "https://gongkai.test/#/overview",
  day: "2026年1月2日",
};

const words = { sheet: "数据", selection: "所选范围", source: "数据来源", link: "网址", day: "制作日期" };

it("panelCsv keeps zero, nothing, a lower bound and a reason apart", () => {
  expect(panelCsv(table)).toBe(
    "\uFEFF年度,本年新收（件）,公开率\r\n2022,0,0.5\r\n2023,≥1240,样本不足\r\n2024,,0.3333333333333333\r\n",
  );
});

it("panelWorkbook says above the figures what they are, that they are simulated first of all", () => {
  const sheet = read(panelWorkbook(table, about, words)).Sheets["数据"];
  const lines = [1, 2, 3, 4, 5, 6, 7].map((row): unknown => sheet?.[`A${row}`]);
  expect(lines).toMatchObject([
    { v: "申请有多少" },
    { v: "模拟数据 · 不代表任何真实地区" },
    { v: "件" },
    { v: "所选范围: 示范市 · 2022–2024" },
    { v: "数据来源: 示范市" },
    { v: "网址: https://gongkai.test/#/overview" },
    { v: "制作日期: 2026年1月2日" },
  ]);
});

it("panelWorkbook writes figures as numbers, a lower bound with its sign, nothing as an empty cell", () => {
  const bytes = panelWorkbook(table, { ...about, simulated: null }, words);
  const sheet = read(bytes, { cellNF: true }).Sheets["数据"];
  expect(sheet?.["B8"]).toMatchObject({ t: "s", v: "本年新收（件）" });
  expect(sheet?.["B9"]).toMatchObject({ t: "n", v: 0 });
  expect(sheet?.["B10"]).toMatchObject({ t: "n", v: 1240, z: '"≥ "#,##0', w: "≥ 1,240" });
  expect(sheet?.["B11"]).not.toMatchObject({ v: expect.anything() as unknown });
  expect(sheet?.["C9"]).toMatchObject({ t: "n", v: 0.5, w: "50.0%" });
  expect(sheet?.["C10"]).toMatchObject({ t: "s", v: "样本不足" });
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xml).not.toContain("模拟");
});

it("panelFileName is words that every file system takes, with its marks at the end", () => {
  expect(panelFileName(about, ["模拟数据"], "csv")).toBe("申请有多少_示范市_2022–2024_模拟数据.csv");
  expect(panelFileName({ title: 'a/b: "c"', selection: "", years: "" }, [], "png")).toBe("a b c.png");
  const long = panelFileName({ ...about, selection: "某".repeat(90) }, ["模拟数据"], "xlsx");
  expect(new TextEncoder().encode(long).length).toBeLessThan(255);
});
