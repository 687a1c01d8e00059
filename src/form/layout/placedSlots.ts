import type { FormTable, Slot } from "./slots.ts";

/** A heading or figure with the place it takes in its table: rows and columns from 0, ends not included. */
export interface PlacedSlot {
  readonly slot: Slot;
  readonly row: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
}

/** The slots of a table in printed order once every span is laid out. */
export function placedSlots(table: FormTable): readonly PlacedSlot[] {
  const taken = new Set<string>();
  const placed: PlacedSlot[] = [];
  for (const [row, slots] of [...table.head, ...table.bodies.flat()].entries()) {
    let from = 0;
    for (const slot of slots) {
      while (taken.has(`${row} ${from}`)) from += 1;
      const bottom = row + (slot.kind === "heading" ? slot.rowSpan : 1);
      const to = from + slot.columnSpan;
      for (let down = row; down < bottom; down += 1)
        for (let right = from; right < to; right += 1) taken.add(`${down} ${right}`);
      placed.push({ slot, row, bottom, from, to });
      from = to;
    }
  }
  return placed;
}
