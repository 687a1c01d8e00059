import type { CellCode } from "../../form/cells.ts";
import { placedSlots } from "../../form/layout/placedSlots.ts";
import type { FormTable } from "../../form/layout/slots.ts";

/** Where a figure stands: its row, and the grid columns from `from` up to, not including, `to`. */
export interface CellPosition {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** The positions of a table's figures once every span is laid out. */
export function cellPositions(table: FormTable): ReadonlyMap<CellCode, CellPosition> {
  return new Map(
    placedSlots(table).flatMap(({ slot, row, from, to }): [CellCode, CellPosition][] =>
      slot.kind === "cell" ? [[slot.code, { row, from, to }]] : [],
    ),
  );
}

type Entry = readonly [CellCode, CellPosition];

function nearest(entries: readonly Entry[], distance: (position: CellPosition) => number): CellCode | null {
  let best: Entry | null = null;
  for (const entry of entries) if (best === null || distance(entry[1]) < distance(best[1])) best = entry;
  return best?.[0] ?? null;
}

function isBeneathOrAbove(one: CellPosition, other: CellPosition): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The figure that an arrow key leads to from another, Home and End to the ends of its row; null at the border. */
export function neighbour(
  positions: ReadonlyMap<CellCode, CellPosition>,
  code: CellCode,
  key: string,
): CellCode | null {
  const here = positions.get(code);
  if (here === undefined) return null;
  const all = [...positions];
  const inRow = all.filter(([, { row }]) => row === here.row);
  const inColumn = all.filter(([, position]) => isBeneathOrAbove(position, here));
  switch (key) {
    case "ArrowLeft":
      return nearest(
        inRow.filter(([, { to }]) => to <= here.from),
        ({ from }) => -from,
      );
    case "ArrowRight":
      return nearest(
        inRow.filter(([, { from }]) => from >= here.to),
        ({ from }) => from,
      );
    case "ArrowUp":
      return nearest(
        inColumn.filter(([, { row }]) => row < here.row),
        ({ row }) => -row,
      );
    case "ArrowDown":
      return nearest(
        inColumn.filter(([, { row }]) => row > here.row),
        ({ row }) => row,
      );
    case "Home":
      return nearest(inRow, ({ from }) => from);
    case "End":
      return nearest(inRow, ({ from }) => -from);
    default:
      return null;
  }
}
