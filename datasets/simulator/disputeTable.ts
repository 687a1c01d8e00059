import type { CellCode } from "../../src/form/cells.ts";
import { disputeResults, type DisputeColumn, type DisputeRow } from "../../src/form/disputes.ts";
import { binomial, deal, type Random } from "./random.ts";

const resultWeights: Readonly<Record<DisputeRow, Readonly<Partial<Record<DisputeColumn, number>>>>> = {
  review: { upheld: 60, corrected: 8, other_outcome: 20, pending: 12 },
  litigation_direct: { upheld: 55, corrected: 3, other_outcome: 25, pending: 17 },
  litigation_after_review: { upheld: 70, corrected: 2, other_outcome: 12, pending: 16 },
};

/** Table 4 of one organ for one year, in proportion to what it processed. From 2024 review comes first. */
export function disputeTable(random: Random, year: number, processed: number): ReadonlyMap<CellCode, number> {
  const review = binomial(random, processed, year >= 2024 ? 0.075 : 0.06);
  const counts: Readonly<Record<DisputeRow, number>> = {
    review,
    litigation_direct: binomial(random, processed, year >= 2024 ? 0.004 : 0.014),
    litigation_after_review: binomial(random, review, 0.18),
  };
  const cells = new Map<CellCode, number>();
  for (const row of Object.keys(counts) as DisputeRow[]) {
    const dealt = deal<DisputeColumn>(random, counts[row], resultWeights[row]);
    for (const column of disputeResults) cells.set(`${row}.${column}`, dealt.get(column) ?? 0);
    cells.set(`${row}.total`, counts[row]);
  }
  return cells;
}
