import { rateOf, type Measure } from "./measures.ts";
import type { OrganYear } from "./organYears.ts";

/** `kind`: every organ of its kind; `size`: of its kind and in its quartile of new requests. */
export type PeerGroup = "kind" | "size";

/** The value below which a share of the values lies, between neighbours in proportion; null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

/** The value of a measure, null where it is unknown or stands on too few cases. */
export function valueOfYear(measure: Measure, row: OrganYear): number | null {
  return measure.kind === "figure" ? row.part : rateOf(measure, row).value;
}

/** An organ's mean intake over the years that state it: what sizes are compared by. */
function intakes(rows: readonly OrganYear[]): ReadonlyMap<string, number> {
  const known = new Map<string, number[]>();
  for (const { organ, intake } of rows)
    if (intake !== null) known.set(organ, [...(known.get(organ) ?? []), intake]);
  return new Map(
    [...known].map(([organ, all]) => [organ, all.reduce((sum, one) => sum + one, 0) / all.length]),
  );
}

/** The organs an organ is compared with, itself among them; only itself where its size is not known. */
export function peersOf(rows: readonly OrganYear[], organ: string, group: PeerGroup): ReadonlySet<string> {
  const kind = rows.find((row) => row.organ === organ)?.kind_code;
  const same = rows.filter((row) => row.kind_code === kind);
  if (group === "kind") return new Set(same.map((row) => row.organ));
  const sizes = intakes(same);
  const limits = [0.25, 0.5, 0.75].map((share) => quantile([...sizes.values()], share));
  const quarter = (size: number): number => limits.filter((limit) => limit !== null && size > limit).length;
  const own = sizes.get(organ);
  if (own === undefined) return new Set([organ]);
  return new Set([...sizes].flatMap(([one, size]) => (quarter(size) === quarter(own) ? [one] : [])));
}

/** Median and quartiles of a year over the organs of a group whose value is known. */
export interface PeerYear {
  readonly year: number;
  readonly organs: number;
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
}

/** The median and the quartiles of a group, year by year. */
export function peerYears(
  rows: readonly OrganYear[],
  peers: ReadonlySet<string>,
  measure: Measure,
  years: readonly number[],
): readonly PeerYear[] {
  return years.map((year) => {
    const values = rows.flatMap((row) => {
      const value = row.report_year === year && peers.has(row.organ) ? valueOfYear(measure, row) : null;
      return value === null ? [] : [value];
    });
    const at = (share: number): number | null => quantile(values, share);
    return { year, organs: values.length, low: at(0.25), middle: at(0.5), high: at(0.75) };
  });
}

/** The place of an organ among its peers, largest first, equal values sharing the better place; null if unknown. */
export function rankIn(
  rows: readonly OrganYear[],
  peers: ReadonlySet<string>,
  measure: Measure,
  organ: string,
  year: number,
): { readonly rank: number; readonly of: number } | null {
  const known = rows.flatMap((row) => {
    const value = row.report_year === year && peers.has(row.organ) ? valueOfYear(measure, row) : null;
    return value === null ? [] : [{ organ: row.organ, value }];
  });
  const own = known.find((one) => one.organ === organ);
  if (own === undefined) return null;
  return { rank: 1 + known.filter(({ value }) => value > own.value).length, of: known.length };
}
