import type { Meanings } from "../recognise/cellKinds.ts";
import { disputeColumnCodes, disputeRowCodes } from "../../form/disputes.ts";

/** What a label of section 4 does where cells come one by one: names a column, or the row that follows. */
export type DisputeRole = "column" | "group" | "row";

/**
 * Follows the labels of section 4. Groups over results are its header; a group after the five results names a row,
 * and so does a result with a figure after it where the header named the three groups alone.
 */
export class DisputeOrder {
  #groups = 0;
  #results = 0;
  #rowsAre: "groups" | "results" | null = null;

  reset(): void {
    [this.#groups, this.#results, this.#rowsAre] = [0, 0, null];
  }

  /** Notes a label and says what it does; null for a label of another section. */
  note({ disputeGroup, disputeColumn }: Meanings): DisputeRole | null {
    if (disputeGroup !== null) return this.#noteGroup(disputeGroup.code === "litigation");
    if (disputeColumn === null) return null;
    if (this.#rowsAre === "results") return "row";
    this.#results += 1;
    return "column";
  }

  #noteGroup(isHeading: boolean): DisputeRole {
    if (this.#groups === 0 && this.#results >= disputeColumnCodes.length) this.#rowsAre = "groups";
    if (this.#rowsAre === "groups") return isHeading ? "group" : "row";
    if (!isHeading) this.#groups += 1;
    return "column";
  }

  /** A figure follows: whether the label before it, taken for a column, names its row instead. */
  turns(): boolean {
    if (this.#rowsAre !== null || this.#results !== 1 || this.#groups !== disputeRowCodes.length)
      return false;
    this.#rowsAre = "results";
    return true;
  }
}
