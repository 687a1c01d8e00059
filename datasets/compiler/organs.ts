import type { Scope } from "../../src/form/report.ts";
import { scopes } from "../../src/form/report.ts";
import { isKindCode, kindCodes, kinds, type KindCode } from "../../src/place/kinds.ts";
import { kindOfName } from "../../src/place/organName.ts";
import type { Location, RegionRegistry } from "../../src/place/region.ts";
import { readCsvTable } from "./csvTable.ts";
import type { Report } from "./flaw.ts";
import { RowFields } from "./rowFields.ts";

/** An organ that files reports, under one name and one scope; other names it goes by are its aliases. */
export interface Organ {
  /** Region code and number: `350213-01`. */
  readonly id: string;
  readonly name: string;
  readonly kind: KindCode;
  readonly scope: Scope;
  readonly location: Location;
  readonly aliases: readonly string[];
  /** First and last report year it is due for; null where it is not known to begin or end. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Id of the organ that took over, or null. */
  readonly successor: string | null;
  readonly remark: string | null;
}

const required = ["organ", "name", "kind", "scope", "region_code"];
const optional = ["aliases", "first_year", "last_year", "successor", "remark"];

const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** What a report of this kind is about must be the region of its level: a county bureau lies in a county. */
function checkLevel(fields: RowFields, kind: KindCode, code: string, location: Location): void {
  const level = kinds[kind].level;
  const found = { province: location.province, prefecture: location.city, county: location.county };
  // A town lies in a county, or in a city without counties.
  const fits = level === "town" ? location.city !== null || location.county !== null : found[level] !== null;
  const isTooDeep =
    (level === "province" && !code.endsWith("0000")) || (level === "prefecture" && !code.endsWith("00"));
  if (!fits || isTooDeep)
    fields.flaw("kind", `${kind} does not fit the region ${code}`, "Correct the kind or the region code");
}

/** A name that says it is a government, its office, a street or a town is no other kind. */
function checkName(fields: RowFields, name: string, kind: KindCode, { city, county }: Location): void {
  const told = kindOfName(name, county !== null ? "county" : city !== null ? "prefecture" : "province");
  const isPlain = told !== null && /_government$|_government_office$|^street$|^town$/.test(told);
  if (isPlain && told !== kind)
    fields.flaw("kind", `${name} is by its name a ${told}, not a ${kind}`, "Correct the kind or the name");
}

function readOrgan(fields: RowFields, regions: RegionRegistry): Organ | null {
  const id = fields.required("organ");
  const name = fields.required("name");
  const kind = fields.requiredWord("kind", isKindCode, kindCodes.join(", "));
  const scope = fields.requiredWord("scope", isScope, scopes.join(", "));
  const code = fields.required("region_code");
  if (id === null || name === null || kind === null || scope === null || code === null) return null;
  if (!new RegExp(`^${code}-\\d{2}$`).test(id))
    fields.flaw("organ", `"${id}" is not an id of region ${code}`, "Write the region code, - and two digits");
  if (kinds[kind].scope !== scope)
    fields.flaw("scope", `a ${kind} reports as ${kinds[kind].scope}`, "Correct the kind or the scope");
  if (regions.find(code) === null)
    return fields.flaw(
      "region_code",
      `no region ${code}`,
      "Write a code of GB/T 2260 or add it to regions.csv",
    );
  const location = regions.locate(code);
  checkLevel(fields, kind, code, location);
  checkName(fields, name, kind, location);
  return {
    id,
    name,
    kind,
    scope,
    location,
    aliases: fields.list("aliases", ";"),
    firstYear: fields.year("first_year"),
    lastYear: fields.year("last_year"),
    successor: fields.optional("successor"),
    remark: fields.optional("remark"),
  };
}

/** Reads `organs.csv`: organs by id. Two organs never share an id, nor a name in one region. */
export function readOrgans(
  file: string,
  text: string,
  regions: RegionRegistry,
  report: Report,
): ReadonlyMap<string, Organ> {
  const header = { required, isOptional: (column: string): boolean => optional.includes(column) };
  const organs = new Map<string, Organ>();
  const names = new Set<string>();
  const successors: { readonly fields: RowFields; readonly id: string }[] = [];
  for (const row of readCsvTable(file, text, header, report).rows) {
    const fields = new RowFields(file, row, report);
    const organ = readOrgan(fields, regions);
    if (organ === null) continue;
    if (organs.has(organ.id)) fields.flaw("organ", `${organ.id} is there twice`, "Give one another number");
    for (const name of [organ.name, ...organ.aliases]) {
      const key = `${organ.id.slice(0, 6)} ${name}`;
      if (names.has(key)) fields.flaw("name", `${name} is there twice in this region`, "Make them one organ");
      names.add(key);
    }
    if (organ.successor !== null) successors.push({ fields, id: organ.successor });
    organs.set(organ.id, organ);
  }
  for (const { fields, id } of successors)
    if (!organs.has(id)) fields.flaw("successor", `no organ ${id}`, "Write the id of an organ of this file");
  return organs;
}
