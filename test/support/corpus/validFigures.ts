import { applicantCodes } from "../../../src/form/applicants.ts";
import { cellsOf, type CellCode } from "../../../src/form/cells.ts";
import { disputeResults, disputeRowCodes } from "../../../src/form/disputes.ts";
import type { StatutoryForm } from "../../../src/form/form.ts";
import { requestRowsOf, type RequestRow } from "../../../src/form/requests.ts";

export type Figures = ReadonlyMap<CellCode, number>;

/** Numbers from 0 up to, but not, 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const intake: readonly RequestRow[] = ["new_received", "carried_in", "total_processed", "carried_out"];

/** Figures of a report in which every identity of the form holds; counts go up to about `size`. */
export function validFigures(form: StatutoryForm, seed: number, size = 40): Figures {
  const next = numbersFrom(seed);
  const count = (most: number): number => Math.floor(next() * next() * (most + 1));
  const figures = new Map<CellCode, number>();
  for (const cell of cellsOf(form))
    if (cell.section === "disclosure")
      figures.set(cell.code, cell.type === "decimal" ? count(size * 1e6) / 100 : count(size * 50));
  const totals = new Map<RequestRow, number>();
  const put = (row: RequestRow, column: (typeof applicantCodes)[number], value: number): void => {
    figures.set(`${row}.${column}`, value);
    totals.set(row, (totals.get(row) ?? 0) + value);
  };
  for (const column of applicantCodes) {
    const outcomes = requestRowsOf(form).filter((row) => !intake.includes(row));
    let processed = 0;
    for (const row of outcomes) {
      const value = next() < 0.4 ? 0 : count(column === "natural_person" ? size : size / 8);
      put(row, column, value);
      processed += value;
    }
    const carriedOut = count(size / 10);
    const carriedIn = Math.min(processed + carriedOut, count(size / 10));
    put("total_processed", column, processed);
    put("carried_out", column, carriedOut);
    put("carried_in", column, carriedIn);
    put("new_received", column, processed + carriedOut - carriedIn);
  }
  for (const [row, total] of totals) figures.set(`${row}.total`, total);
  for (const row of disputeRowCodes) {
    const results = disputeResults.map((column) => [column, count(size)] as const);
    for (const [column, value] of results) figures.set(`${row}.${column}`, value);
    figures.set(
      `${row}.total`,
      results.reduce((sum, [, value]) => sum + value, 0),
    );
  }
  return figures;
}
