import { isValueCode, type ValueCode } from "../../src/form/cells.ts";
import { formDue } from "../../src/form/form.ts";
import { isNarrativeCode, type NarrativeCode } from "../../src/form/narrative.ts";
import type { CellState, Figure, Report, ReportMeta } from "../../src/form/report.ts";

/** A number, null for a blank cell, or another state. */
export type Written = number | null | CellState;

function figure(written: Written): Figure {
  const base = { raw: "", origin: "table" as const };
  if (written === null) return { ...base, value: null, state: "blank" };
  if (typeof written === "string") return { ...base, value: null, state: written };
  return { ...base, raw: String(written), value: written, state: written === 0 ? "zero" : "number" };
}

/** A full report of a district for a year, on the form due, with these cells; what is left out was not read. */
export function tableReport(
  year: number,
  cells: Readonly<Partial<Record<ValueCode, Written>>>,
  narrative: Readonly<Partial<Record<NarrativeCode, number>>> = {},
  meta: Partial<ReportMeta> = {},
): Report {
  const figures = new Map<ValueCode, Figure>();
  for (const [code, written] of Object.entries(cells))
    if (isValueCode(code)) figures.set(code, figure(written));
  const told = new Map<NarrativeCode, number>();
  for (const [code, value] of Object.entries(narrative)) if (isNarrativeCode(code)) told.set(code, value);
  return {
    meta: {
      year,
      form: formDue(year) ?? "form_pre2019",
      scope: "consolidated",
      level: "county",
      isDepartment: false,
      published: null,
      periodStart: null,
      periodEnd: null,
      procurementUnitSource: null,
      overviewTopics: null,
      claimsAllUpheld: null,
      percentages: null,
      coverage: "full",
      ...meta,
    },
    figures,
    narrative: told,
    printedSubtotals: new Map(),
  };
}
