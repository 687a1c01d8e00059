import { figureMeasure, rateMeasure, type Measure, type RateMeasure } from "../../queries/measures.ts";

/** The rates that say whether decisions stand, the most asked first. */
export const disputeRates: readonly RateMeasure[] = [
  rateMeasure("review_correction_rate"),
  rateMeasure("review_uphold_rate"),
  rateMeasure("litigation_loss_rate"),
  rateMeasure("disputes_per_100"),
  rateMeasure("dispute_cases_per_100"),
];

/** What places are ranked by on this page: the rates, caseloads and pending cases. */
export const disputeMeasures: readonly Measure[] = [
  ...disputeRates,
  figureMeasure("review.total"),
  figureMeasure("litigation.total"),
  figureMeasure("review.pending"),
  figureMeasure("litigation.pending"),
];
