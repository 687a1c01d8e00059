import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { WrittenSheet } from "../../../src/publish/workbook/sheetModel.ts";
import { writeWorkbook } from "../../../src/publish/workbook/writeWorkbook.ts";

const plain = (value: string | number | null) => ({ value, style: "plain" as const });
const written = (...sheets: readonly Partial<WrittenSheet>[]): Uint8Array =>
  writeWorkbook({
    title: "标题 & <b>",
    sheets: sheets.map((sheet, index) => ({ name: `表${index + 1}`, rows: [], widths: [10], ...sheet })),
  });

it("writeWorkbook() keeps text that looks like a formula, markup or a number as the text it is", () => {
  const words = ["=1+1", "<b>&\"'", "007", "甲\n乙", "+cmd|' /C calc'!A0"];
  const { Sheets } = read(written({ rows: [words.map(plain)] }), { cellFormula: true });
  const cells = ["A1", "B1", "C1", "D1", "E1"].map((address) => {
    const cell = Sheets["表1"]?.[address] as { t: string; v: unknown; f?: string };
    expect(cell.f).toBeUndefined();
    return [cell.t, cell.v];
  });
  expect(cells).toEqual(words.map((word) => ["s", word]));
});

it("writeWorkbook() writes 0 and nothing as different things", () => {
  const { Sheets } = read(written({ rows: [[plain(0), plain(null), plain(1.5)]] }));
  expect(Sheets["表1"]?.["A1"]).toMatchObject({ t: "n", v: 0 });
  expect(Sheets["表1"]?.["B1"]).toBeUndefined();
  expect(Sheets["表1"]?.["C1"]).toMatchObject({ t: "n", v: 1.5 });
});

it("writeWorkbook() writes formulas with their results, merged cells, and hides what is hidden", () => {
  const bytes = written(
    {
      rows: [[{ value: 3, formula: "1+2", style: "plain" }], []],
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    },
    { isHidden: true, rows: [[plain("x")]] },
  );
  const { Sheets, Workbook } = read(bytes, { cellFormula: true });
  expect(Sheets["表1"]?.["A1"]).toMatchObject({ t: "n", v: 3, f: "1+2" });
  expect(Sheets["表1"]?.["!merges"]).toEqual([{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }]);
  expect(Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1]);
});

it("writeWorkbook() leaves out characters that XML cannot hold", () => {
  const bytes = written({ rows: [[plain("甲\u0000\u0008乙\u{20000}")]] });
  expect((read(bytes).Sheets["表1"]?.["A1"] as { v: unknown }).v).toBe("甲乙\u{20000}");
});

it("writeWorkbook() names every part it refers to, and has spreadsheets recalculate on opening", () => {
  const parts = unzipSync(written({}, {}));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const named = [...text("[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/gu)].map(([, path]) => path);
  expect(named.filter((path) => path === undefined || !(path in parts))).toEqual([]);
  expect(text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  expect(text("docProps/core.xml")).toContain("标题 &amp; &lt;b&gt;");
});
