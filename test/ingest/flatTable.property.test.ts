import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { cellOf, cellsOf, type CellCode } from "../../src/form/cells.ts";
import type { StatutoryForm } from "../../src/form/form.ts";
import { readImport } from "../../src/ingest/imports/readImport.ts";
import type { ImportedReport } from "../../src/ingest/imports/importedReport.ts";
import { csvTemplate } from "../../src/ingest/template.ts";

const form: StatutoryForm = "form_2021";
const codes = cellsOf(form).map(({ code }) => code);
/** Chinese headings of every cell, as the template prints them. */
const [header = []] = Papa.parse<string[]>(csvTemplate(form, "label").slice(1)).data;
const labels = new Map(header.slice(5).map((label, at) => [codes[at], label] as const));

/** What a cell says, and the texts that say it. */
type Told = number | "blank" | "not_applicable" | "none_word";

interface Dialect {
  readonly delimiter: "," | "\t" | ";" | "|" | "，";
  readonly newline: "\n" | "\r\n" | "\r";
  readonly encoding: "utf-8" | "utf-8 with mark" | "utf-16le" | "gb18030";
  readonly isQuoted: boolean;
  readonly headings: "code" | "sql" | "label";
  readonly layout: "wide" | "tidy";
  readonly isSeparatorStated: boolean;
  readonly hasBlankLines: boolean;
  readonly hasTotals: boolean;
  readonly digits: "plain" | "wide" | "thousands" | "formula";
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(",", "\t", ";", "|", "，"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "utf-8 with mark", "utf-16le"),
  isQuoted: fc.boolean(),
  headings: fc.constantFrom("code", "sql", "label"),
  layout: fc.constantFrom("wide", "tidy"),
  isSeparatorStated: fc.boolean(),
  hasBlankLines: fc.boolean(),
  hasTotals: fc.boolean(),
  digits: fc.constantFrom("plain", "wide", "thousands", "formula"),
});

const told: fc.Arbitrary<Told> = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<Told>("blank", "not_applicable", "none_word", 0) },
);

interface Table {
  readonly codes: readonly CellCode[];
  readonly reports: readonly (readonly Told[])[];
}

const table: fc.Arbitrary<Table> = fc.subarray(codes, { minLength: 2, maxLength: 14 }).chain((chosen) =>
  fc.record({
    codes: fc.constant(chosen),
    reports: fc.array(fc.tuple(...chosen.map(() => told)), { minLength: 1, maxLength: 5 }),
  }),
);

function print(value: Told, code: CellCode, { digits }: Dialect): string {
  if (value === "blank") return "";
  if (value === "not_applicable") return "/";
  if (value === "none_word") return "无";
  // Amounts are said with their unit; a heading of labels prints one too, and both agree.
  const unit = cellOf(code).unit === "万元" ? "万元" : "";
  const plain = String(value);
  if (digits === "wide")
    return plain.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) + unit;
  if (digits === "thousands") return plain.replace(/\B(?=(\d{3})+$)/gu, ",") + unit;
  return digits === "formula" && unit === "" ? `="${plain}"` : plain + unit;
}

function heading(code: CellCode, { headings }: Dialect): string {
  if (headings === "sql") return code.replace(".", "__");
  return headings === "code" ? code : (labels.get(code) ?? code);
}

const organ = (at: number): string => `东城区第${at + 1}财政局`;

function rowsOf({ codes: chosen, reports }: Table, one: Dialect): readonly (readonly string[])[] {
  const wide = [
    ["机关", "年度", ...chosen.map((code) => heading(code, one))],
    ...reports.map((values, at) => [
      organ(at),
      "2023",
      ...chosen.map((code, index) => print(values[index] ?? "blank", code, one)),
    ]),
  ];
  const tidy = [
    ["数值", "年度", "指标", "机关"],
    ...reports.flatMap((values, at) =>
      chosen.map((code, index) => [
        print(values[index] ?? "blank", code, one),
        "2023",
        heading(code, one),
        organ(at),
      ]),
    ),
  ];
  const rows = one.layout === "wide" ? wide : tidy;
  const width = rows[0]?.length ?? 0;
  const totals = Array.from({ length: width }, (_unused, at) =>
    at === (one.layout === "wide" ? 0 : 3) ? "合计" : "9",
  );
  return one.hasTotals ? [...rows, totals] : rows;
}

function write(rows: readonly (readonly string[])[], one: Dialect): Uint8Array {
  const field = (text: string): string => {
    const needsQuotes = one.isQuoted || text.includes(one.delimiter) || /["\r\n]/u.test(text);
    return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map((row) => row.map(field).join(one.delimiter));
  const spaced = one.hasBlankLines ? lines.flatMap((line) => [line, ""]) : lines;
  const stated = one.isSeparatorStated ? [`sep=${one.delimiter}`, ...spaced] : spaced;
  const text = `${stated.join(one.newline)}${one.newline}`;
  if (one.encoding !== "utf-16le")
    return new TextEncoder().encode(one.encoding === "utf-8" ? text : `\uFEFF${text}`);
  const marked = `\uFEFF${text}`;
  const bytes = new Uint8Array(2 * marked.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(2 * at, marked.charCodeAt(at), true);
  return bytes;
}

const read = async (bytes: Uint8Array): Promise<readonly ImportedReport[]> =>
  (await readImport({ id: "a", name: "a.csv", bytes }, { mapping: {}, encoding: null })).reports;

function saidOf({ figures }: ImportedReport): Readonly<Record<string, Told>> {
  return Object.fromEntries(
    [...figures].map(([code, { value, state }]) => [
      code,
      state === "number" || state === "zero" ? (value ?? Number.NaN) : (state as Told),
    ]),
  );
}

/** What a report should say: a blank of a table that is not the whole form is nothing said. */
function meantOf(values: readonly Told[], chosen: readonly CellCode[]): Readonly<Record<string, Told>> {
  return Object.fromEntries(
    chosen.flatMap((code, at) => {
      const value = values[at] ?? "blank";
      return value === "blank" ? [] : [[code, value] as const];
    }),
  );
}

it("readImport(a random table in a random dialect) gives every figure and every state, and no other", async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, async (one, how) => {
      const reports = await read(write(rowsOf(one, how), how));
      const stated = one.reports.filter((values) => how.layout === "wide" || values.length > 0);
      expect(reports.map(({ identity }) => [identity.unit, identity.year])).toEqual(
        stated.map((_values, at) => [organ(at), 2023]),
      );
      expect(reports.map(saidOf)).toEqual(stated.map((values) => meantOf(values, one.codes)));
    }),
    { numRuns: 150 },
  );
});

const damage = fc.record({
  row: fc.nat(),
  column: fc.nat(),
  kind: fc.constantFrom("drop field", "add field", "open quote", "letters"),
});

it("readImport(a damaged table) never gives another figure without saying that something is wrong", async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, damage, async (one, how, { row, column, kind }) => {
      const plain: Dialect = {
        ...how,
        isQuoted: false,
        hasTotals: false,
        layout: "wide",
        digits: "plain",
        headings: "code",
      };
      const rows = rowsOf(one, plain).map((fields) => [...fields]);
      const hit = rows[1 + (row % one.reports.length)] ?? [];
      const at = 2 + (column % one.codes.length);
      if (kind === "drop field") hit.splice(at, 1);
      if (kind === "add field") hit.splice(at, 0, "7");
      if (kind === "letters") hit[at] = `${hit[at] ?? ""}x`;
      if (kind === "open quote") hit[at] = `"${hit[at] ?? ""}`;
      const bytes = write(rows, plain);
      const broken =
        kind === "open quote"
          ? new TextEncoder().encode(rows.map((one) => one.join(plain.delimiter)).join("\n"))
          : bytes;
      const result = await readImport(
        { id: "a", name: "a.csv", bytes: broken },
        { mapping: {}, encoding: null },
      );
      const isTold = result.refusal !== null || result.reports.some(({ issues }) => issues.length > 0);
      const meant = one.reports.map((values) => meantOf(values, one.codes));
      const isSame = JSON.stringify(result.reports.map(saidOf)) === JSON.stringify(meant);
      expect(isTold || isSame).toBe(true);
    }),
    { numRuns: 150 },
  );
});
