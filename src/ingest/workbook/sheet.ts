import { UnreadableFile } from "../source.ts";

/** A sheet as a grid of text. */
export interface Sheet {
  readonly name: string;
  /** By row and column; blank cells are "". Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  /** Rows and columns that the workbook does not show, from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A sheet that shows all it has. */
export const nothingHidden = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };

/** A stretch of cells shown as one, from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How many columns hold text. */
export function usedWidth(sheet: Sheet): number {
  return sheet.rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** No program lets a sheet have more columns. */
const widestSheet = 1 << 14;
const mostMergedCells = 2_000_000;

/** The merge over each cell that has one, within the part of the sheet that holds text. */
export class Merges {
  readonly #byCell = new Map<number, Merge>();

  /** Throws `UnreadableFile("too_large")` for merges that together cover more than a sheet of people can. */
  constructor(sheet: Sheet) {
    const [height, width] = [sheet.rows.length, usedWidth(sheet)];
    let covered = 0;
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.bottom, height - 1);
      const right = Math.min(merge.right, width - 1);
      const clipped = { ...merge, bottom, right };
      covered += Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1);
      if (covered > mostMergedCells)
        throw new UnreadableFile("too_large", `merges over more than ${mostMergedCells} cells`);
      for (let row = merge.top; row <= bottom; row += 1)
        for (let column = merge.left; column <= right; column += 1)
          this.#byCell.set(row * widestSheet + column, clipped);
    }
  }

  at(row: number, column: number): Merge | null {
    return this.#byCell.get(row * widestSheet + column) ?? null;
  }
}
