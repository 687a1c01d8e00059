import { rateOf, type Measure, type Ratio } from "./measures.ts";
import type { RankingRow } from "./ranking.ts";
import { wilson, type Interval } from "./wilson.ts";

/** A place or an organ in a ranking: its value now, the year before, and how sure a rate is. */
export interface Ranked {
  readonly key: string;
  readonly name: string;
  readonly scope: string;
  readonly year: number;
  readonly now: Ratio;
  readonly before: Ratio;
  /** Null where the figure is not known or a rate stands on too few cases. */
  readonly value: number | null;
  readonly valueBefore: number | null;
  readonly interval: Interval | null;
  readonly reports: number;
  readonly stated: number;
}

const unknown: Ratio = { part: null, whole: null, base: null };

function ratioOf(row: RankingRow | undefined): Ratio {
  return row === undefined ? unknown : { part: row.part, whole: row.whole, base: row.base };
}

function valueOf(measure: Measure, ratio: Ratio): number | null {
  return measure.kind === "figure" ? ratio.part : rateOf(measure, ratio).value;
}

/** The latest year of a ranking: the one it is about. */
export function rankedYear(rows: readonly RankingRow[], year: number | null): number | null {
  return (
    year ??
    rows.reduce<number | null>((last, row) => Math.max(last ?? row.ranked_year, row.ranked_year), null)
  );
}

function rankedOf(
  measure: Measure,
  current: RankingRow,
  earlier: RankingRow | undefined,
  name: string,
): Ranked {
  const now = ratioOf(current);
  const before = ratioOf(earlier);
  const isShare = measure.kind === "rate" && measure.unit === "ratio";
  const value = valueOf(measure, now);
  const isKnownShare = isShare && value !== null && now.part !== null && now.whole !== null;
  return {
    key: current.ranked,
    name,
    scope: current.ranked_scope,
    year: current.ranked_year,
    now,
    before,
    value,
    valueBefore: valueOf(measure, before),
    interval: isKnownShare ? wilson(now.part, now.whole) : null,
    reports: current.reports,
    stated: current.stated,
  };
}

function byValue(a: Ranked, b: Ranked): number {
  return (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.name.localeCompare(b.name, "zh-CN");
}

/** Places and organs of a year by value, largest first; those without a value last, by name. */
export function rankRows(rows: readonly RankingRow[], measure: Measure, year: number): readonly Ranked[] {
  const before = new Map(rows.filter((row) => row.ranked_year === year - 1).map((row) => [row.ranked, row]));
  const current = rows.filter((row) => row.ranked_year === year);
  return current.map((row) => rankedOf(measure, row, before.get(row.ranked), row.ranked_name)).sort(byValue);
}

/** Reports of organs that stand side by side, by value, each with its year in its name. */
export function rankReports(rows: readonly RankingRow[], measure: Measure): readonly Ranked[] {
  return rows
    .map((row) => rankedOf(measure, row, undefined, `${row.ranked_name} ${row.ranked_year}`))
    .sort(byValue);
}
