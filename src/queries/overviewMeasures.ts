import type { ValueCode } from "../form/cells.ts";
import type { DisclosureRate } from "../selection/view.ts";
import { figureMeasure, measureCodes, rateMeasure, type Measure } from "./measures.ts";

export const disclosureMeasures: Readonly<Record<DisclosureRate, Measure>> = {
  disclosure_rate_broad: rateMeasure("disclosure_rate_broad"),
  disclosure_rate_full: rateMeasure("disclosure_rate_full"),
  disclosure_rate_merits: rateMeasure("disclosure_rate_merits"),
};

export const procurementAmount = figureMeasure("procurement.total_amount", {
  zh: "采购总金额",
  en: "Procurement amount",
});

/** The key figures of the overview, in order. */
export function overviewMeasures(disclosure: DisclosureRate): readonly Measure[] {
  return [
    figureMeasure("new_received.total"),
    figureMeasure("total_processed.total"),
    disclosureMeasures[disclosure],
    rateMeasure("carry_over_rate"),
    rateMeasure("review_correction_rate"),
    rateMeasure("litigation_loss_rate"),
    procurementAmount,
  ];
}

/** What districts and organs can be ranked by, the most asked first. */
export function rankingMeasures(disclosure: DisclosureRate): readonly Measure[] {
  const [received, processed, , ...others] = overviewMeasures(disclosure);
  return [
    ...(received === undefined || processed === undefined ? [] : [received, processed]),
    ...Object.values(disclosureMeasures),
    ...others,
    figureMeasure("carried_out.total"),
    figureMeasure("review.total"),
    figureMeasure("litigation.total"),
    figureMeasure("procurement.project_count"),
  ];
}

/** The key figures of organs side by side: every disclosure rate at once. */
export const sideBySideMeasures: readonly Measure[] = [
  ...overviewMeasures("disclosure_rate_broad").slice(0, 2),
  ...Object.values(disclosureMeasures),
  ...overviewMeasures("disclosure_rate_broad").slice(3),
];

/** The codes they read. */
export const keyFigureCodes: readonly ValueCode[] = [...new Set(sideBySideMeasures.flatMap(measureCodes))];
