/** A sheet as a grid of text. */
export interface Sheet {
  readonly name: string;
  /** By row and column; blank cells are "". Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

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

/** The merge over each cell that has one, within the part of the sheet that holds text. */
export class Merges {
  readonly #byCell = new Map<string, Merge>();

  constructor(sheet: Sheet) {
    const [height, width] = [sheet.rows.length, usedWidth(sheet)];
    for (const merge of sheet.merges) {
      const bottom = Math.min(merge.bottom, height - 1);
      const right = Math.min(merge.right, width - 1);
      const clipped = { ...merge, bottom, right };
      for (let row = merge.top; row <= bottom; row += 1)
        for (let column = merge.left; column <= right; column += 1)
          this.#byCell.set(`${row} ${column}`, clipped);
    }
  }

  at(row: number, column: number): Merge | null {
    return this.#byCell.get(`${row} ${column}`) ?? null;
  }
}
