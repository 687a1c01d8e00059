import type { CarryPair } from "./carryPairs.ts";
import type { OrganRow } from "./organs.ts";

/** The carry-over into a year; no pair where the organ has no report for it. */
export interface ChainCell {
  readonly year: number;
  readonly pair: CarryPair | undefined;
}

/** An organ with a cell for each pair of years. */
export interface ChainLine {
  readonly organ: string;
  readonly unit: string;
  /** Province, city and district, as deep as the organ has one. */
  readonly regions: readonly string[];
  readonly cells: readonly ChainCell[];
}

/** The later years of the pairs that can be shown: from the first to the last that some organ has both reports of. */
export function chainYears(pairs: readonly CarryPair[]): readonly number[] {
  const years = pairs.filter(({ previous_id }) => previous_id !== null).map(({ year }) => year);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

function regionsOf(organ: OrganRow | undefined): readonly string[] {
  return [organ?.province_code, organ?.city_code, organ?.district_code].filter(
    (code) => code !== null && code !== undefined,
  );
}

/** A line for each organ that has a pair of reports in these years; one without has nothing to be held against. */
export function chainLines(
  pairs: readonly CarryPair[],
  years: readonly number[],
  organs: readonly OrganRow[],
): readonly ChainLine[] {
  const known = new Map(organs.map((organ) => [organ.id, organ]));
  const byOrgan = new Map<string, CarryPair[]>();
  for (const pair of pairs) {
    const own = byOrgan.get(pair.organ);
    if (own === undefined) byOrgan.set(pair.organ, [pair]);
    else own.push(pair);
  }
  return [...byOrgan]
    .filter(([, own]) => own.some(({ previous_id }) => previous_id !== null))
    .map(([organ, own]) => ({
      organ,
      unit: own.at(-1)?.unit ?? organ,
      regions: regionsOf(known.get(organ)),
      cells: years.map((year) => ({ year, pair: own.find((one) => one.year === year) })),
    }));
}
