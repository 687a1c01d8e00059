import fc from "fast-check";
import { it } from "vitest";
import { cellsOf } from "../src/form/cells.ts";
import { readImport } from "../src/ingest/imports/readImport.ts";
import { readWorkbook } from "../src/ingest/readWorkbook.ts";
import { correctionWorkbook } from "../src/publish/correction/correctionWorkbook.ts";
import { correctionSource } from "./support/correctionSource.ts";
import { editedWorkbook } from "./support/editedWorkbook.ts";
import { randomReport } from "./support/randomReport.ts";
it("x", async () => {
  const base = fc.sample(fc.gen().map((draw) => randomReport(draw, 2023)), { numRuns: 1, seed: 1 })[0]!;
  const one = { ...base, meta: { ...base.meta, form: "form_2021" as const }, figures: new Map(cellsOf("form_2021").map(({ code }) => [code, { value: 0, raw: "0", state: "zero" as const, origin: "table" as const }])) , narrative: new Map()};
  const book = editedWorkbook(correctionWorkbook(correctionSource(one), "zh"), (w) => { w.SheetNames = w.SheetNames.filter((n) => n !== "gongkai"); w.Workbook!.Sheets!.pop(); });
  const { reports } = await readImport({ id: "f", name: "x.xlsx", bytes: book }, { mapping: {}, encoding: null });
  console.log(reports.map((r) => r.issues.map((i) => i.message.zh + JSON.stringify(i.place))));
  const [d] = await readWorkbook(book);
  for (const b of d!.blocks.slice(0, 30)) console.log(b.type === "text" ? "T " + b.text : b.rows.map((r) => r.map((c) => c.text + (c.columnSpan > 1 ? "~" + c.columnSpan : "") + (c.rowSpan > 1 ? "|" + c.rowSpan : "")).join(" ; ")).join("\n").slice(0, 1800));
});
