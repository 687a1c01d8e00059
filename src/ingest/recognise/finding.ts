import type { CellCode } from "../../form/cells.ts";
import type { RequestColumn } from "../../form/applicants.ts";
import type { OutcomeGroup } from "../../form/requests.ts";
import type { Confidence } from "../issues.ts";
import type { AmountUnit } from "../labels.ts";
import type { Place, SourceCell } from "../source.ts";

/** A cell of the form found in the source, its text not yet read as a figure. */
export interface Finding {
  readonly code: CellCode;
  /** Null if the row was found but the cell could not be told. */
  readonly source: SourceCell | null;
  readonly place: Place;
  readonly confidence: Confidence;
  /** Whether its row adds up, which confirms that no figure slipped into another column. */
  readonly isConfirmed: boolean;
  /** The unit that the header of its column names, or a note beside the table, or null. */
  readonly headerUnit: AmountUnit | null;
  readonly unitFrom: "header" | "note";
}

/** A subtotal that a report prints although the form has none. */
export interface PrintedSubtotal {
  readonly group: OutcomeGroup;
  readonly column: RequestColumn;
  readonly source: SourceCell;
}
