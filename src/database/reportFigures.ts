import { derived, valueCodes, type ValueCode } from "../form/cells.ts";
import { narrativeCodes, type NarrativeCode } from "../form/narrative.ts";
import type { CellState, Origin } from "../form/report.ts";

/** See `attributeColumns`. */
export type Basis = "any" | "tables" | "merged";

/** The codes that have a column; a figure is named by its place in this list. */
export const figureCodes: readonly (ValueCode | NarrativeCode)[] = [...valueCodes, ...narrativeCodes];

const placeOf = new Map<string, number>(figureCodes.map((code, at) => [code, at]));
const allPlaces = figureCodes.map((_code, at) => at);
const sums = derived.map(({ code, parts }) => ({
  at: placeOf.get(code) ?? -1,
  parts: parts.map((part) => placeOf.get(part) ?? -1),
}));

/** The figures of a report on a basis: the places that may have one, and the numbers by place. */
export interface BasisFigures {
  readonly places: readonly number[];
  /** What is no number is not known. */
  readonly values: Float64Array;
  readonly textCells: readonly string[];
}

/** The figures of one report, by their place in `figureCodes`; used for one after the other. */
export class ReportFigures {
  readonly #values = new Float64Array(figureCodes.length).fill(Number.NaN);
  /** Whether the report says anything of a figure, and whether only its text does. */
  readonly #isStated = new Uint8Array(figureCodes.length);
  readonly #isText = new Uint8Array(figureCodes.length);
  #places: number[] = [];
  #texts = 0;
  blanks: ValueCode[] = [];

  /** Forgets the report before. */
  begin(): void {
    for (const at of this.#places) {
      this.#values[at] = Number.NaN;
      this.#isStated[at] = 0;
      this.#isText[at] = 0;
    }
    this.#places = [];
    this.#texts = 0;
    if (this.blanks.length > 0) this.blanks = [];
  }

  see(code: ValueCode, value: number | null, state: CellState, origin: Origin): void {
    const at = placeOf.get(code) ?? -1;
    this.#places.push(at);
    this.#isStated[at] = 1;
    if (origin === "text") {
      this.#isText[at] = 1;
      this.#texts += 1;
    }
    if (value !== null) this.#values[at] = value;
    if (state === "blank") this.blanks.push(code);
  }

  /** One row where every figure is from a table, else one with and one without the text. */
  bases(): readonly Basis[] {
    if (this.#texts === 0) return ["any"];
    return this.#places.length > this.#texts ? ["tables", "merged"] : ["merged"];
  }

  /** The figures of a basis, with those of the text and with subtotals that are not stated but add up. */
  of(basis: Basis, narrative: ReadonlyMap<NarrativeCode, number>): BasisFigures {
    if (basis !== "any") return this.#ofMixed(basis, narrative);
    this.#addUp(this.#values, null, this.#places);
    for (const [code, value] of narrative) {
      const at = placeOf.get(code) ?? -1;
      this.#values[at] = value;
      this.#places.push(at);
    }
    return { places: this.#places, values: this.#values, textCells: [] };
  }

  #ofMixed(basis: Basis, narrative: ReadonlyMap<NarrativeCode, number>): BasisFigures {
    const values = this.#values.slice();
    const isText = this.#isText.slice();
    if (basis === "tables") values.forEach((_value, at) => isText[at] === 1 && (values[at] = Number.NaN));
    this.#addUp(values, isText, null);
    const textCells = figureCodes.filter((_code, at) => isText[at] === 1 && !Number.isNaN(values[at]));
    for (const [code, value] of narrative) values[placeOf.get(code) ?? -1] = value;
    return { places: allPlaces, values, textCells };
  }

  /** Adds subtotals whose parts are all known; one with a part of the text is of the text. */
  #addUp(values: Float64Array, isText: Uint8Array | null, places: number[] | null): void {
    for (const { at, parts } of sums) {
      if (this.#isStated[at] === 1) continue;
      let sum = 0;
      for (const part of parts) {
        sum += values[part] ?? Number.NaN;
        if (Number.isNaN(sum)) break;
      }
      if (Number.isNaN(sum)) continue;
      values[at] = sum;
      places?.push(at);
      if (isText !== null && parts.some((part) => isText[part] === 1)) isText[at] = 1;
    }
  }
}
