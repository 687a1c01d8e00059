import type { CellCode } from "../../form/cells.ts";
import type { FilingOrgan } from "../imports/decision.ts";
import type { FiledPlace } from "../imports/filedPlace.ts";
import type { TypedFigure } from "./readCells.ts";

/** A figure that the organ changed in its workbook. */
export interface OfferedChange extends TypedFigure {
  readonly code: CellCode;
  /** Why, by whom and when, as the organ wrote it; may be empty. */
  readonly note: string;
}

/** What a correction workbook offers to change, and in which report. */
export interface CorrectionOffer {
  readonly dataset: string;
  /** The report's id in addresses. */
  readonly report: string;
  readonly organ: FilingOrgan;
  readonly place: FiledPlace;
  readonly year: number;
  /** ISO moment at which the workbook was made. */
  readonly made: string;
  readonly changes: readonly OfferedChange[];
}
