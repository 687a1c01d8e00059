import { formerDivisions } from "../place/formerDivisions.ts";
import type { Compared } from "./compared.ts";
import type { RegistryRow } from "./organRegistry.ts";

/** An organ that another took over, or a place that became part of another or was renamed. */
export interface Succession {
  /** The organ of the comparison it is told for. */
  readonly organ: string;
  readonly name: string;
  /** Whether that organ is the one that went on, or the one that ended. */
  readonly role: "successor" | "predecessor";
  /** The other one. */
  readonly other: string;
  /** The last year of the one that ended; of a change of divisions the year of the change. Null if not known. */
  readonly year: number | null;
  readonly kind: "organ" | "division";
}

function ofOrgans(names: ReadonlyMap<string, string>, registry: readonly RegistryRow[]): Succession[] {
  return registry.flatMap(({ id, name, successor, last_due }) => {
    if (successor === null) return [];
    const heir = names.get(successor);
    const told: Succession[] = [];
    const common = { year: last_due, kind: "organ" } as const;
    if (heir !== undefined)
      told.push({ ...common, organ: successor, name: heir, role: "successor", other: name });
    if (names.has(id))
      told.push({ ...common, organ: id, name, role: "predecessor", other: heir ?? successor });
    return told;
  });
}

/** The district code of a consolidated report's organ: `330104-00`. */
function divisionOf(organ: string): string | null {
  return /^(\d{6})-00$/u.exec(organ)?.[1] ?? null;
}

function ofDivisions(names: ReadonlyMap<string, string>): Succession[] {
  return [...names].flatMap(([organ, name]) => {
    const code = divisionOf(organ);
    if (code === null) return [];
    return formerDivisions.flatMap((former): Succession[] => {
      const common = { organ, name, year: former.changedIn, kind: "division" } as const;
      if (former.successor === code) return [{ ...common, role: "successor", other: former.name }];
      return former.code === code
        ? [{ ...common, role: "predecessor", other: names.get(`${former.successor}-00`) ?? former.successor }]
        : [];
    });
  });
}

/** What must be said of the organs of a comparison so that nobody reads two organs as one, or one as two. */
export function successionsAmong(
  rows: readonly Compared[],
  organs: ReadonlySet<string>,
  registry: readonly RegistryRow[],
): readonly Succession[] {
  const names = new Map(
    rows.filter(({ organ }) => organs.has(organ)).map(({ organ, name }) => [organ, name]),
  );
  return [...ofOrgans(names, registry), ...ofDivisions(names)];
}

/** The names an organ filed under, oldest first, where there is more than one. */
export function formerNames(rows: readonly Compared[], organ: string): readonly string[] {
  const own = rows.filter((row) => row.organ === organ).sort((a, b) => a.year - b.year);
  const names = [...new Set(own.map(({ name }) => name))];
  return names.length > 1 ? names : [];
}
