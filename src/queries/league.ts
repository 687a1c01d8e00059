import { kinds } from "../place/kinds.ts";
import type { Compared } from "./compared.ts";
import { funnelPlace, type FunnelPlace } from "./funnel.ts";
import type { Measure } from "./measures.ts";
import { wilson, type Interval } from "./wilson.ts";

/** An organ in the ranking of a year, with what chance makes of its rate. */
export interface LeagueRow {
  readonly row: Compared;
  readonly interval: Interval | null;
  /** Null where the measure is no share of cases, or the group has no rate of its own. */
  readonly place: FunnelPlace | null;
}

export interface League {
  /** Those with a value, largest first. */
  readonly ranked: readonly LeagueRow[];
  /** Those whose rate is withheld or unknown. */
  readonly withheld: readonly Compared[];
  /** The rate of the whole group, its cases divided once; null where the group must not be added up. */
  readonly pooled: { readonly part: number; readonly whole: number; readonly organs: number } | null;
  /** Whether scopes or levels differ, so that reports would be counted twice. */
  readonly isMixed: boolean;
}

/** Whether a measure counts cases among cases, so that chance has limits for it. */
export function isShare(measure: Measure): boolean {
  return measure.kind === "rate" && measure.unit === "ratio" && measure.name !== "clearance_ratio";
}

/** Whether organs are of one scope and level: only then are their cases added up. */
export function isOneScope(rows: readonly Compared[]): boolean {
  const ways = rows.map(({ kind }) => (kind === null ? "" : `${kinds[kind].scope} ${kinds[kind].level}`));
  // Departments, towns and streets are single organs of a district and lie side by side.
  const plain = ways.map((way) => (way.startsWith("single_organ") ? "single_organ" : way));
  return new Set(plain).size <= 1;
}

/** The ranking of a group in a year: intervals, and who differs from the group by more than chance. */
export function leagueOf(
  rows: readonly Compared[],
  peers: ReadonlySet<string>,
  measure: Measure,
  year: number,
): League {
  const own = rows.filter((row) => row.year === year && peers.has(row.organ));
  const isMixed = !isOneScope(own);
  const counted = isShare(measure)
    ? own.flatMap(({ part, whole }) =>
        part !== null && whole !== null && whole > 0 && part <= whole ? [{ part, whole }] : [],
      )
    : [];
  const pooled =
    counted.length === 0 || isMixed
      ? null
      : {
          part: counted.reduce((sum, { part }) => sum + part, 0),
          whole: counted.reduce((sum, { whole }) => sum + whole, 0),
          organs: counted.length,
        };
  const ranked = own
    .filter((row) => row.value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || a.name.localeCompare(b.name, "zh-CN"))
    .map((row) => leagueRow(row, measure, pooled));
  return { ranked, withheld: own.filter((row) => row.value === null), pooled, isMixed };
}

function leagueRow(row: Compared, measure: Measure, pooled: League["pooled"]): LeagueRow {
  const { part, whole } = row;
  if (!isShare(measure) || part === null || whole === null || part > whole)
    return { row, interval: null, place: null };
  return {
    row,
    interval: wilson(part, whole),
    place: pooled === null ? null : funnelPlace(part / whole, whole, pooled.part / pooled.whole),
  };
}
