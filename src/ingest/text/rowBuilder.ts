import type { KnownCell } from "../recognise/cellKinds.ts";
import type { SourceCell } from "../source.ts";
import { DisputeOrder } from "./disputeOrder.ts";

type Role = "value" | "band" | "column" | "group" | "row" | "unknown";

const lapsed = /^other_lapsed/u;

/**
 * Puts cells that come one by one into rows, where the source does not say where a row ends: a row begins with a
 * label after figures, a header with a column's label, a row of figures after a header.
 */
export class RowBuilder {
  readonly rows: SourceCell[][] = [];
  #row: SourceCell[] = [];
  #roles: Role[] = [];
  #isInRequests = false;
  #lastLabel = "";
  /** Whether the row before was one of a header, so that 小计 names a column. */
  #followsHeader = false;
  readonly #disputes = new DisputeOrder();

  /** Ends the row that is being built. */
  endRow(): void {
    if (this.#row.length > 0) this.rows.push(this.#row);
    if (this.#roles.length > 0) this.#followsHeader = this.#roles.includes("column");
    this.#row = [];
    this.#roles = [];
  }

  /** Adds a row that the source gives as a whole. */
  addRow(cells: readonly KnownCell[]): void {
    this.endRow();
    for (const cell of cells) this.#note(cell, this.#roleOf(cell));
    this.rows.push(cells.map((cell) => cell.source));
  }

  add(cell: KnownCell): void {
    const role = this.#roleOf(cell);
    if (role === "value" && this.#disputes.turns()) this.#turn();
    if (this.#beginsRow(role)) this.endRow();
    this.#note(cell, role);
    this.#row.push(cell.source);
    this.#roles.push(role);
  }

  /** The text ends inside the table: whether its last cell is whole is not known. */
  cutOff(): void {
    this.endRow();
    const row = this.rows.at(-1);
    const last = row?.pop();
    if (row !== undefined && last !== undefined) row.push({ ...last, repairs: [...last.repairs, "cut_off"] });
  }

  /** The label before the first figure names its row and is no column. */
  #turn(): void {
    const last = this.#row.pop();
    this.#roles.pop();
    this.endRow();
    if (last !== undefined) this.#row.push(last);
    this.#roles.push("row");
  }

  #note({ means, label }: KnownCell, role: Role): void {
    if ((role === "row" || role === "group") && means.disputeGroup === null) {
      this.#isInRequests = means.disclosureRow === null;
      this.#lastLabel = means.requestRow?.code ?? label.text;
    }
    if (role === "band" || (role === "column" && means.disputeGroup !== null)) this.#isInRequests = false;
  }

  #roleOf({ kind, means, label }: KnownCell): Role {
    if (kind === "value") return "value";
    if (means.band !== null || means.isStructural) this.#disputes.reset();
    if (means.band !== null) return "band";
    const ofDispute = this.#disputes.note(means);
    if (ofDispute === "row" || ofDispute === "group") return ofDispute;
    const isRow = means.disclosureRow !== null || means.requestRow !== null || label.text === "小计";
    const isColumn =
      means.disclosureColumn !== null ||
      means.requestColumn !== null ||
      means.disputeColumn !== null ||
      means.disputeGroup !== null;
    if (isRow && isColumn)
      return this.#isRowHere(label.ordinal !== null, label.text === "小计") ? "row" : "column";
    if (means.requestGroup !== null) return "group";
    if (isRow) return "row";
    return isColumn || means.isStructural ? "column" : "unknown";
  }

  /** 其他 and 总计 are rows after the rows of section 3, and columns in a header. */
  #isRowHere(hasOrdinal: boolean, isSubtotal: boolean): boolean {
    if (this.#roles.length > 0 && this.#roles.every((role) => role === "column")) return false;
    return (
      this.#isInRequests &&
      (hasOrdinal ||
        lapsed.test(this.#lastLabel) ||
        (isSubtotal && this.#roles.length === 0 && !this.#followsHeader) ||
        this.#roles.includes("group") ||
        this.#roles.includes("value"))
    );
  }

  #beginsRow(role: Role): boolean {
    const has = (one: Role): boolean => this.#roles.includes(one);
    if (this.#roles.length === 0) return false;
    if (role === "band" || has("band")) return true;
    if (role === "value") return has("column");
    if (role === "column") return has("value") || has("row") || has("group");
    return has("value") || has("column") || has("row");
  }
}
