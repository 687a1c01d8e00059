import { legalPersons } from "../form/applicants.ts";
import { valueCodes, isValueCode, valueLabel, type ValueCode } from "../form/cells.ts";
import { indicatorIds, isIndicatorId, type IndicatorId } from "../form/indicators.ts";
import type { Text } from "../locale/text.ts";
import { figureMeasure, rateMeasure, type Measure } from "./measures.ts";

/** A heading with what can be compared under it. */
export interface MeasureGroup {
  readonly label: Text;
  readonly measures: readonly { readonly name: string; readonly label: Text }[];
}

/** The figures most asked for, before the cells one by one. */
const headline: readonly ValueCode[] = [
  "new_received.total",
  "total_processed.total",
  "carried_in.total",
  "carried_out.total",
  "caseload.total",
  "review.total",
  "litigation.total",
  "normative_documents.in_force",
  "procurement.total_amount",
];

/** Growth is no measure of a year, and every page of this one shows change by itself. */
const rates = indicatorIds.filter((id): id is Exclude<IndicatorId, "yoy_growth"> => id !== "yoy_growth");

/** What is compared where the address names nothing. */
export const openingMeasure = "disclosure_rate_broad";

/** Everything organs can be compared by: the rates, the headline figures, every cell of the form. */
export function measureGroups(): readonly MeasureGroup[] {
  const rest = valueCodes.filter((code) => !headline.includes(code));
  return [
    {
      label: { zh: "比率", en: "Rates" },
      measures: rates.map((id) => ({ name: id, label: compareRate(id).label })),
    },
    {
      label: { zh: "主要数字", en: "Headline figures" },
      measures: headline.map((code) => ({ name: code, label: figureMeasure(code).label })),
    },
    {
      label: { zh: "表格各项", en: "Every cell of the form" },
      measures: rest.map((code) => ({ name: code, label: valueLabel(code) })),
    },
  ];
}

function compareRate(id: Exclude<IndicatorId, "yoy_growth">): Measure {
  if (id !== "legal_person_share") return rateMeasure(id);
  // The form prints no subtotal of organisations: it is the five columns added.
  const base = rateMeasure("natural_person_share");
  const plus = legalPersons.map((applicant): ValueCode => `new_received.${applicant}`);
  const label = { zh: "法人或其他组织申请占比", en: "Organisations’ share of intake" };
  return { ...base, name: id, label, part: { plus, minus: [] } };
}

/** The measure of a name; null if it names none. */
export function measureOf(name: string): Measure | null {
  if (isIndicatorId(name) && name !== "yoy_growth") return compareRate(name);
  return isValueCode(name) ? figureMeasure(name) : null;
}
