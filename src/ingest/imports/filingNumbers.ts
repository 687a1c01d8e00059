import type { FilingOrgan } from "./decision.ts";

/** Small enough for the numbers to stay small, which a set holds several times faster. */
const mostYears = 1 << 12;

/** Numbers organs and their years, so that hundreds of thousands of filings meet without a text for each. */
export class FilingNumbers {
  readonly #byId = new Map<string, number>();
  /** Reports of one table mostly share their organs as objects. */
  readonly #byOrgan = new Map<FilingOrgan, number>();
  readonly #years = new Map<number, number>();

  /** The number of an organ's report of a year; null while either is not settled. */
  of(organ: FilingOrgan | null, year: number | null): number | null {
    return organ === null || year === null ? null : this.#organ(organ) * mostYears + this.#year(year);
  }

  /** The same by the id of an organ. */
  ofId(organ: string, year: number): number {
    return this.#id(organ) * mostYears + this.#year(year);
  }

  #organ(organ: FilingOrgan): number {
    const known = this.#byOrgan.get(organ);
    if (known !== undefined) return known;
    const number = this.#id(organ.id);
    this.#byOrgan.set(organ, number);
    return number;
  }

  #id(organ: string): number {
    const number = this.#byId.get(organ) ?? this.#byId.size;
    this.#byId.set(organ, number);
    return number;
  }

  #year(year: number): number {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const number = this.#years.size;
    if (number >= mostYears) throw new Error(`more than ${mostYears} years`);
    this.#years.set(year, number);
    return number;
  }
}
