import type { CoverageKind, OrganCoverage } from "./coverage.ts";

/** How many reports there are of those due: a count a kind, over some lines and one or all years. */
export interface CoverageCounts {
  readonly due: number;
  readonly filed: number;
  readonly full: number;
}

/** Counts over lines of the matrix; `index` = a year's place in them, null = all years. */
export function coverageCounts(lines: readonly OrganCoverage[], index: number | null): CoverageCounts {
  let [due, filed, full] = [0, 0, 0];
  for (const { cells } of lines)
    for (const { kind } of index === null ? cells : cells.slice(index, index + 1)) {
      if (kind === "not_due") continue;
      due += 1;
      if (kind !== "missing") filed += 1;
      if (kind === "full") full += 1;
    }
  return { due, filed, full };
}

/** How often each kind occurs. */
export function kindCounts(lines: readonly OrganCoverage[]): ReadonlyMap<CoverageKind, number> {
  const counts = new Map<CoverageKind, number>();
  for (const { cells } of lines) for (const { kind } of cells) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
