import { expect, it } from "vitest";
import type { DataSetManifest } from "../../../src/database/bundled.ts";
import { tellTable } from "../../../src/views/files/tellTable.ts";

const words = { zh: "真实年报", en: "Published" };
const manifest: DataSetManifest = {
  ...{ name: "real", title: words, note: words, licence: words, source: words },
  ...{ simulated: false, hasAllOrgans: false, opening: "" },
};
const imported = {
  ...{ marked_year: 2023, organ_at: "east", reports: 1, first_unit: "东区", last_unit: "东区", chosen: 1 },
  ...{ province_at: null, city_at: null, district_at: null },
};
const table = {
  columns: [{ name: "年度", kind: "words" }],
  rows: [
    { cells: [2022], filed: { key: null, year: 2022 } },
    { cells: [2023], filed: { key: null, year: 2023 } },
  ],
} as const;

it("tellTable says of each row its data set and the imported reports in it", () => {
  const { columns, rows } = tellTable(table, { source: { locale: "zh" }, manifest, imported: [imported] });
  expect(columns.map(({ name }) => name)).toEqual(["年度", "自行导入的报告", "数据集"]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [2022, null, "真实年报"],
    [2023, "含自行导入 1 份：东区 2023", "真实年报"],
  ]);
});

it("tellTable has no column of imported reports where there are none", () => {
  const { columns } = tellTable(table, { source: { locale: "zh" }, manifest, imported: [] });
  expect(columns.map(({ name }) => name)).toEqual(["年度", "数据集"]);
});
