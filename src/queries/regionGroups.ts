/** Lines of one region, as far down as they differ. */
export interface RegionGroup<Line> {
  /** The code of the region; null for lines that lie in the regions above. */
  readonly region: string | null;
  readonly lines: readonly Line[];
}

interface Placed {
  /** Province, city and district, as deep as it has one. */
  readonly regions: readonly string[];
}

function byRegion<Line extends Placed>(lines: readonly Line[], depth: number): Map<string | null, Line[]> {
  const groups = new Map<string | null, Line[]>();
  for (const line of lines) {
    const region = line.regions[depth] ?? null;
    const own = groups.get(region);
    if (own === undefined) groups.set(region, [line]);
    else own.push(line);
  }
  return groups;
}

/** Lines by province; by city where all are of one province, by district where all are of one city. */
export function regionGroups<Line extends Placed>(lines: readonly Line[]): readonly RegionGroup<Line>[] {
  const deepest = Math.max(0, ...lines.map(({ regions }) => regions.length)) - 1;
  const depths = Array.from({ length: Math.max(deepest, 0) + 1 }, (_, depth) => depth);
  const depth = depths.find((one) => byRegion(lines, one).size > 1) ?? 0;
  return [...byRegion(lines, depth)]
    .map(([region, own]) => ({ region, lines: own }))
    .sort((one, other) => ((one.region ?? "") < (other.region ?? "") ? -1 : 1));
}
