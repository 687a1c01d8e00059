import { read, utils } from "@e965/xlsx";
import { expect, it } from "vitest";
import { writeResultWorkbook } from "../../src/publish/resultWorkbook.ts";

const names = { rows: "结果", about: "说明" };

it("writeResultWorkbook keeps zero, NULL and an empty text apart, and numbers as numbers", () => {
  const table = {
    columns: [{ name: "unit" }, { name: "granted__total" }],
    rows: [
      ["翔安区", 0],
      ["宿迁市", null],
      ["=1+1", 1362],
    ],
  };
  const book = read(writeResultWorkbook(table, [["SQL 语句", "SELECT 1"]], names));
  expect(book.SheetNames).toEqual(["结果", "说明"]);
  const sheet = book.Sheets["结果"];
  expect(sheet?.["B2"]).toMatchObject({ t: "n", v: 0 });
  expect(sheet?.["B3"]).toBeUndefined();
  expect(sheet?.["A4"]).toMatchObject({ t: "s", v: "=1+1" });
  expect(sheet?.["B4"]).toMatchObject({ t: "n", v: 1362 });
});

it("writeResultWorkbook says beside the rows where they come from", () => {
  const about = [
    ["模拟数据", "不代表任何真实地区"],
    ["SQL 语句", "SELECT 1"],
  ] as const;
  const book = read(writeResultWorkbook({ columns: [], rows: [] }, about, names));
  const sheet = book.Sheets["说明"];
  if (sheet === undefined) throw new Error("no second sheet");
  expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual(about);
});
