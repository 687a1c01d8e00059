import type { Scope } from "../form/report.ts";
import type { Denominator } from "../ingest/denominator/denominator.ts";
import { plainOrganName } from "../place/organName.ts";

/** A value of a denominator with the year it is of. */
export interface DenominatorValue {
  readonly year: number;
  readonly value: number;
}

/** A denominator laid over the organs of a data set. */
export interface Denominators {
  readonly name: string;
  readonly unit: string;
  /** The value for an organ's year; with `nearest` that of the nearest year, the earlier of two; null without one. */
  find(organ: string, year: number): DenominatorValue | null;
  /** How many organs have a value. */
  readonly organs: number;
  /** Names and codes in the file that no organ bears, and those that several bear. */
  readonly unmatched: readonly string[];
  readonly ambiguous: readonly string[];
  /** Organs and years that the file gives two values for, by two of its names; neither is used. */
  readonly contradicted: readonly string[];
}

/** An organ as a denominator knows it: the place it governs goes by name too. */
export interface DenominatorOrgan {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly scope: Scope | null;
  /** The code of the place it lies in. */
  readonly regionCode: string;
  /** Names of the places above it and of its own, widest first. */
  readonly path: readonly string[];
}

/** The names an organ goes by. A place's figures are those of its whole government, never of one office in it. */
function namesOf(organ: DenominatorOrgan): readonly string[] {
  const own = [organ.id, organ.name, ...organ.aliases];
  if (organ.scope !== "consolidated") return own;
  const places = organ.path.map((_, index) => organ.path.slice(index).join(""));
  return [...own, organ.regionCode, ...places];
}

function register(organs: readonly DenominatorOrgan[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  for (const organ of organs)
    for (const name of namesOf(organ)) {
      const key = plainOrganName(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(organ.id));
    }
  return byName;
}

function nearestTo(values: readonly DenominatorValue[], year: number): DenominatorValue | null {
  const distance = (one: DenominatorValue): number => Math.abs(one.year - year) + (one.year > year ? 0.5 : 0);
  return values.reduce<DenominatorValue | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
}

/** Takes a value for an organ; a second, different one for its year makes both worthless. */
function takeValue(
  values: Map<string, DenominatorValue[]>,
  contradicted: Map<string, number>,
  organ: string,
  one: DenominatorValue,
): void {
  const own = values.get(organ) ?? [];
  const earlier = own.find(({ year }) => year === one.year);
  if (contradicted.has(`${organ} ${one.year}`)) return;
  if (earlier === undefined) values.set(organ, [...own, one]);
  else if (earlier.value !== one.value) {
    values.set(
      organ,
      own.filter((other) => other !== earlier),
    );
    contradicted.set(`${organ} ${one.year}`, one.year);
  }
}

/** Lays a denominator over organs, by id, code of the place, or name. */
export function layDenominator(
  denominator: Denominator,
  organs: readonly DenominatorOrgan[],
  fill: "none" | "nearest",
): Denominators {
  const byName = register(organs);
  const values = new Map<string, DenominatorValue[]>();
  const unmatched = new Set<string>();
  const ambiguous = new Set<string>();
  const contradicted = new Map<string, number>();
  for (const { place, year, value } of denominator.values) {
    const found = [...(byName.get(plainOrganName(place)) ?? [])];
    const [organ] = found;
    if (organ === undefined) unmatched.add(place);
    else if (found.length > 1) ambiguous.add(place);
    else takeValue(values, contradicted, organ, { year, value });
  }
  return {
    name: denominator.name,
    unit: denominator.unit,
    organs: [...values.values()].filter((own) => own.length > 0).length,
    unmatched: [...unmatched],
    ambiguous: [...ambiguous],
    contradicted: [...contradicted.keys()],
    find(organ, year) {
      const own = values.get(organ) ?? [];
      const exact = own.find((one) => one.year === year);
      return exact ?? (fill === "nearest" ? nearestTo(own, year) : null);
    },
  };
}
