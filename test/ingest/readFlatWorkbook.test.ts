import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readImport } from "../../src/ingest/imports/readImport.ts";
import type { ReadResult } from "../../src/ingest/imports/readResult.ts";
import { reportPage, workbookOf } from "../support/corpus/reportFiles.ts";

type Row = readonly (string | number | null | CellObject)[];

/** A sheet of rows, with merges such as A1:B1. */
function sheetOf(rows: readonly Row[], merges: readonly string[] = []): WorkSheet {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = merges.map((merge) => utils.decode_range(merge));
  return sheet;
}

function bytesOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: "xlsx" | "biff8" = "xlsx",
  hidden = "",
): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: name === hidden ? 1 : 0 })) };
  const bytes: unknown = write(book, { type: "array", bookType, cellStyles: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("nothing was written");
  return new Uint8Array(bytes);
}

const read = (bytes: Uint8Array, name = "a.xlsx", mapping = {}): Promise<ReadResult> =>
  readImport({ id: "a", name, bytes }, { mapping, encoding: null });

const summary = ({ reports }: ReadResult): readonly unknown[] =>
  reports.map(({ identity, figures }) => [
    identity.unit,
    identity.year,
    Object.fromEntries([...figures].map(([code, { value, state }]) => [code, value ?? state])),
  ]);

describe("readImport(workbook of data)", () => {
  it.each(["xlsx", "biff8"] as const)(
    "readImport(%s, a row a report) reads numbers and numbers as text",
    async (type) => {
      const rows: readonly Row[] = [
        ["机关", "行政区划代码", "年度", "予以公开/总计", "granted.natural_person", "review__total"],
        ["东城区财政局", 110101, 2023, 5, "１,234", 0],
        ["东城区教育局", "110101", "2023年", "6件", null, "/"],
        ["合计", null, null, 11, null, null],
      ];
      const result = await read(bytesOf({ 数据: sheetOf(rows) }, type), type === "xlsx" ? "a.xlsx" : "a.xls");
      expect(summary(result)).toEqual([
        ["东城区财政局", 2023, { "granted.total": 5, "granted.natural_person": 1234, "review.total": 0 }],
        ["东城区教育局", 2023, { "granted.total": 6, "review.total": "not_applicable" }],
      ]);
      expect(result.reports[0]?.figures.get("granted.total")?.place).toEqual({
        sheet: "数据",
        row: 2,
        column: 4,
      });
    },
  );

  it("readImport(headings of two rows, merged) joins them, and an organ merged over its years is that of each", async () => {
    const rows: readonly Row[] = [
      ["2023年各单位情况", null, null, null, null],
      ["机关", "年度", "予以公开", null, "行政复议"],
      [null, null, "自然人", "总计", "结果维持"],
      ["东城区财政局", 2022, 1, 2, 3],
      [null, 2023, 4, 5, 6],
    ];
    const merges = ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "A4:A5"];
    expect(summary(await read(bytesOf({ 数据: sheetOf(rows, merges) })))).toEqual([
      ["东城区财政局", 2022, { "granted.natural_person": 1, "granted.total": 2, "review.upheld": 3 }],
      ["东城区财政局", 2023, { "granted.natural_person": 4, "granted.total": 5, "review.upheld": 6 }],
    ]);
  });

  it("readImport(a figure merged over two reports) gives it to neither and flags both", async () => {
    const rows: readonly Row[] = [
      ["unit", "year", "granted.total", "review.total"],
      ["甲局", 2023, 5, 1],
      ["乙局", 2023, null, 2],
    ];
    const result = await read(bytesOf({ 数据: sheetOf(rows, ["C2:C3"]) }));
    const granted = result.reports.map(({ figures }) => figures.get("granted.total"));
    expect(granted).toMatchObject([
      { value: null, state: "text", confidence: "doubtful" },
      { value: null, state: "text", confidence: "doubtful" },
    ]);
    expect(
      result.reports.every(({ issues }) => issues.some(({ codes }) => codes.includes("granted.total"))),
    ).toBe(true);
  });

  it("readImport(a row a figure) gathers the rows of a report, and a sheet after the other", async () => {
    const tidy: readonly Row[] = [
      ["数值", "指标", "年度", "单位名称"],
      [5, "予以公开/总计", 2023, "甲局"],
      [6, "review.total", 2023, "甲局"],
    ];
    const wide: readonly Row[] = [
      ["unit", "year", "granted.total"],
      ["乙局", 2023, 7],
    ];
    const result = await read(
      bytesOf({ 一: sheetOf(tidy), 二: sheetOf(wide), 说明: sheetOf([["填表说明"]]) }),
    );
    expect(summary(result)).toEqual([
      ["甲局", 2023, { "granted.total": 5, "review.total": 6 }],
      ["乙局", 2023, { "granted.total": 7 }],
    ]);
    expect(result.reports.map(({ index }) => index)).toEqual([1, 2]);
  });

  it("readImport(formulas) takes the result that is kept, and says of one without a result that it is no number", async () => {
    const rows: readonly Row[] = [
      ["unit", "year", "granted.total", "review.total"],
      ["甲局", 2023, { t: "n", v: 7, f: "3+4" }, { t: "z", f: "1+1" }],
    ];
    const [report] = (await read(bytesOf({ 数据: sheetOf(rows) }))).reports;
    expect(report?.figures.get("granted.total")).toMatchObject({ value: 7, confidence: "sure" });
    const lost = report?.figures.get("review.total");
    expect(lost === undefined || (lost.value === null && lost.confidence === "doubtful")).toBe(true);
  });

  it("readImport(dates) takes the year of a date that begins or ends it and of no other", async () => {
    const day = (text: string): CellObject => ({ t: "d", v: new Date(`${text}T00:00:00Z`), z: "yyyy-mm-dd" });
    const rows: readonly Row[] = [
      ["unit", "year", "granted.total"],
      ["甲局", day("2023-01-01"), 5],
      ["乙局", day("2024-01-31"), 6],
    ];
    const { reports } = await read(bytesOf({ 数据: sheetOf(rows) }));
    expect(reports.map(({ identity }) => identity.year)).toEqual([2023, null]);
  });

  it("readImport(hidden rows, columns and sheets) leaves out what the workbook does not show, and says so", async () => {
    const sheet = sheetOf([
      ["unit", "year", "granted.total", "review.total"],
      ["甲局", 2023, 5, 1],
      ["乙局", 2023, 6, 2],
    ]);
    sheet["!rows"] = [{}, {}, { hidden: true }];
    sheet["!cols"] = [{}, {}, {}, { hidden: true }];
    const secret = sheetOf([
      ["unit", "year", "granted.total"],
      ["丙局", 2023, 9],
    ]);
    const result = await read(bytesOf({ 数据: sheet, 隐藏: secret }, "xlsx", "隐藏"));
    expect(summary(result)).toEqual([["甲局", 2023, { "granted.total": 5 }]]);
    expect(result.reports[0]?.issues.map(({ message }) => message.zh.slice(0, 9))).toEqual([
      "工作簿中隐藏的行或",
      "工作簿中隐藏的行或",
    ]);
  });

  it("readImport(the form itself on a sheet) is one report and no table of reports", async () => {
    const { reports, unknownColumns } = await read(workbookOf(reportPage("东城区财政局", 2023, 3)));
    expect(reports.map(({ status, figures }) => [status, figures.size])).toEqual([["read", 200]]);
    expect(unknownColumns).toEqual([]);
  });

  it("readImport(an unknown column) asks about it and reads it once it is decided", async () => {
    const bytes = bytesOf({
      数据: sheetOf([
        ["机关", "年度", "granted.total", "信访类"],
        ["甲局", 2023, 5, 6],
      ]),
    });
    expect((await read(bytes)).unknownColumns.map(({ name }) => name)).toEqual(["信访类"]);
    const decided = await read(bytes, "a.xlsx", { 信访类: "declined_petition.total" });
    expect(summary(decided)).toEqual([["甲局", 2023, { "granted.total": 5, "declined_petition.total": 6 }]]);
  });
});
