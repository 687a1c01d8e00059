import type { Filed } from "../../charts/importedMarks.ts";

/** How the figures of a column are meant: a share of 1 is 100 %. */
export type ColumnKind = "words" | "number" | "share";

export interface PanelColumn {
  /** With its unit where figures have one. */
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A figure from which reports are missing: at least this. */
export interface Least {
  readonly least: number;
}

/** A figure unrounded; words in a column of figures say why there is none; null: nothing is meant to stand here. */
export type PanelCell = number | string | null | Least;

export interface PanelRow {
  readonly cells: readonly PanelCell[];
  /** Whose figures they are, so that imported ones are told. */
  readonly filed?: Filed;
}

/** The figures of a panel as they leave in a file: those of its table twin, as numbers. */
export interface PanelTable {
  /** What the figures are, where the header of the panel does not say it. */
  readonly measure?: string;
  readonly columns: readonly PanelColumn[];
  readonly rows: readonly PanelRow[];
}

/** Whether a cell is a lower bound. */
export function isLeast(cell: PanelCell): cell is Least {
  return typeof cell === "object" && cell !== null;
}
