import type { Level } from "../form/report.ts";
import type { Selection } from "../selection/selection.ts";

/** The level of a region by the zeros of its code; the registry of all regions is too large for the first page. */
function levelOf(code: string): Level {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}

/** Whether a selection can only be one organ: named alone, or the one government or office of one place. */
export function isSingleOrgan({ organs, regions, scope, level }: Selection): boolean {
  if (organs.length > 0) return organs.length === 1;
  const [region] = regions;
  if (region === undefined || regions.length > 1) return false;
  if (scope === "consolidated") return levelOf(region) === level;
  return scope === "government_office" && levelOf(region) === "county";
}
