/** Where a cell lies, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The letters of a column, from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** The name of a cell as formulas use it: D9. */
export function cellAddress({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}
