import type { Selection } from "../selection/selection.ts";
import { isSideBySide } from "../selection/selection.ts";
import type { CatalogueRow } from "./catalogue.ts";

/** A place or an organ that can be chosen, with how many organs of the chosen scope it holds. */
export interface PlaceNode {
  /** A region code, or `organ:` and the id of an organ. */
  readonly value: string;
  readonly name: string;
  readonly organs: number;
  readonly children: readonly PlaceNode[];
}

const organPrefix = "organ:";

/** The value of an organ among the places. */
export function organValue(organ: string): string {
  return `${organPrefix}${organ}`;
}

/** Splits chosen places into region codes and organs. */
export function chosenPlaces(values: readonly string[]): { regions: string[]; organs: string[] } {
  return {
    regions: values.filter((value) => !value.startsWith(organPrefix)).sort(),
    organs: values
      .filter((value) => value.startsWith(organPrefix))
      .map((value) => value.slice(organPrefix.length)),
  };
}

/** Whether an organ is of the scope, level and kinds that a selection adds up. */
export function isInScope(row: CatalogueRow, selection: Selection): boolean {
  if (selection.scope === "members") return row.scope_code !== "consolidated" && row.district_at !== null;
  return (
    row.scope_code === selection.scope &&
    (selection.scope !== "consolidated" || row.level_code === selection.level) &&
    (selection.kinds.length === 0 || selection.kinds.some((kind) => kind === row.kind_code))
  );
}

interface Branch {
  readonly name: string;
  readonly branches: Map<string, Branch>;
  readonly rows: CatalogueRow[];
}

function newBranch(name: string): Branch {
  return { name, branches: new Map(), rows: [] };
}

/** The branch of a row: its province, city, district, as deep as it has one. */
function branchOf(root: Branch, row: CatalogueRow): Branch {
  const path: readonly (readonly [string | null, string | null])[] = [
    [row.province_at, row.province_name],
    [row.city_at, row.city_name],
    [row.district_at, row.district_name],
  ];
  return path.reduce((branch, [code, name]) => {
    if (code === null) return branch;
    const known = branch.branches.get(code) ?? newBranch(name ?? code);
    branch.branches.set(code, known);
    return known;
  }, root);
}

function nodesOf(branch: Branch, selection: Selection): readonly PlaceNode[] {
  const places = [...branch.branches].map(([value, inner]): PlaceNode => {
    const children = nodesOf(inner, selection);
    return {
      value,
      name: inner.name,
      children,
      organs: children.reduce((sum, child) => sum + child.organs, 0),
    };
  });
  const organs = branch.rows.map((row): PlaceNode => ({
    value: organValue(row.organ),
    name: row.unit_name,
    children: [],
    organs: isInScope(row, selection) ? 1 : 0,
  }));
  return [...places, ...organs];
}

/** Province > city > district > organ, each with how many organs of the chosen scope stand under it. */
export function placeTree(rows: readonly CatalogueRow[], selection: Selection): readonly PlaceNode[] {
  const root = newBranch("");
  for (const row of rows) branchOf(root, row).rows.push(row);
  return nodesOf(root, selection);
}

/** The names of regions in a catalogue, by code. */
export function regionNames(rows: readonly CatalogueRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of rows)
    for (const [code, name] of [
      [row.province_at, row.province_name],
      [row.city_at, row.city_name],
      [row.district_at, row.district_name],
    ] as const)
      if (code !== null && name !== null) names.set(code, name);
  return names;
}

/** The choice of places as the filter shows it. */
export function placesOf(selection: Selection): readonly string[] {
  return [...selection.regions, ...selection.organs.map(organValue)];
}

/** The trail from everywhere down to what is chosen, for going back up: one region and the regions above it. */
export function trailOf(
  rows: readonly CatalogueRow[],
  selection: Selection,
): readonly { code: string; name: string }[] {
  const first = isSideBySide(selection) && selection.organs.length === 1 ? selection.organs[0] : null;
  const region =
    selection.organs.length === 0 && selection.regions.length === 1 ? selection.regions[0] : null;
  const row = rows.find((one) =>
    region === null
      ? one.organ === first
      : [one.province_at, one.city_at, one.district_at].includes(region ?? ""),
  );
  if (row === undefined) return [];
  const path = [
    [row.province_at, row.province_name],
    [row.city_at, row.city_name],
    [row.district_at, row.district_name],
  ].flatMap(([code, name]) => (code === null || code === undefined ? [] : [{ code, name: name ?? code }]));
  const end = region === null ? path.length : path.findIndex(({ code }) => code === region) + 1;
  return path.slice(0, end);
}
