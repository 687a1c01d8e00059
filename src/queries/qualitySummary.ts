import { cellsOf } from "../form/cells.ts";
import { carryState, type CarryPair } from "./carryPairs.ts";
import type { JudgedReport } from "./judgedReports.ts";

/** How many cells of the fully read reports are printed blank; `share` is null where there is no such report. */
export interface BlankShare {
  readonly blank: number;
  readonly cells: number;
  readonly reports: number;
  readonly share: number | null;
}

function cellCount(form: string): number {
  return form === "form_2019" || form === "form_2021" ? cellsOf(form).length : 0;
}

/** Blank cells over all cells of the forms, in the reports whose tables were read in full. */
export function blankShare(judged: readonly JudgedReport[]): BlankShare {
  let [blank, cells, reports] = [0, 0, 0];
  for (const { blank_cells, form } of judged) {
    if (blank_cells === null) continue;
    blank += blank_cells;
    cells += cellCount(form);
    reports += 1;
  }
  return { blank, cells, reports, share: cells === 0 ? null : blank / cells };
}

export interface ChainCounts {
  readonly broken: number;
  readonly judged: number;
  readonly open: number;
}

/** How many carry-overs are broken, of how many that can be judged, and how many cannot. */
export function chainCounts(pairs: readonly CarryPair[]): ChainCounts {
  const states = pairs.map(carryState);
  const broken = states.filter((state) => state === "broken").length;
  const judged = broken + states.filter((state) => state === "holds").length;
  return { broken, judged, open: states.length - judged };
}
