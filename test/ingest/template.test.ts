import { describe, expect, it } from "vitest";
import { cellsOf, type ValueCode } from "../../src/form/cells.ts";
import { statutoryForms } from "../../src/form/form.ts";
import { readCsv } from "../../src/ingest/readCsv.ts";
import { csvTemplate } from "../../src/ingest/template.ts";

const read = async (text: string) => (await readCsv(new TextEncoder().encode(text))).table;

describe.each(statutoryForms)("csvTemplate(%s)", (form) => {
  it("csvTemplate(form) reads back as one report with every cell of the form and no other", async () => {
    const table = await read(csvTemplate(form));
    expect(table?.reports.map(({ figures }) => figures.map(({ code }) => code))).toEqual([
      cellsOf(form).map((cell) => cell.code),
    ]);
    expect(table?.issues).toEqual([]);
    expect(table?.columns.filter((column) => column.meaning === null)).toEqual([]);
  });

  it("csvTemplate(form, label) means the same cells and figures as with codes", async () => {
    const [byCode, byLabel] = await Promise.all([read(csvTemplate(form)), read(csvTemplate(form, "label"))]);
    const counts = (table: typeof byCode) =>
      table?.reports[0]?.figures.map(({ code, value, state }) => `${code} ${value ?? state}`);
    expect(counts(byCode)).toHaveLength(cellsOf(form).length);
    expect(counts(byLabel)).toEqual(counts(byCode));
  });

  it("csvTemplate(form) gives an example whose intake equals its outcome in every column", async () => {
    const figures = (await read(csvTemplate(form)))?.reports[0]?.figures;
    const of = (code: ValueCode): number =>
      figures?.find((figure) => figure.code === code)?.value ?? Number.NaN;
    expect(of("new_received.total")).toBe(15);
    expect(of("new_received.total") + of("carried_in.total")).toBe(
      of("total_processed.total") + of("carried_out.total"),
    );
  });
});
