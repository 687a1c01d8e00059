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
 * of another: labels that changed places leave no other trace, and all rows between may have slipped by one.
 */
export class RowOrder {
  readonly #order: readonly string[];
  readonly #seen = new Map<string, OrderedRow>();

  constructor(order: readonly string[]) {
    this.#order = order;
  }

  /** Takes note of a row; the issue if it comes too late. */
  note(row: OrderedRow): Issue | null {
    if (this.#seen.has(row.code)) return null;
    const at = this.#order.indexOf(row.code);
    const after = [...this.#seen.values()].filter(({ code }) => this.#order.indexOf(code) > at);
    this.#seen.set(row.code, row);
    const last = after.at(-1);
    if (last === undefined) return null;
    const codes = [...after, row]
      .flatMap((one) => one.codes)
      .filter((code): code is CellCode => isCellCode(code));
    return issueOf("rows_reordered", row.place, codes, { meant: row.printed, printed: last.printed });
  }
}
