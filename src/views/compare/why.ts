import { isOneScope } from "../../queries/league.ts";
import { kinds } from "../../place/kinds.ts";
import type { Government, WhySubject } from "../../queries/whyFigures.ts";
import type { View } from "../../selection/view.ts";
import type { Comparison } from "./useComparison.ts";

/** Whose change is explained. */
export interface Subject {
  readonly whom: WhySubject;
  /** The organs in it, for their names and years. */
  readonly organs: ReadonlySet<string>;
  /** Whether they may be added up. */
  readonly isOneScope: boolean;
  /** A government alone, whose members are asked for. */
  readonly government: Government | null;
}

function governmentOf({ lit, rows, catalogue }: Comparison): Government | null {
  const [own] = lit;
  if (own === undefined || lit.length > 1) return null;
  const kind = rows.find(({ organ }) => organ === own)?.kind;
  const place = catalogue.find(({ organ }) => organ === own);
  if (kind == null || place === undefined || kinds[kind].scope !== "consolidated") return null;
  const { level } = kinds[kind];
  const code = { province: place.province_at, prefecture: place.city_at, county: place.district_at }[level];
  return code === null ? null : { level, code };
}

/** The chosen organs; without one the whole group. */
export function subjectOf(comparison: Comparison, { peers }: View): Subject {
  const { lit, rows } = comparison;
  const isGroup = lit.length === 0 && peers === "own";
  const organs =
    lit.length > 0
      ? new Set(lit)
      : isGroup
        ? comparison.peers
        : new Set(rows.filter(({ isChosen }) => isChosen).map(({ organ }) => organ));
  const whom: WhySubject =
    lit.length > 0 || isGroup ? { type: "organs", organs: [...organs].sort() } : { type: "selection" };
  return {
    whom,
    organs,
    isOneScope: isOneScope(rows.filter(({ organ }) => organs.has(organ))),
    government: governmentOf(comparison),
  };
}

/** The years in which any of the organs has the figure. */
export function yearsOf({ rows }: Comparison, { organs }: Subject): readonly number[] {
  const known = rows.filter(({ organ, part }) => organs.has(organ) && part !== null).map(({ year }) => year);
  return [...new Set(known)].sort((a, b) => a - b);
}

/** The two years of the change: those asked for where there are figures, else the last two; null without two. */
export function whyYears(known: readonly number[], { year, base }: View): readonly [number, number] | null {
  const to = year !== null && known.includes(year) ? year : known.at(-1);
  const earlier = known.filter((one) => to !== undefined && one < to);
  const from = base !== null && earlier.includes(base) ? base : earlier.at(-1);
  return from === undefined || to === undefined ? null : [from, to];
}
