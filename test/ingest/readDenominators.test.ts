import { utils, write } from "@e965/xlsx";
import { expect, it } from "vitest";
import { denominatorsOf, readDenominators } from "../../src/ingest/denominator/readDenominators.ts";
import { UnreadableFile } from "../../src/ingest/source.ts";

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

it("readDenominators reads places, years and values, thing and unit from the header", async () => {
  const text = '地区,年度,常住人口(万人)\n霁川区,2023,52.3\n990102,2024年,"1,041.25"\n';
  expect(await readDenominators(bytes(text), "人口.csv")).toEqual({
    denominators: [
      {
        name: "常住人口",
        unit: "万人",
        values: [
          { place: "霁川区", year: 2023, value: 52.3 },
          { place: "990102", year: 2024, value: 1041.25 },
        ],
      },
    ],
    unread: [],
    refusal: null,
  });
});

it("readDenominators knows GB18030, which Chinese Excel writes", async () => {
  const gb = new Uint8Array([
    ...[
      0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0xc4, 0xea, 0xb6, 0xc8, 0x2c, 0xc8, 0xcb, 0xbf, 0xda, 0x28, 0xcd, 0xf2,
      0xc8, 0xcb,
    ],
    ...[0x29, 0x0a, 0xb6, 0xab, 0xb3, 0xc7, 0xc7, 0xf8, 0x2c, 0x32, 0x30, 0x32, 0x33, 0x2c, 0x35, 0x0a],
  ]);
  const { denominators } = await readDenominators(gb, "a.csv");
  expect(denominators).toEqual([
    { name: "人口", unit: "万人", values: [{ place: "东城区", year: 2023, value: 5 }] },
  ]);
});

it("readDenominators reads several columns of a workbook below a title", async () => {
  const sheet = utils.aoa_to_sheet([
    ["各区基本情况"],
    ["区划代码", "地区名称", "年份", "常住人口（万人）", "企业/万户"],
    ["990101", "霁川区", 2023, 52.3, 4],
    ["990102", "云麓区", 2023, 41, null],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "表");
  const file = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const { denominators, unread } = await readDenominators(file, "a.xlsx");
  expect(denominators.map(({ name, unit, values }) => [name, unit, values.length])).toEqual([
    ["常住人口", "万人", 2],
    ["企业", "万户", 1],
  ]);
  expect(denominators[0]?.values[0]).toEqual({ place: "990101", year: 2023, value: 52.3 });
  expect(unread).toMatchObject([{ row: 4, reason: "blank" }]);
});

it("denominatorsOf gives every row that is no denominator with its reason, and takes no side in a contradiction", () => {
  const rows = [
    ["单位", "年度", "人口(人)"],
    ["a", "2023", "10"],
    ["b", "去年", "10"],
    ["", "2023", "10"],
    ["c", "2023", "约十"],
    ["d", "2023", "0"],
    ["e", "2023", "-3"],
    ["f", "2023", ""],
    ["g", "2023", "1"],
    ["g", "2023", "2"],
    ["a", "2023", "10"],
  ];
  const { denominators, unread } = denominatorsOf(rows);
  expect(denominators[0]?.values).toEqual([{ place: "a", year: 2023, value: 10 }]);
  expect(unread.map(({ row, reason }) => [row, reason])).toEqual([
    [3, "no_year"],
    [4, "no_place"],
    [5, "no_number"],
    [6, "not_positive"],
    [7, "not_positive"],
    [8, "blank"],
    [10, "contradiction"],
  ]);
});

it("denominatorsOf refuses a table without a header, a unit or a value, each by its name", () => {
  expect(denominatorsOf([["a", "b"]]).refusal).toBe("no_header");
  expect(denominatorsOf([["地区", "年度", "人口"]]).refusal).toBe("no_unit");
  expect(denominatorsOf([["地区", "年度", "人口(人)"]]).refusal).toBe("no_values");
});

it("readDenominators refuses what is no table", async () => {
  await expect(readDenominators(bytes("%PDF-1.4"), "a.pdf")).rejects.toThrow(UnreadableFile);
});
