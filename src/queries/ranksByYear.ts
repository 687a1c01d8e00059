import type { Compared } from "./compared.ts";
import { leastPeers } from "./peers.ts";

/** The place of an organ in a year, largest value first, equal values sharing the better place. */
export interface RankedYear {
  readonly year: number;
  readonly rank: number;
  /** Among how many. */
  readonly of: number;
  readonly value: number;
}

/** The ranks of a group over the years, by organ; years with too few known values are named and give none. */
export interface Ranks {
  readonly byOrgan: ReadonlyMap<string, readonly RankedYear[]>;
  readonly few: readonly { readonly year: number; readonly organs: number }[];
}

/** Ranks a group in each year. */
export function ranksByYear(
  rows: readonly Compared[],
  peers: ReadonlySet<string>,
  years: readonly number[],
): Ranks {
  const byOrgan = new Map<string, RankedYear[]>();
  const few: { year: number; organs: number }[] = [];
  for (const year of years) {
    const known = rows.flatMap(({ organ, value, year: own }) =>
      own === year && value !== null && peers.has(organ) ? [{ organ, value }] : [],
    );
    if (known.length < leastPeers) {
      few.push({ year, organs: known.length });
      continue;
    }
    const descending = known.map(({ value }) => value).sort((a, b) => b - a);
    const first = new Map<number, number>();
    descending.forEach((value, index) => {
      if (!first.has(value)) first.set(value, index + 1);
    });
    for (const { organ, value } of known) {
      const rank = first.get(value);
      if (rank === undefined) continue;
      byOrgan.set(organ, [...(byOrgan.get(organ) ?? []), { year, rank, of: known.length, value }]);
    }
  }
  return { byOrgan, few };
}

/** The rank of one organ in a year; null where it has none. */
export function rankIn({ byOrgan }: Ranks, organ: string, year: number): RankedYear | null {
  return byOrgan.get(organ)?.find((one) => one.year === year) ?? null;
}
