import type { Withheld } from "../form/evaluateIndicator.ts";
import { kinds, isKindCode, type KindCode } from "../place/kinds.ts";
import type { Denominators } from "./denominators.ts";
import { rateOf, type Measure, type Ratio } from "./measures.ts";
import type { OrganYear } from "./organYears.ts";

/** An organ's year in a comparison: the value, what it is made of, or why there is none. */
export interface Compared extends Ratio {
  readonly organ: string;
  readonly name: string;
  readonly kind: KindCode | null;
  /** The place whose organs of the same kind are its neighbours: a district's city, a bureau's district. */
  readonly place: string | null;
  readonly year: number;
  readonly isChosen: boolean;
  /** Whether any of its figures stands in the text only. */
  readonly isFromText: boolean;
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly withheld: Withheld | "no_denominator" | null;
  readonly intake: number | null;
  /** The year of the denominator where it is not that of the figure. */
  readonly filledFrom: number | null;
}

function placeOf(row: OrganYear, kind: KindCode | null): string | null {
  if (kind === null) return null;
  const { scope, level } = kinds[kind];
  if (level === "prefecture" && scope !== "single_organ") return row.province_at;
  const above = row.city_at ?? row.province_at;
  return scope === "single_organ" ? (row.district_at ?? above) : above;
}

function valueOf(
  row: OrganYear,
  measure: Measure,
  per: Denominators | null,
): Pick<Compared, "part" | "whole" | "base" | "value" | "withheld" | "filledFrom"> {
  const { part, whole, base } = row;
  if (measure.kind === "rate")
    return { part, whole, base, ...rateOf(measure, { part, whole, base }), filledFrom: null };
  const plain = { part, whole: null, base: null, filledFrom: null };
  if (part === null) return { ...plain, value: null, withheld: "not_stated" };
  if (per === null) return { ...plain, value: part, withheld: null };
  const found = per.find(row.organ, row.report_year);
  if (found === null) return { ...plain, value: null, withheld: "no_denominator" };
  const filledFrom = found.year === row.report_year ? null : found.year;
  return { part, whole: found.value, base: null, value: part / found.value, withheld: null, filledFrom };
}

/** The rows of a comparison; with a denominator a figure is divided by it, and is unknown where it has none. */
export function comparedRows(
  rows: readonly OrganYear[],
  measure: Measure,
  per: Denominators | null = null,
): readonly Compared[] {
  return rows.map((row) => {
    const kind = isKindCode(row.kind_code) ? row.kind_code : null;
    return {
      organ: row.organ,
      name: row.unit_name,
      kind,
      place: placeOf(row, kind),
      year: row.report_year,
      isChosen: row.chosen > 0,
      isFromText: row.from_text > 0,
      intake: row.intake,
      ...valueOf(row, measure, per),
    };
  });
}

/** The latest name of each organ. */
export function latestNames(rows: readonly Compared[]): ReadonlyMap<string, string> {
  const sorted = rows.toSorted((a, b) => a.year - b.year);
  return new Map(sorted.map(({ organ, name }) => [organ, name]));
}
