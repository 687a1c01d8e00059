import { comparedRows } from "./compared.ts";
import type { Measure } from "./measures.ts";
import type { OrganYear } from "./organYears.ts";
import { peersOf, peerYears, type PeerYear } from "./peers.ts";

/** The median and quartiles of every organ of the kind of the one chosen organ; empty where none is. */
export function kindBand(found: readonly OrganYear[], measure: Measure): readonly PeerYear[] {
  const rows = comparedRows(found, measure);
  const own = rows.find(({ isChosen }) => isChosen)?.organ;
  if (own === undefined) return [];
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return peerYears(rows, peersOf(rows, own, "kind"), years);
}
