import type { Level } from "../form/report.ts";
import { divisions } from "./divisions.ts";
import { formerDivisions } from "./formerDivisions.ts";

/** A province, a city or a county of GB/T 2260, or of a data set that brings its own. */
export interface Region {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: Exclude<Level, "town">;
  /** The region that governs it; a province has none. Counties that a province governs itself name the province. */
  readonly parent: string | null;
  /** Code of what it became, where it no longer exists under this code and name; else null. */
  readonly successor: string | null;
}

/** The province, city and county a place lies in; null where there is none at that level. */
export interface Location {
  readonly province: Region | null;
  readonly city: Region | null;
  readonly county: Region | null;
}

/** Regions by code and by name. */
export interface RegionRegistry {
  /** The region of a code, or null if no region bears it. */
  find(code: string): Region | null;
  /** Every region of exactly this name: 鼓楼区 exists in four cities. */
  named(name: string): readonly Region[];
  /** Regions directly under a region, by code; of null: the provinces. Former ones are not among them. */
  children(code: string | null): readonly Region[];
  /** The regions that a region lies in, province first, itself last; empty if the code is unknown. */
  path(code: string): readonly Region[];
  locate(code: string): Location;
}

function region(
  code: string,
  name: string,
  level: Region["level"],
  parent: string | null,
  successor: string | null = null,
): Region {
  return { code, name, level, parent, successor };
}

/** Reads a line of `divisions`: a province, or a city with its counties. */
function readLine(line: string): readonly Region[] {
  const [code = "", name = "", ...counties] = line.split(" ");
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return [region(code, name, "province", null)];
  const city = name === "-" ? [] : [region(code, name, "prefecture", province)];
  const parent = name === "-" ? province : code;
  return [
    ...city,
    ...counties.map((county) =>
      region(code.slice(0, 4) + county.slice(0, 2), county.slice(2), "county", parent),
    ),
  ];
}

function readFormer(): readonly Region[] {
  return formerDivisions.map(({ code, name, successor }) =>
    region(code, name, "county", `${code.slice(0, 4)}00`, successor),
  );
}

/** A registry over a list of regions; where two share a code, the one that still exists answers to it. */
export function createRegions(list: readonly Region[]): RegionRegistry {
  const byCode = new Map<string, Region>();
  const byName = new Map<string, Region[]>();
  const byParent = new Map<string | null, Region[]>();
  for (const one of list) {
    if (one.successor === null || !byCode.has(one.code)) byCode.set(one.code, one);
    byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
    if (one.successor === null) byParent.set(one.parent, [...(byParent.get(one.parent) ?? []), one]);
  }
  const path = (code: string): readonly Region[] => {
    const found = byCode.get(code);
    if (found === undefined) return [];
    return found.parent === null ? [found] : [...path(found.parent), found];
  };
  return {
    find: (code) => byCode.get(code) ?? null,
    named: (name) => byName.get(name) ?? [],
    children: (code) => byParent.get(code) ?? [],
    path,
    locate(code) {
      const at = (level: Region["level"]): Region | null =>
        path(code).find((one) => one.level === level) ?? null;
      return { province: at("province"), city: at("prefecture"), county: at("county") };
    },
  };
}

let national: readonly Region[] | null = null;

/** Every region of GB/T 2260, and the former ones that reports since 2019 name. */
export function nationalRegions(): readonly Region[] {
  national ??= [
    ...divisions
      .trim()
      .split("\n")
      .flatMap((line) => readLine(line)),
    ...readFormer(),
  ];
  return national;
}

/** The level of a six-digit code by its zeros; null if it is no such code. */
export function levelOfCode(code: string): Region["level"] | null {
  if (!/^[1-9]\d{5}$/.test(code)) return null;
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}
