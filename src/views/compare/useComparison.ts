import { use, useMemo } from "react";
import type { Denominator } from "../../ingest/denominator/denominator.ts";
import { catalogue, type CatalogueRow } from "../../queries/catalogue.ts";
import { comparedRows, latestNames, type Compared } from "../../queries/compared.ts";
import { measureOf, openingMeasure } from "../../queries/compareMeasures.ts";
import { layDenominator, type DenominatorOrgan, type Denominators } from "../../queries/denominators.ts";
import { rateMeasure } from "../../queries/measures.ts";
import { organRegistry, type RegistryRow } from "../../queries/organRegistry.ts";
import { organYears } from "../../queries/organYears.ts";
import { peersOf, steadyPeers } from "../../queries/peers.ts";
import { scopes } from "../../form/report.ts";
import { sideBySideLimit, type Selection } from "../../selection/selection.ts";
import type { View } from "../../selection/view.ts";
import type { PageProps } from "../pageProps.ts";
import type { Scale } from "./scale.ts";

/** What every panel of the page shows a side of. */
export interface Comparison {
  readonly scale: Scale;
  readonly rows: readonly Compared[];
  /** The organs that stand out, the first foremost; none where only a group is looked at. */
  readonly lit: readonly string[];
  /** The first of them. */
  readonly own: string | null;
  readonly peers: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
  /** The years of the axis, without a hole. */
  readonly years: readonly number[];
  /** The year that figures are of; null where there is no value at all. */
  readonly year: number | null;
  readonly catalogue: readonly CatalogueRow[];
  readonly registry: readonly RegistryRow[];
}

/** The organs of a data set as denominators name them. */
function denominatorOrgans(
  rows: readonly CatalogueRow[],
  registry: readonly RegistryRow[],
): readonly DenominatorOrgan[] {
  const aliases = new Map(registry.map((row) => [row.id, row.aliases?.split(";") ?? []]));
  return rows.map((row) => ({
    id: row.organ,
    name: row.unit_name,
    aliases: aliases.get(row.organ) ?? [],
    scope: scopes.find((scope) => scope === row.scope_code) ?? null,
    regionCode: row.district_at ?? row.city_at ?? row.province_at ?? "",
    path: [row.province_name, row.city_name, row.district_name].filter((name) => name !== null),
  }));
}

/** The denominator the view asks for, laid over the organs; null where it asks for none or the browser lacks it. */
function wantedDenominator(
  view: View,
  kept: readonly Denominator[],
  rows: readonly CatalogueRow[],
  registry: readonly RegistryRow[],
): Denominators | null {
  const found = kept.find(({ name }) => name === view.per);
  return found === undefined ? null : layDenominator(found, denominatorOrgans(rows, registry), view.fill);
}

/** Organs chosen by name; or chosen places, where each is one organ of the scope. */
function litOrgans(selection: Selection, rows: readonly Compared[]): readonly string[] {
  if (selection.organs.length > 0) return selection.organs.slice(0, sideBySideLimit);
  const chosen = [...new Set(rows.filter(({ isChosen }) => isChosen).map(({ organ }) => organ))];
  return chosen.length <= Math.min(selection.regions.length, sideBySideLimit) ? chosen : [];
}

function groupOf(view: View, rows: readonly Compared[], own: string | null): ReadonlySet<string> {
  if (view.peers === "own") return new Set([...(view.group ?? []), ...(own === null ? [] : [own])]);
  if (own !== null) return peersOf(rows, own, view.peers);
  return new Set(rows.filter(({ isChosen }) => isChosen).map(({ organ }) => organ));
}

function axisYears(rows: readonly Compared[], organs: ReadonlySet<string>): readonly number[] {
  const years = rows
    .filter(({ organ, value }) => organs.has(organ) && value !== null)
    .map(({ year }) => year);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function valueYears(rows: readonly Compared[], organs: ReadonlySet<string>): readonly number[] {
  return [
    ...new Set(
      rows.filter(({ organ, value }) => organs.has(organ) && value !== null).map(({ year }) => year),
    ),
  ].sort((a, b) => a - b);
}

/** Asks for everything the page compares, and compares it. */
export function useComparison(
  { database, address }: Pick<PageProps, "database" | "address">,
  kept: readonly Denominator[],
): Comparison {
  const { selection, view } = address;
  const measure = useMemo(
    () => measureOf(view.measure ?? openingMeasure) ?? rateMeasure(openingMeasure),
    [view.measure],
  );
  const places = use(database.run(catalogue(selection.dataset)));
  const registry = use(database.run(organRegistry(selection.dataset)));
  const found = use(database.run(organYears(selection, measure, view.group ?? [])));
  return useMemo(() => {
    const per = measure.kind === "figure" ? wantedDenominator(view, kept, places, registry) : null;
    const rows = comparedRows(found, measure, per);
    const lit = litOrgans(selection, rows);
    const own = lit[0] ?? null;
    const group = groupOf(view, rows, own);
    const ownYears = valueYears(rows, own === null ? group : new Set([own]));
    const peers = selection.panel === "same" ? steadyPeers(rows, group, ownYears) : group;
    const shown = new Set([...peers, ...lit]);
    const years = axisYears(rows, shown);
    const year = view.year ?? ownYears.at(-1) ?? years.at(-1) ?? null;
    return {
      scale: { measure, per },
      rows,
      lit,
      own,
      peers,
      names: new Map([
        ...places.map(({ organ, unit_name }) => [organ, unit_name] as const),
        ...latestNames(rows),
      ]),
      years,
      year,
      catalogue: places,
      registry,
    };
  }, [selection, view, measure, places, registry, found, kept]);
}

/** The row of an organ's year, if it filed. */
export function rowOf({ rows }: Comparison, organ: string | null, year: number | null): Compared | null {
  return rows.find((row) => row.organ === organ && row.year === year) ?? null;
}

/** The rows of one organ. */
export function rowsOf({ rows }: Comparison, organ: string): readonly Compared[] {
  return rows.filter((row) => row.organ === organ);
}
