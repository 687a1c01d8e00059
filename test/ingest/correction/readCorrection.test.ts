import type { WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type ValueCode } from "../../../src/form/cells.ts";
import { formAddresses } from "../../../src/form/layout/formGrid.ts";
import type { Figure, Report } from "../../../src/form/report.ts";
import { readCorrection } from "../../../src/ingest/correction/readCorrection.ts";
import type { ImportedReport } from "../../../src/ingest/imports/importedReport.ts";
import { readImport } from "../../../src/ingest/imports/readImport.ts";
import { correctionWorkbook } from "../../../src/publish/correction/correctionWorkbook.ts";
import { correctionSource } from "../../support/correctionSource.ts";
import { editedWorkbook, type } from "../../support/editedWorkbook.ts";
import { randomReport } from "../../support/randomReport.ts";
import { hasSoffice, recalculated } from "../../support/soffice.ts";

const addresses = formAddresses("form_2021");
const at = (code: ValueCode): string => {
  const found = [...addresses].find(([one]) => one === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found[1];
};

/** A report in which every cell is 0, but for what is given. */
function report(given: Partial<Record<ValueCode, Figure>> = {}): Report {
  const base = fc.sample(
    fc.gen().map((draw) => randomReport(draw, 2023)),
    { numRuns: 1, seed: 1 },
  )[0];
  if (base === undefined) throw new Error("nothing was drawn");
  const zero: Figure = { value: 0, raw: "0", state: "zero", origin: "table" };
  const zeros = cellsOf("form_2021").map(({ code }): [ValueCode, Figure] => [code, zero]);
  const entries = Object.entries(given) as [ValueCode, Figure][];
  return {
    ...base,
    meta: { ...base.meta, form: "form_2021", coverage: "full" },
    figures: new Map([...zeros, ...entries]),
    narrative: new Map(),
  };
}

const number = (value: number): Figure => ({ value, raw: String(value), state: "number", origin: "table" });
const blank: Figure = { value: null, raw: "", state: "blank", origin: "table" };
const slash: Figure = { value: null, raw: "/", state: "not_applicable", origin: "table" };
/** S3-ID fails for natural persons: one new, none processed or carried out. */
const flawed = report({
  "new_received.natural_person": number(1),
  "carried_in.total": blank,
  "granted.total": slash,
});
const bytes = correctionWorkbook(correctionSource(flawed), "zh");

async function back(edit: (workbook: WorkBook) => void, from: Uint8Array = bytes): Promise<ImportedReport> {
  const reading = await readCorrection(editedWorkbook(from, edit), "f");
  if (reading?.type !== "read") throw new Error(reading?.issue.message.en ?? "no correction workbook");
  return reading.report;
}

const imported = (changed: Uint8Array) =>
  readImport({ id: "f", name: "更正表.xlsx", bytes: changed }, { mapping: {}, encoding: null });
const plainFigures = ({ figures }: ImportedReport) =>
  new Map([...figures].map(([code, { value, state }]) => [code, { value, state }]));

it("readCorrection(untouched) finds the report as it was, and no change", async () => {
  const found = await back(() => undefined);
  expect(found.correction?.changes).toEqual([]);
  expect(found.issues).toEqual([]);
  expect(found.correction).toMatchObject({ dataset: "test", report: "990101-00-2023", year: 2023 });
  expect(found.correction?.place).toMatchObject({ city: "示范市" });
  expect(found.figures.get("new_received.natural_person")).toMatchObject({ value: 1, state: "number" });
  expect(found.figures.get("carried_in.total")).toMatchObject({ value: null, state: "blank" });
  expect(found.figures.get("granted.total")).toMatchObject({
    value: null,
    raw: "/",
    state: "not_applicable",
  });
});

it("readCorrection(changed) keeps number, zero, blank and slash apart, with who changed it and why", async () => {
  const found = await back((workbook) => {
    type(workbook, "表格", at("new_received.natural_person"), 0);
    type(workbook, "表格", at("carried_in.total"), 7);
    type(workbook, "表格", at("granted.total"), null);
    type(workbook, "表格", at("review.total"), "/");
    type(workbook, "问题", "I4", "录入有误");
    type(workbook, "问题", "J4", "张三");
    type(workbook, "问题", "K4", "2026-01-05");
  });
  const changes = new Map(found.correction?.changes.map((change) => [change.code, change]));
  expect([...changes.keys()]).toHaveLength(4);
  expect(changes.get("new_received.natural_person")).toMatchObject({
    value: 0,
    state: "zero",
    note: "录入有误（张三，2026-01-05）",
  });
  expect(changes.get("carried_in.total")).toMatchObject({ value: 7, state: "number", raw: "7" });
  expect(changes.get("granted.total")).toMatchObject({ value: null, state: "blank", raw: "" });
  expect(changes.get("review.total")).toMatchObject({ value: null, state: "not_applicable", note: "" });
  expect(found.issues).toEqual([]);
});

it("readCorrection(formulas, words, numbers typed as text) says so of each cell and takes none", async () => {
  const found = await back((workbook) => {
    const sheet = workbook.Sheets["表格"];
    if (sheet === undefined) throw new Error("no form");
    sheet[at("granted.natural_person")] = { t: "n", v: 3, f: "1+2" };
    type(workbook, "表格", at("refused_state_secret.total"), "约12");
    type(workbook, "表格", at("not_held.total"), "12");
    type(workbook, "问题", "H4", "改为0");
  });
  expect(found.correction?.changes).toEqual([]);
  const codes = found.issues.filter(({ severity }) => severity === "error").flatMap((issue) => issue.codes);
  expect(codes).toEqual(["granted.natural_person", "refused_state_secret.total", "not_held.total"]);
  expect(found.issues.map(({ message }) => message.zh).join()).toContain(
    "《问题》第 4 行的更正值处填了“改为0”",
  );
});

it("readCorrection(a number shown as a percentage) takes the number that is there", async () => {
  const found = await back((workbook) => {
    const sheet = workbook.Sheets["表格"];
    if (sheet === undefined) throw new Error("no form");
    sheet[at("granted.natural_person")] = { t: "n", v: 3, z: "0%" };
  });
  expect(found.correction?.changes).toMatchObject([{ value: 3, raw: "3", state: "number" }]);
});

it("an amount whose unit the report does not print is taken with a unit only", async () => {
  const base = report();
  const unknown: Figure = { value: null, raw: "8040", state: "unit_unknown", origin: "table" };
  const old: Report = {
    ...base,
    meta: { ...base.meta, form: "form_2019", year: 2020 },
    figures: new Map([["procurement.total_amount", unknown]]),
  };
  const book = correctionWorkbook(correctionSource(old), "zh");
  const address = formAddresses("form_2019").get("procurement.total_amount") ?? "";
  const bare = await back((workbook) => type(workbook, "表格", address, 9000), book);
  expect(bare.correction?.changes).toEqual([]);
  expect(bare.issues[0]?.message.zh).toContain("没有单位");
  const full = await back((workbook) => type(workbook, "表格", address, "0.9万元"), book);
  expect(full.correction?.changes).toMatchObject([{ value: 9000, state: "number", raw: "0.9万元" }]);
});

/** Moves the rows of the form from this one on down by one, as inserting does. */
function insertRow(workbook: WorkBook, row: number): void {
  const sheet = workbook.Sheets["表格"];
  if (sheet === undefined) throw new Error("no form");
  const moved = Object.keys(sheet).filter((name) => Number(/^[A-Z]+(\d+)$/u.exec(name)?.[1] ?? 0) >= row);
  const cells = moved.map((name): [string, unknown] => [name, sheet[name]]);
  for (const name of moved) sheet[name] = { t: "z" };
  for (const [name, cell] of cells)
    sheet[name.replace(/\d+$/u, (digits) => String(Number(digits) + 1))] = cell;
  sheet["!ref"] = "A1:O60";
}

describe("a workbook whose structure was changed is read as any form, and says what happened", () => {
  it.each<[string, (workbook: WorkBook) => void, string]>([
    ["a label overwritten", (workbook) => type(workbook, "表格", "A23", "改动"), "《表格》的结构被改动"],
    ["a row inserted", (workbook) => insertRow(workbook, 30), "《表格》的结构被改动"],
    ["machine data changed", (workbook) => type(workbook, "gongkai", "C20", 99), "识别数据被改动"],
    ["another version", (workbook) => type(workbook, "gongkai", "B2", 9), "另一版本"],
    [
      "the form renamed",
      (workbook) => {
        workbook.SheetNames = workbook.SheetNames.map((name) => (name === "表格" ? "Sheet2" : name));
        workbook.Sheets["Sheet2"] = workbook.Sheets["表格"] ?? {};
        delete workbook.Sheets["表格"];
      },
      "已不在或已改名",
    ],
  ])("%s", async (_, edit, said) => {
    const changed = editedWorkbook(bytes, edit);
    expect(await readCorrection(changed, "f")).toMatchObject({ type: "damaged" });
    const { reports } = await imported(changed);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.correction).toBeUndefined();
    expect(reports[0]?.issues[0]).toMatchObject({ severity: "error" });
    expect(reports[0]?.issues[0]?.message.zh).toContain(said);
  });
});

it("without its hidden sheet the workbook is read as a form, every figure exactly, organ and year from its title", async () => {
  const full = report({ "admin_fees.fee_amount": number(12.5), "granted.natural_person": number(1234) });
  const book = editedWorkbook(correctionWorkbook(correctionSource(full), "zh"), (workbook) => {
    workbook.SheetNames = workbook.SheetNames.filter((name) => name !== "gongkai");
    if (workbook.Workbook?.Sheets !== undefined) workbook.Workbook.Sheets.pop();
  });
  const { reports } = await imported(book);
  const found = reports[0];
  if (found === undefined) throw new Error("nothing was read");
  expect(found.correction).toBeUndefined();
  expect(found.identity).toMatchObject({ unit: "示范市甲区人民政府", year: 2023 });
  for (const [code, { value, state }] of full.figures)
    expect([code, found.figures.get(code)?.value, found.figures.get(code)?.state]).toEqual([
      code,
      value,
      state,
    ]);
  // Its sheets of words are no text of the report.
  expect(found.narrative.size).toBe(0);
});

it("readCorrection(other workbook) knows that it is none", async () => {
  const other = editedWorkbook(bytes, (workbook) => {
    workbook.SheetNames = workbook.SheetNames.filter((name) => name !== "gongkai");
  });
  expect(await readCorrection(other, "f")).toBeNull();
});

const drawn = fc.sample(
  fc.tuple(fc.gen(), fc.integer({ min: 2019, max: 2024 })).map(([draw, year]) => randomReport(draw, year)),
  { numRuns: 25, seed: 7 },
);

it("readCorrection(correctionWorkbook(report)) gives the report back, whatever stands in its cells", async () => {
  for (const one of drawn) {
    const found = await back(() => undefined, correctionWorkbook(correctionSource(one), "en"));
    expect(found.correction?.changes).toEqual([]);
    expect(found.issues).toEqual([]);
    expect(plainFigures(found)).toEqual(
      new Map([...one.figures].map(([code, { value, state }]) => [code, { value, state }])),
    );
    expect(found.narrative).toEqual(one.narrative);
  }
});

describe.skipIf(!hasSoffice)("saved by LibreOffice (skipped where there is none)", () => {
  it("the workbook is still known, and unchanged", async () => {
    const saved = recalculated(
      drawn.slice(0, 6).map((one) => correctionWorkbook(correctionSource(one), "zh")),
    );
    for (const one of saved) {
      const reading = await readCorrection(one, "f");
      expect(reading).toMatchObject({ type: "read", report: { issues: [], correction: { changes: [] } } });
    }
  }, 120_000);
});
