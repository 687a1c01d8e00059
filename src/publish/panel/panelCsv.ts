import { writeCsv } from "../resultText.ts";
import { isLeast, type PanelCell, type PanelTable } from "./panelTable.ts";

function csvCell(cell: PanelCell): string | number | null {
  // As text: a sum that takes a lower bound for a figure would be one no longer.
  return isLeast(cell) ? `≥${cell.least}` : cell;
}

/** The figures of a panel as CSV for Excel, a header and nothing else above them; a lower bound is the text `≥12`. */
export function panelCsv({ columns, rows }: PanelTable): string {
  return writeCsv({ columns, rows: rows.map(({ cells }) => cells.map(csvCell)) });
}
