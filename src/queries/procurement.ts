import { pointOf, type YearColumn } from "./points.ts";

export const procurementCodes = ["procurement.project_count", "procurement.total_amount"] as const;
export type ProcurementCode = (typeof procurementCodes)[number];

/** 元 a project, from what is added up over the reports that state both; null where there is no project or a figure is unknown. */
export function averageAmount(column: YearColumn<ProcurementCode>): number | null {
  const projects = pointOf(column, "procurement.project_count").value;
  const amount = pointOf(column, "procurement.total_amount").value;
  return projects === null || amount === null || projects === 0 ? null : amount / projects;
}
