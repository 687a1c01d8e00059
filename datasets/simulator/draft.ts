import type { CellCode } from "../../src/form/cells.ts";
import type { StatutoryForm } from "../../src/form/form.ts";
import type { NarrativeCode } from "../../src/form/narrative.ts";
import type { ReportMeta } from "../../src/form/report.ts";

/** A simulated report while it is made. */
export interface Draft {
  readonly organ: string;
  readonly organName: string;
  readonly year: number;
  form: StatutoryForm;
  /** Whole numbers: procurement in 分, fees in 元, so that sums are exact. */
  readonly cells: Map<CellCode, number>;
  /** Cells printed as something else than their number. */
  readonly blanks: Set<CellCode>;
  readonly narrative: Map<NarrativeCode, number>;
  publishedOn: string;
  periodYear: number;
  procurementUnit: "元" | "万元" | "none";
  procurementUnitSource: ReportMeta["procurementUnitSource"];
  overviewTopics: readonly string[];
  claimsAllUpheld: boolean | null;
}

/** The figure of a cell that the simulator has made; throws where it made none. */
export function cellOfDraft(draft: Draft, code: CellCode): number {
  const value = draft.cells.get(code);
  if (value === undefined) throw new Error(`${draft.organ} ${draft.year} has no ${code}`);
  return value;
}

/** Adds to a cell; throws if that leaves fewer than none. */
export function addToCell(draft: Draft, code: CellCode, amount: number): void {
  const value = cellOfDraft(draft, code) + amount;
  if (value < 0) throw new Error(`${draft.organ} ${draft.year}: ${code} would be ${value}`);
  draft.cells.set(code, value);
}
