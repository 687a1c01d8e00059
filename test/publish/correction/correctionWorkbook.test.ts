import { read, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../../src/locale/text.ts";
import { correctionWorkbook } from "../../../src/publish/correction/correctionWorkbook.ts";
import { correctionSource } from "../../support/correctionSource.ts";
import { randomReport } from "../../support/randomReport.ts";
import { hasSoffice, recalculated } from "../../support/soffice.ts";

/** A number as far as spreadsheets keep it. */
const kept = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : value);

/** Rule, both sides and result of every check, in the order of the sheet. */
function results(workbook: WorkBook, locale: Locale): readonly string[] {
  const sheet = workbook.Sheets[locale === "zh" ? "核对" : "Checks"];
  const rows: string[] = [];
  for (let row = 5; sheet?.[`A${row}`] !== undefined; row += 1) {
    const cells = ["A", "B", "C", "D", "F", "H"].map((column) => {
      const cell = sheet[`${column}${row}`] as { readonly v?: unknown } | undefined;
      return String(kept(cell?.v ?? ""));
    });
    rows.push(cells.join(" | "));
  }
  return rows;
}

/** Two years of an organ, damaged and blank at random, in the form of either year. */
const pairs = fc.tuple(fc.gen(), fc.integer({ min: 2019, max: 2024 })).map(([draw, year]) => ({
  previous: randomReport(draw, year),
  report: randomReport(draw, year + 1),
}));

const drawn = fc.sample(pairs, { numRuns: 24, seed: 20_260_102 });

describe.skipIf(!hasSoffice)(
  "formulas of the workbook, recalculated by LibreOffice (skipped where there is none)",
  () => {
    it("give every check the sides and the verdict that the rules give", () => {
      const books = drawn.map(({ report, previous }) =>
        correctionWorkbook(correctionSource(report, previous), "zh"),
      );
      const computed = recalculated(books);
      const states = new Set<string>();
      for (const [index, bytes] of books.entries()) {
        const ours = results(read(bytes), "zh");
        expect(ours.length).toBeGreaterThan(150);
        expect(results(read(computed[index]), "zh")).toEqual(ours);
        for (const line of ours) states.add(line.split(" | ").at(-1) ?? "");
      }
      // Every way a check can end was met.
      expect([...states].sort()).toEqual(
        ["不符", "不符（空白按零计）", "无法判断", "相符", "空白按零计则相符"].sort(),
      );
    }, 300_000);
  },
);
