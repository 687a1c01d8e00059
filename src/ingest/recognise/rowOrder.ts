import { isCellCode, type CellCode, type ValueCode } from "../../form/cells.ts";
import { issueOf, type Issue } from "../issues.ts";
import type { Place } from "../source.ts";

/** A row as it comes: its name for messages, its cells, its place. */
export interface OrderedRow {
  readonly code: string;
  readonly printed: string;
  readonly codes: readonly ValueCode[];
  readonly place: Place;
}

/**
 * Watches the order of rows. A row that the form has further up, and that was not there, may stand under the label
 * of another: labels that changed places leave no other trace.
 */
export class RowOrder {
  readonly #order: readonly string[];
  readonly #seen = new Set<string>();
  #last: OrderedRow | null = null;

  constructor(order: readonly string[]) {
    this.#order = order;
  }

  /** Takes note of a row; the issue if it comes too late. */
  note(row: OrderedRow): Issue | null {
    const last = this.#last;
    const isNew = !this.#seen.has(row.code);
    this.#seen.add(row.code);
    this.#last = row;
    if (last === null || !isNew || this.#order.indexOf(row.code) >= this.#order.indexOf(last.code))
      return null;
    const codes = [...last.codes, ...row.codes].filter((code): code is CellCode => isCellCode(code));
    return issueOf("rows_reordered", row.place, codes, { meant: row.printed, printed: last.printed });
  }
}
