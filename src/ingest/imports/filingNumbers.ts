import type { FilingOrgan } from "./decision.ts";

/** Years are kept in sixteen bits, see `packDecisions`. */
const yearsOfOrgan = 1 << 16;

/** Numbers organs and their years, so that hundreds of thousands of filings meet without a text for each. */
export class FilingNumbers {
  readonly #byId = new Map<string, number>();
  /** Reports of one table mostly share their organs as objects. */
  readonly #byOrgan = new Map<FilingOrgan, number>();

  /** The number of an organ's report of a year; null while either is not settled. */
  of({ organ, year }: { readonly organ: FilingOrgan | null; readonly year: number | null }): number | null {
    return organ === null || year === null ? null : this.#organ(organ) * yearsOfOrgan + year;
  }

  #organ(organ: FilingOrgan): number {
    const known = this.#byOrgan.get(organ);
    if (known !== undefined) return known;
    const number = this.#byId.get(organ.id) ?? this.#byId.size;
    this.#byId.set(organ.id, number);
    this.#byOrgan.set(organ, number);
    return number;
  }
}
