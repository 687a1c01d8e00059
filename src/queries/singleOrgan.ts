import { levelOfCode } from "../place/region.ts";
import type { Selection } from "../selection/selection.ts";

/** Whether a selection can only be one organ: named alone, or the one government or office of one place. */
export function isSingleOrgan({ organs, regions, scope, level }: Selection): boolean {
  if (organs.length > 0) return organs.length === 1;
  const [region] = regions;
  if (region === undefined || regions.length > 1) return false;
  if (scope === "consolidated") return levelOfCode(region) === level;
  return scope === "government_office" && levelOfCode(region) === "county";
}
