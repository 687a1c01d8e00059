import type { CellCode, Section } from "../cells.ts";
import type { Text } from "../../locale/text.ts";

/** What a heading is over or beside; decides its look and its `scope`. */
export type HeadingRole = "note" | "band" | "columns" | "column" | "block" | "group" | "row";

/** A printed heading with the places it takes; `text.zh` is the official wording. */
export interface HeadingSlot {
  readonly kind: "heading";
  readonly role: HeadingRole;
  readonly text: Text;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** The place of a figure. */
export interface CellSlot {
  readonly kind: "cell";
  readonly code: CellCode;
  readonly columnSpan: number;
}

export type Slot = HeadingSlot | CellSlot;
export type SlotRow = readonly Slot[];

/** A table of the form as it is printed: only what the form draws, spanned-over places left out. */
export interface FormTable {
  readonly section: Section;
  /** How many grid columns its rows fill. */
  readonly width: number;
  readonly head: readonly SlotRow[];
  /** Rows under the head, in blocks that belong together. */
  readonly bodies: readonly (readonly SlotRow[])[];
}

/** A heading of one column and one row unless said otherwise. */
export function heading(role: HeadingRole, text: Text, columnSpan = 1, rowSpan = 1): HeadingSlot {
  return { kind: "heading", role, text, columnSpan, rowSpan };
}
