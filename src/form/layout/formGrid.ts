import type { CellCode } from "../cells.ts";
import type { StatutoryForm } from "../form.ts";
import { cellAddress } from "./cellAddress.ts";
import { formLayout } from "./formLayout.ts";
import { placedSlots, type PlacedSlot } from "./placedSlots.ts";
import type { FormTable } from "./slots.ts";

/** Tables of 7, 10 and 15 columns lie on one grid; where each of their columns begins on it. */
const starts: Readonly<Record<FormTable["section"], readonly number[]>> = {
  disclosure: [0, 3, 5, 7, 9, 11, 13, 15],
  requests: [0, 1, 2, 8, 9, 10, 11, 12, 13, 14, 15],
  disputes: Array.from({ length: 16 }, (_, index) => index),
};
/** How many columns the grid has. */
export const gridWidth = 15;

/** A table on the grid. */
export interface PlacedTable {
  readonly table: FormTable;
  /** The row of its title, and of its first row; from 0. */
  readonly title: number;
  readonly top: number;
  readonly slots: readonly PlacedSlot[];
}

/** Title and notice stand above the tables. */
const firstRow = 2;

/** The tables of a form one under the other on one grid, as a sheet holds them. */
export function placedForm(form: StatutoryForm): readonly PlacedTable[] {
  let next = firstRow;
  return formLayout(form).map((table) => {
    const title = next;
    const slots = placedSlots(table).map((placed) => ({
      ...placed,
      from: starts[table.section][placed.from] ?? 0,
      to: starts[table.section][placed.to] ?? gridWidth,
    }));
    next = title + 2 + slots.reduce((most, { bottom }) => Math.max(most, bottom), 0);
    return { table, title, top: title + 1, slots };
  });
}

/** Where every cell of the form lies on its sheet. */
export function formAddresses(form: StatutoryForm): ReadonlyMap<CellCode, string> {
  return new Map(
    placedForm(form).flatMap(({ top, slots }) =>
      slots.flatMap(({ slot, row, from }): [CellCode, string][] =>
        slot.kind === "cell" ? [[slot.code, cellAddress({ row: top + row, column: from })]] : [],
      ),
    ),
  );
}
