import { read } from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { evaluateReport } from "../../../src/form/evaluate.ts";
import { ruleOf } from "../../../src/form/rules.ts";
import { correctionFiles } from "../../../src/publish/correction/correctionFiles.ts";
import { correctionWorkbook } from "../../../src/publish/correction/correctionWorkbook.ts";
import { correctionSource } from "../../support/correctionSource.ts";
import { randomReport } from "../../support/randomReport.ts";

const [one, two] = fc.sample(
  fc.gen().map((draw) => randomReport(draw, 2022)),
  { numRuns: 2, seed: 3 },
);
if (one === undefined || two === undefined) throw new Error("nothing was drawn");

interface Cell {
  readonly v?: string | number;
  readonly f?: string;
}
const column = (bytes: Uint8Array, sheet: string, letter: string): readonly (Cell | undefined)[] => {
  const cells = read(bytes, { cellFormula: true }).Sheets[sheet];
  return Array.from({ length: 400 }, (_, index) => cells?.[`${letter}${index + 5}`] as Cell | undefined);
};

it("correctionFiles(one) is its workbook, of several an archive in which none hides another", () => {
  expect(correctionFiles([correctionSource(one)], "zh").name).toBe("示范市甲区人民政府2022年报更正表.xlsx");
  const many = correctionFiles(
    [correctionSource(one), correctionSource(two, null, { id: "other-2022" })],
    "zh",
  );
  expect(many.name).toBe("年报更正表.zip");
  expect(Object.keys(unzipSync(many.bytes))).toEqual([
    "示范市甲区人民政府2022年报更正表.xlsx",
    "示范市甲区人民政府2022年报更正表-other-2022.xlsx",
  ]);
});

it("the formulas are the same in both languages, but for the words they give", () => {
  const [zh, en] = [
    correctionWorkbook(correctionSource(one), "zh"),
    correctionWorkbook(correctionSource(one), "en"),
  ];
  const numbers = (bytes: Uint8Array, sheet: string, form: string, others: string): readonly string[] =>
    column(bytes, sheet, "D").map((cell) =>
      (cell?.f ?? "").replaceAll(form, "FORM").replaceAll(others, "OTHERS"),
    );
  const ours = numbers(zh, "核对", "表格", "附数");
  expect(ours.filter((formula) => formula.includes("FORM")).length).toBeGreaterThan(100);
  expect(numbers(en, "Checks", "Form", "Other numbers")).toEqual(ours);
});

it("every check that reads the form has a formula, with the verdict of the rules beside it", () => {
  const bytes = correctionWorkbook(correctionSource(one), "zh");
  const [rules, results] = [column(bytes, "核对", "A"), column(bytes, "核对", "H")];
  const words = { pass: "相符", pass_blank_as_zero: "空白按零计则相符", not_assessable: "无法判断" } as const;
  const judged = evaluateReport(one, null)
    .filter(
      ({ state, rule, values }) =>
        state !== "not_applicable" && ruleOf(rule).kind !== "hierarchy" && values.size > 0,
    )
    .map(({ rule, state, attempt }) => {
      if (state === "not_applicable") throw new Error("filtered out");
      const failed = attempt === "strict" ? "不符" : "不符（空白按零计）";
      return `${rule} ${state === "fail" ? failed : words[state]}`;
    });
  const listed = rules.flatMap((rule, index) =>
    rule?.v === undefined ? [] : [`${String(rule.v)} ${String(results[index]?.v)}`],
  );
  expect([...listed].sort()).toEqual([...judged].sort());
  const without = rules.filter((rule, index) => rule?.v !== undefined && results[index]?.f === undefined);
  expect(new Set(without.map((rule) => String(rule?.v).slice(0, 2)))).toEqual(new Set(["M-", "N-"]));
});

it("no formula is longer than spreadsheets take, and no text within one", () => {
  const long = "详".repeat(400);
  const words = { value: null, raw: long, state: "text", origin: "table" } as const;
  const wordy = { ...one, figures: new Map([...one.figures].map(([code]) => [code, words] as const)) };
  for (const report of [one, two, wordy]) {
    const { Sheets } = read(correctionWorkbook(correctionSource(report, one), "en"), { cellFormula: true });
    const formulas = Object.values(Sheets).flatMap((sheet) =>
      Object.values(sheet).flatMap((cell: Cell) => (typeof cell.f === "string" ? [cell.f] : [])),
    );
    expect(formulas.length).toBeGreaterThan(800);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
    const texts = formulas.flatMap((formula) => formula.match(/"[^"]*"/gu) ?? []);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(255);
  }
});
