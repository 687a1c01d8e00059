import { figureColumn, type ArrowColumn } from "./arrowTable.ts";
import { figureCodes } from "./reportFigures.ts";
import { columnName } from "./sql.ts";

/** The figures of one code over many rows; what is not set is no number. */
class Figures {
  #values: Float64Array;

  constructor(room: number) {
    this.#values = new Float64Array(room).fill(Number.NaN);
  }

  set(row: number, value: number): void {
    if (row >= this.#values.length) {
      const larger = new Float64Array(2 * row).fill(Number.NaN);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[row] = value;
  }

  /** The figures of some rows, of which the last may have none. */
  between(start: number, end: number): Float64Array {
    const values = this.#values.subarray(start, end);
    if (values.length === end - start) return values;
    const padded = new Float64Array(end - start).fill(Number.NaN);
    padded.set(values);
    return padded;
  }
}

const leastRoom = 1 << 10;

/** The figures of many reports, a column a code; only codes that any report fills have one. */
export class FigureColumns {
  readonly #columns: (Figures | undefined)[] = figureCodes.map(() => undefined);

  set(row: number, place: number, value: number): void {
    let column = this.#columns[place];
    if (column === undefined) this.#columns[place] = column = new Figures(Math.max(leastRoom, 2 * row));
    column.set(row, value);
  }

  /** The names of the columns there are. */
  names(): readonly string[] {
    return figureCodes.filter((_code, place) => this.#columns[place] !== undefined).map(columnName);
  }

  /** The columns between two rows. */
  between(start: number, end: number): Readonly<Record<string, ArrowColumn>> {
    const columns = figureCodes.flatMap((code, place): [string, ArrowColumn][] => {
      const column = this.#columns[place];
      return column === undefined ? [] : [[columnName(code), figureColumn(column.between(start, end))]];
    });
    return Object.fromEntries(columns);
  }
}
