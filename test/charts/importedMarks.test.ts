import { expect, it } from "vitest";
import { importedIn, markImported, writeImported } from "../../src/charts/importedMarks.ts";
import type { ImportedFiling } from "../../src/queries/importedFilings.ts";

const filing: ImportedFiling = {
  marked_year: 2023,
  organ_at: "321300-00",
  province_at: "320000",
  city_at: "321300",
  district_at: null,
  reports: 1,
  first_unit: "宿迁市人民政府",
  last_unit: "宿迁市人民政府",
  chosen: 1,
};
const frame = { locale: "zh", theme: "light" } as const;

it("importedIn(imported, place) finds a year's, an organ's and a region's imports", () => {
  expect(importedIn([filing], { key: null, year: 2023 })).toHaveLength(1);
  expect(importedIn([filing], { key: "321300-00", year: 2023 })).toHaveLength(1);
  expect(importedIn([filing], { key: "320000", year: 2023 })).toHaveLength(1);
  expect(importedIn([filing], { key: "320000", year: 2022 })).toEqual([]);
  expect(importedIn([filing], { key: "350000", year: 2023 })).toEqual([]);
});

it("importedIn(imported, place) leaves members that a selection does not mean out of its years", () => {
  const member = { ...filing, chosen: 0 };
  expect(importedIn([member], { key: null, year: 2023 })).toEqual([]);
  expect(importedIn([member], { key: "321300-00", year: 2023 })).toHaveLength(1);
});

it("writeImported(imported) names a few and says that there are more", () => {
  expect(writeImported([], "zh")).toBe("");
  expect(writeImported([filing], "zh")).toBe("含自行导入 1 份：宿迁市人民政府 2023");
  expect(
    writeImported(
      Array.from({ length: 5 }, () => filing),
      "zh",
    ),
  ).toMatch(/^含自行导入 5 份：.*等$/u);
  const ofPlace = { ...filing, reports: 900, last_unit: "睢宁县财政局", chosen: 900 };
  expect(writeImported([ofPlace], "zh")).toBe("含自行导入 900 份：宿迁市人民政府 2023、睢宁县财政局 2023等");
});

it("markImported(option) frames only the marks that hold imports and tells of them in the tooltip", () => {
  const marked = markImported(
    {
      tooltip: { trigger: "axis", formatter: () => "<b>2023</b>" },
      series: [
        {
          type: "bar",
          data: [
            { value: 1, target: { year: 2022 }, itemStyle: { color: "red" } },
            { value: 2, target: { year: 2023 }, itemStyle: { color: "red" } },
          ] as object[],
        },
      ],
    },
    [filing],
    frame,
  );
  expect(marked).toMatchObject({
    series: [
      {
        data: [{ itemStyle: { color: "red" } }, { itemStyle: { color: "red", borderType: "dashed" } }],
      },
    ],
  });
  expect(JSON.stringify(marked.series).match(/dashed/gu)).toHaveLength(1);
  const { tooltip } = marked;
  const formatter: unknown = Array.isArray(tooltip) ? null : tooltip?.formatter;
  if (typeof formatter !== "function") throw new Error("no formatter");
  const told = (year: number): unknown =>
    Reflect.apply(formatter, undefined, [[{ data: { target: { year } } }]]);
  expect(told(2022)).toBe("<b>2023</b>");
  expect(told(2023)).toContain("宿迁市人民政府 2023");
});

it("markImported(option) leaves a chart as it is where nothing is imported", () => {
  const option = { series: [] };
  expect(markImported(option, [], frame)).toBe(option);
});
