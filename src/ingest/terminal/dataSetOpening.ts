import { kinds, type KindCode } from "../../place/kinds.ts";

/** Up to this many organs the page sets side by side; see `sideBySideLimit` of the selection. */
const few = 8;

/** The words of an address under which reports of a kind are added up: consolidated ones by level, others by scope. */
function shelf(kind: KindCode): string {
  const { scope, level } = kinds[kind];
  return scope === "consolidated" ? `level=${level}` : `scope=${scope}`;
}

/**
 * What a data set opens with, in the words of an address: a few organs side by side, else the scope and level of most
 * of its reports. Without it a data set of cities would open on its districts, of which it has none.
 */
export function dataSetOpening(
  filed: readonly { readonly organ: string; readonly kind: KindCode }[],
): string {
  const organs = [...new Set(filed.map(({ organ }) => organ))];
  if (organs.length <= few) return organs.length === 0 ? "" : `organ=${organs.join(",")}`;
  const counts = new Map<string, number>();
  for (const { kind } of filed) counts.set(shelf(kind), (counts.get(shelf(kind)) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? "";
}
