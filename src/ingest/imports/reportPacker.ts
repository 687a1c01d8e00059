import type { ValueCode } from "../../form/cells.ts";
import { mostFigures } from "../limits.ts";
import { UnreadableFile, type Place } from "../source.ts";
import type { Figure } from "../../form/report.ts";
import type { Confidence } from "../issues.ts";
import { FigureBuffers } from "./figureBuffers.ts";
import { shorts, words } from "./growing.ts";
import type { ImportedReport } from "./importedReport.ts";
import {
  markOf,
  placeNumbers,
  plainRaw,
  type About,
  type PackedReports,
  type Rare,
  type Whose,
} from "./packedReports.ts";

/** The place of a thing in a list, where it is put if it is new. */
function placeIn<T>(known: Map<T, number>, thing: T): number {
  const found = known.get(thing);
  if (found !== undefined) return found;
  known.set(thing, known.size);
  return known.size - 1;
}

/** Puts reports into buffers one by one, so that none of their objects lives on. */
export class ReportPacker {
  readonly #file: string;
  readonly #indexes = words();
  readonly #years = shorts();
  readonly #whoseAt = words();
  readonly #aboutAt = words();
  readonly #whose = new Map<Whose, number>();
  readonly #about = new Map<About, number>();
  readonly #rare = new Map<number, Rare>();
  readonly #starts = words();
  readonly #names = new Map<ValueCode, number>();
  readonly #figures = new FigureBuffers();
  readonly #sheets = new Map<string, number>();
  readonly #printedAt = words();
  readonly #printed: string[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  get length(): number {
    return this.#indexes.length;
  }

  /** Begins a report; `whose` and `about` are told apart as objects, so share them between reports. Figures follow. */
  begin(index: number, year: number | null, whose: Whose, about: About): void {
    this.#starts.push(this.#figures.count);
    this.#indexes.push(index);
    this.#years.push(year ?? 0);
    this.#whoseAt.push(placeIn(this.#whose, whose));
    this.#aboutAt.push(placeIn(this.#about, about));
  }

  /** What few reports have, of the report at a place of this pack. */
  setRare(at: number, rare: Rare): void {
    const { issues, narrative, printedSubtotals, ...further } = rare;
    const isRare = issues.length + narrative.size + printedSubtotals.size + Object.keys(further).length > 0;
    if (isRare) this.#rare.set(at, rare);
  }

  /** A figure of the report begun last. Throws `UnreadableFile("too_large")` above `mostFigures`. */
  figure(code: ValueCode, { value, raw, state, origin }: Figure, confidence: Confidence): void {
    const at = this.#figures.count;
    if (at >= mostFigures) throw new UnreadableFile("too_large", `more than ${mostFigures} figures`);
    this.#figures.add(placeIn(this.#names, code), value ?? Number.NaN, markOf(state, confidence, origin));
    if (raw === plainRaw(value)) return;
    this.#printedAt.push(at);
    this.#printed.push(raw);
  }

  /** Where the latest figure stands, in a table without pages. */
  placeInGrid(row: number, column: number, sheet: string | null): void {
    this.#figures.place("row", row);
    this.#figures.place("column", column);
    if (sheet !== null) this.#sheet(sheet);
  }

  /** Where the latest figure stands. */
  place(place: Place): void {
    for (const name of placeNumbers) {
      const number = place[name];
      if (number !== undefined) this.#figures.place(name, number);
    }
    if (place.sheet !== undefined) this.#sheet(place.sheet);
  }

  #sheet(sheet: string): void {
    this.#figures.sheet(placeIn(this.#sheets, sheet) + 1);
  }

  done(): PackedReports {
    this.#starts.push(this.#figures.count);
    return {
      version: 1,
      file: this.#file,
      indexes: this.#indexes.done(),
      years: this.#years.done(),
      whoseAt: this.#whoseAt.done(),
      aboutAt: this.#aboutAt.done(),
      whose: [...this.#whose.keys()],
      about: [...this.#about.keys()],
      rare: this.#rare,
      starts: this.#starts.done(),
      names: [...this.#names.keys()],
      ...this.#figures.done(),
      sheets: [...this.#sheets.keys()],
      printedAt: this.#printedAt.done(),
      printed: this.#printed,
    };
  }
}

/** Reports of one file, packed; `plainReport` gives one as an object of its own. */
export function packReports(
  file: string,
  reports: readonly ImportedReport[],
  plainReport: (report: ImportedReport) => ImportedReport = (report) => report,
): PackedReports {
  const packer = new ReportPacker(file);
  reports.forEach((report, at) => {
    const { file: own, index, identity, figures, ...rest } = plainReport(report);
    if (own !== file) throw new Error(`a report of ${own} among those of ${file}`);
    const { status, title, sourceUrl, form, meta, failures, ...rare } = rest;
    const { year, ...whose } = identity;
    packer.begin(index, year, whose, { status, title, sourceUrl, form, meta, failures });
    packer.setRare(at, rare);
    for (const [code, figure] of figures) {
      packer.figure(code, figure, figure.confidence);
      if (figure.place !== null) packer.place(figure.place);
    }
  });
  return packer.done();
}
