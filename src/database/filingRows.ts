import { integers } from "../ingest/imports/growing.ts";
import { plainRaw, type VisitFigure } from "../ingest/imports/packedReports.ts";
import { AboutRows } from "./aboutRows.ts";
import { arrowBytes, integerColumn, pieceRows, type ArrowPieces } from "./arrowTable.ts";
import { FigureColumns } from "./figureColumns.ts";
import type { AcceptedReport } from "./importedReports.ts";
import { NoteRows } from "./noteRows.ts";
import { ReportFigures } from "./reportFigures.ts";

/** Writes reports as rows of `imported_filing`, with what they point to. */
export class FilingRows {
  readonly #abouts = new AboutRows();
  readonly #notes = new NoteRows();
  readonly #figures = new ReportFigures();
  readonly #columns = new FigureColumns();
  readonly #whose = integers();
  readonly #about = integers();
  readonly #years = integers();

  write(report: AcceptedReport, whose: number): void {
    this.#read(report, whose);
    for (const basis of this.#figures.bases()) {
      const { places, values, textCells } = this.#figures.of(basis, report.narrative);
      const row = this.#whose.length;
      this.#whose.push(whose);
      this.#years.push(report.year);
      this.#about.push(this.#abouts.numberOf(report, basis, this.#figures.blanks, textCells));
      for (const place of places) {
        const value = values[place] ?? Number.NaN;
        if (!Number.isNaN(value)) this.#columns.set(row, place, value);
      }
    }
  }

  #read({ year, notes, visit }: AcceptedReport, whose: number): void {
    this.#figures.begin();
    const take: VisitFigure = (code, value, state, origin, raw) => {
      this.#figures.see(code, value, state, origin);
      const isNumber = (state === "number" || state === "zero") && value !== null;
      const isPlain = isNumber && (raw === null || raw === String(value));
      const remark = notes.get(code) ?? null;
      if (!isPlain || remark !== null)
        this.#notes.add(whose, year, code, raw ?? plainRaw(value), state, remark);
    };
    visit(take);
  }

  #filings(): ArrowPieces {
    const [whose, about, years] = [this.#whose.done(), this.#about.done(), this.#years.done()];
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let start = 0; start === 0 || start < whose.length; start += pieceRows) {
      const end = Math.min(whose.length, start + pieceRows);
      const keys = {
        whose: integerColumn(whose.subarray(start, end)),
        about: integerColumn(about.subarray(start, end)),
        year: integerColumn(years.subarray(start, end)),
      };
      pieces.push(arrowBytes({ ...keys, ...this.#columns.between(start, end) }));
    }
    return pieces;
  }

  done(): {
    readonly filings: ArrowPieces;
    readonly figures: readonly string[];
    readonly abouts: ArrowPieces;
    readonly notes: ArrowPieces;
  } {
    return {
      filings: this.#filings(),
      figures: this.#columns.names(),
      abouts: this.#abouts.done(),
      notes: this.#notes.done(),
    };
  }
}
