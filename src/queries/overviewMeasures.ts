import type { ValueCode } from "../form/cells.ts";
import type { Text } from "../locale/text.ts";
import type { DisclosureRate } from "../selection/view.ts";
import { figureMeasure, measureCodes, type Measure } from "./measures.ts";

function rate(
  name: string,
  label: Text,
  plus: readonly ValueCode[],
  whole: readonly ValueCode[],
  minus: readonly ValueCode[],
  minimum: number,
): Measure {
  return {
    kind: "rate",
    name,
    label,
    part: { plus, minus: [] },
    whole: { plus: whole, minus },
    scale: "share",
    minimum,
  };
}

export const disclosureMeasures: Readonly<Record<DisclosureRate, Measure>> = {
  disclosure_rate_broad: rate(
    "disclosure_rate_broad",
    { zh: "公开率(含部分公开)", en: "Disclosure rate, full and partial" },
    ["granted.total", "partially_granted.total"],
    ["total_processed.total"],
    [],
    30,
  ),
  disclosure_rate_full: rate(
    "disclosure_rate_full",
    { zh: "予以公开率", en: "Disclosure rate, granted in full" },
    ["granted.total"],
    ["total_processed.total"],
    [],
    30,
  ),
  disclosure_rate_merits: rate(
    "disclosure_rate_merits",
    { zh: "实体处理公开率", en: "Disclosure rate on the merits" },
    ["granted.total", "partially_granted.total"],
    ["granted.total", "partially_granted.total", "refused.total"],
    [],
    30,
  ),
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
    rate(
      "carry_over_rate",
      { zh: "结转率", en: "Carry-over rate" },
      ["carried_out.total"],
      ["caseload.total"],
      [],
      30,
    ),
    rate(
      "review_correction_rate",
      { zh: "行政复议纠错率", en: "Review correction rate" },
      ["review.corrected"],
      ["review.total"],
      ["review.pending"],
      10,
    ),
    rate(
      "litigation_loss_rate",
      { zh: "行政诉讼败诉率", en: "Litigation loss rate" },
      ["litigation.corrected"],
      ["litigation.total"],
      ["litigation.pending"],
      10,
    ),
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
