import type { Browser } from "playwright-core";

/** What a measurement works with: a browser, and the folder of the built page. */
export interface Bench {
  readonly browser: Browser;
  readonly directory: string;
}

/** A figure in the unit of its measurement, and in words what it was measured on. */
export interface Measured {
  readonly value: number;
  readonly detail: string;
}

/** One budget and how it is measured. A file of this folder exports one, or a few of a kind. */
export interface Measurement {
  readonly name: string;
  /** The most that is allowed; 0 where nothing is. */
  readonly budget: number;
  readonly unit: "×" | "ms" | "KB" | "requests";
  measure(bench: Bench): Promise<Measured>;
}
