import type { ValueCode } from "../form/cells.ts";
import type { CellState } from "../form/report.ts";
import { integers } from "../ingest/imports/growing.ts";
import { arrowBytes, integerColumn, pieceRows, textColumn, type ArrowPieces } from "./arrowTable.ts";

/** What is printed beside plain numbers, and what persons noted; whose and of which year, as in `imported_filing`. */
export class NoteRows {
  readonly #whose = integers();
  readonly #years = integers();
  readonly #texts = { code: [], raw: [], state: [], remark: [] } as {
    readonly code: ValueCode[];
    readonly raw: string[];
    readonly state: CellState[];
    readonly remark: (string | null)[];
  };

  add(
    whose: number,
    year: number,
    code: ValueCode,
    raw: string,
    state: CellState,
    remark: string | null,
  ): void {
    this.#whose.push(whose);
    this.#years.push(year);
    this.#texts.code.push(code);
    this.#texts.raw.push(raw);
    this.#texts.state.push(state);
    this.#texts.remark.push(remark);
  }

  done(): ArrowPieces {
    const [whose, years] = [this.#whose.done(), this.#years.done()];
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let start = 0; start === 0 || start < whose.length; start += pieceRows) {
      const end = Math.min(whose.length, start + pieceRows);
      const texts = Object.entries(this.#texts).map(
        ([name, column]) => [name, textColumn(column.slice(start, end))] as const,
      );
      const numbers = {
        whose: integerColumn(whose.subarray(start, end)),
        year: integerColumn(years.subarray(start, end)),
      };
      pieces.push(arrowBytes({ ...numbers, ...Object.fromEntries(texts) }));
    }
    return pieces;
  }
}
