import { type Query } from "../database/query.ts";
import type { Selection } from "../selection/selection.ts";
import { pointOf, type YearColumn } from "./points.ts";
import { yearly, type YearlyRow } from "./yearly.ts";

export const procurementCodes = ["procurement.project_count", "procurement.total_amount"] as const;
export type ProcurementCode = (typeof procurementCodes)[number];

/** Projects and amount by year, over the reports that state both, so that their ratio is an average. */
export function procurementPairs(selection: Selection): Query<YearlyRow<ProcurementCode>> {
  return yearly(selection, procurementCodes, "together");
}

/** 元 a project over the reports that state both; null where there is no project or a figure is unknown. */
export function averageAmount(column: YearColumn<ProcurementCode>): number | null {
  const projects = pointOf(column, "procurement.project_count").value;
  const amount = pointOf(column, "procurement.total_amount").value;
  return projects === null || amount === null || projects === 0 ? null : amount / projects;
}
