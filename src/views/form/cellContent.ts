import type { CellCode } from "../../form/cells.ts";
import type { CellState } from "../../form/report.ts";

/** How a cell looks: the state of its figure, or that it was changed against another. */
export type CellTone = CellState | "changed";

/** What one cell of the form shows. */
export interface CellContent {
  readonly text: string;
  readonly tone: CellTone;
  /** The whole of it in words, for screen readers and on hover. */
  readonly title: string;
  /** A second, smaller line: what a blank total adds up to, the figure it is compared with. */
  readonly below?: string;
  /** The worst finding that the cell takes part in. */
  readonly flag?: "error" | "warning" | "info";
  readonly isFromText?: boolean;
}

/** How cells are written while a report is being corrected. */
export interface CellEditing {
  readonly value: (code: CellCode) => string;
  readonly onChange: (code: CellCode, text: string) => void;
}

/** What a form shows in its cells and does with them. */
export interface CellUse {
  readonly cell: (code: CellCode) => CellContent;
  /** The cell in question: lit and brought into view. */
  readonly lit: CellCode | null;
  /** Cells that belong to it: the others of a rule, the parts of a sum. */
  readonly related?: ReadonlySet<CellCode>;
  readonly onSelect?: (code: CellCode) => void;
  readonly edit?: CellEditing;
}
