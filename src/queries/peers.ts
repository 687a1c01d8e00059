import type { PeerGroup } from "../selection/view.ts";
import type { Compared } from "./compared.ts";

/** The value below which a share of the values lies, between neighbours in proportion; null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

/** An organ's mean intake over the years that state it: what sizes are compared by. */
function intakes(rows: readonly Compared[]): ReadonlyMap<string, number> {
  const known = new Map<string, { sum: number; years: number }>();
  for (const { organ, intake } of rows) {
    if (intake === null) continue;
    const before = known.get(organ) ?? { sum: 0, years: 0 };
    known.set(organ, { sum: before.sum + intake, years: before.years + 1 });
  }
  return new Map([...known].map(([organ, { sum, years }]) => [organ, sum / years]));
}

function sameSize(rows: readonly Compared[], organ: string): ReadonlySet<string> {
  const sizes = intakes(rows);
  const limits = [0.25, 0.5, 0.75].map((share) => quantile([...sizes.values()], share));
  const quarter = (size: number): number => limits.filter((limit) => limit !== null && size > limit).length;
  const own = sizes.get(organ);
  if (own === undefined) return new Set([organ]);
  return new Set([...sizes].flatMap(([one, size]) => (quarter(size) === quarter(own) ? [one] : [])));
}

/**
 * The organs an organ is compared with, itself among them. By size: those of its kind in its quartile of mean new
 * requests, only itself where its size is not known. Near: those of its kind in the same city, or district.
 */
export function peersOf(
  rows: readonly Compared[],
  organ: string,
  group: Exclude<PeerGroup, "own">,
): ReadonlySet<string> {
  const own = rows.find((row) => row.organ === organ);
  const same = rows.filter((row) => row.kind === own?.kind);
  if (group === "size") return sameSize(same, organ);
  const found = group === "kind" ? same : same.filter((row) => row.place === own?.place);
  return new Set([organ, ...found.map((row) => row.organ)]);
}

/** Those of a group whose value is known in every one of some years. */
export function steadyPeers(
  rows: readonly Compared[],
  peers: ReadonlySet<string>,
  years: readonly number[],
): ReadonlySet<string> {
  const known = new Map<string, Set<number>>();
  for (const { organ, year, value } of rows) {
    if (value === null || !years.includes(year)) continue;
    const before = known.get(organ) ?? new Set();
    known.set(organ, before.add(year));
  }
  return new Set([...peers].filter((organ) => known.get(organ)?.size === years.length));
}

/** Fewer organs than this have no median worth the name. */
export const leastPeers = 3;

/** Median and quartiles of a year over the organs of a group whose value is known; null where they are too few. */
export interface PeerYear {
  readonly year: number;
  readonly organs: number;
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
}

/** The median and the quartiles of a group, year by year. */
export function peerYears(
  rows: readonly Compared[],
  peers: ReadonlySet<string>,
  years: readonly number[],
): readonly PeerYear[] {
  return years.map((year) => {
    const values = rows.flatMap((row) =>
      row.year === year && peers.has(row.organ) && row.value !== null ? [row.value] : [],
    );
    const at = (share: number): number | null =>
      values.length < leastPeers ? null : quantile(values, share);
    return { year, organs: values.length, low: at(0.25), middle: at(0.5), high: at(0.75) };
  });
}
