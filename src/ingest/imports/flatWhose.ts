import { scopes } from "../../form/report.ts";
import { kindCodes, kinds, type KindCode } from "../../place/kinds.ts";
import type { Region, RegionRegistry } from "../../place/region.ts";
import type { FlatReport } from "../flat/flatReport.ts";
import { plainText } from "../labels.ts";
import { kindOfName, plainName } from "./knownOrgan.ts";
import type { Whose } from "./packedReports.ts";

type Attributes = FlatReport["attributes"];

/** The region a row names, by code or by names from large to small; null where there is none or more than one. */
function regionOfRow(attributes: Attributes, regions: RegionRegistry): Region | null {
  const { region_code: code, region, province, city, district, unit } = attributes;
  if (code !== undefined) return regions.find(code);
  const names = [province, city, district, region].filter((name) => name !== undefined);
  let found: readonly Region[] = [];
  for (const name of names) {
    const next = regions.named(name);
    const within = next.filter((one) =>
      found.length === 0 ? true : regions.path(one.code).some((above) => found.includes(above)),
    );
    if (within.length > 0) found = within;
  }
  if (found.length === 0 && unit !== undefined) found = placesInName(unit, regions);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The smallest places that a name begins with: 厦门市翔安区财政局 lies in 翔安区. */
function placesInName(name: string, regions: RegionRegistry): readonly Region[] {
  let rest = plainName(name);
  let found: readonly Region[] = [];
  for (let length = Math.min(rest.length, 12); length >= 2; length -= 1) {
    const within = regions
      .named(rest.slice(0, length))
      .filter((one) => found.length === 0 || regions.path(one.code).some((above) => found.includes(above)));
    if (within.length === 0) continue;
    found = within;
    rest = rest.slice(length);
    length = Math.min(rest.length, 12) + 1;
  }
  return found;
}

const kindsByName = new Map<string, KindCode>(
  kindCodes.flatMap((code) => [
    [code, code],
    [plainText(kinds[code].label.zh), code],
  ]),
);

function kindOf(attributes: Attributes, region: Region | null): KindCode | null {
  const printed = attributes.kind?.trim() ?? "";
  const named = kindsByName.get(printed) ?? kindsByName.get(plainText(printed));
  if (named !== undefined) return named;
  return attributes.unit === undefined ? null : kindOfName(attributes.unit, region?.level ?? "county");
}

function identityOf(attributes: Attributes, regions: RegionRegistry): Whose {
  const region = regionOfRow(attributes, regions);
  const kind = kindOf(attributes, region);
  const scope = scopes.find((one) => one === attributes.scope?.trim());
  return {
    unit: attributes.unit ?? null,
    kind,
    scope: scope ?? (kind === null ? null : kinds[kind].scope),
    regionCode: region?.code ?? null,
    isDoubtful: scope !== undefined && kind !== null && kinds[kind].scope !== scope,
  };
}

const whoseAttributes = [
  ...(["unit", "kind", "scope", "region_code", "region", "province", "city", "district"] as const),
];

/** Tells whose the reports of a table are; reports of one organ share it as an object. */
export function whoseReader(regions: RegionRegistry): (report: FlatReport) => Whose {
  const known = new Map<string, Whose>();
  let last: { readonly attributes: Attributes; readonly whose: Whose } | null = null;
  return ({ attributes }) => {
    // Years of one organ mostly follow each other, and so are not looked up by all words.
    const before = last;
    if (before !== null && whoseAttributes.every((name) => attributes[name] === before.attributes[name]))
      return before.whose;
    const key = whoseAttributes.map((name) => attributes[name] ?? "").join("\n");
    const whose = known.get(key) ?? identityOf(attributes, regions);
    known.set(key, whose);
    last = { attributes, whose };
    return whose;
  };
}
