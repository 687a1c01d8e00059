import type { Scope } from "../../form/report.ts";
import { isKindCode, type KindCode } from "../../place/kinds.ts";
import type { Region, RegionRegistry } from "../../place/region.ts";
import type { FilingOrgan } from "./decision.ts";
import type { ImportedReport } from "./importedReport.ts";

/** An organ of the data set that imported reports join. */
export interface KnownOrgan extends FilingOrgan {
  readonly aliases: readonly string[];
  readonly scope: Scope;
}

/** Who filed a report: settled, or what a person has to choose from. */
export type OrganMatch =
  | { readonly type: "settled"; readonly organ: FilingOrgan }
  | { readonly type: "open"; readonly candidates: readonly KnownOrgan[] };

/** Han characters alone, which have one form only. */
const isPlain = (name: string): boolean => /^[\u4e00-\u9fff]+$/u.test(name) && !name.endsWith("报告");

/** Names by what sets them apart: without spaces, brackets and the words of a title. */
export function plainName(name: string): string {
  if (isPlain(name)) return name;
  return name
    .normalize("NFKC")
    .replace(/[\s()《》“”"·]/gu, "")
    .replace(/办公厅\(室\)/u, "办公室")
    .replace(/^(.*?)(?:\d{4}年(?:度)?)?政府信息公开(?:工作)?年度报告$/u, "$1");
}

/** The endings a name can have when the places it lies in are taken off its front: 宿迁市财政局, 财政局. */
function shortened(name: string, places: readonly Region[]): string {
  let rest = plainName(name);
  for (const { name: place } of places)
    if (rest.startsWith(place) && rest.length > place.length + 1) rest = rest.slice(place.length);
  return rest;
}

/** Governments are told of by place alone as well: 宿迁市, 宿迁市人民政府. */
function fullest(rest: string): string {
  return rest === "" || /^(?:人民)?政府$/u.test(rest) ? "人民政府" : rest;
}

/** Organs by the places they lie in and by name; made once for a data set. */
export function createOrganMatcher(
  organs: readonly KnownOrgan[],
  regions: RegionRegistry,
): (report: ImportedReport) => OrganMatch {
  const paths = new Map<string, readonly Region[]>();
  const pathOf = (code: string): readonly Region[] => {
    const path = paths.get(code) ?? regions.path(code);
    paths.set(code, path);
    return path;
  };
  const keyOf = (name: string, regionCode: string): string => {
    const path = pathOf(regionCode);
    const last = path.at(-1)?.name ?? "";
    const plain = plainName(name);
    const rest = plain === last ? "" : shortened(plain, path);
    return `${regionCode} ${fullest(rest === last ? "" : rest)}`;
  };
  const byKey = new Map<string, KnownOrgan[]>();
  const byName = new Map<string, KnownOrgan[]>();
  for (const organ of organs)
    for (const name of [organ.name, ...organ.aliases]) {
      const key = keyOf(name, organ.regionCode);
      byKey.set(key, [...new Set([...(byKey.get(key) ?? []), organ])]);
      const plain = plainName(name);
      byName.set(plain, [...new Set([...(byName.get(plain) ?? []), organ])]);
    }

  function candidatesOf({ identity }: ImportedReport): readonly KnownOrgan[] {
    const { unit, regionCode, scope } = identity;
    if (unit === null) return [];
    const inPlace = regionCode === null ? [] : (byKey.get(keyOf(unit, regionCode)) ?? []);
    const found =
      inPlace.length > 0 ? inPlace : regionCode === null ? (byName.get(plainName(unit)) ?? []) : [];
    return scope === null ? found : found.filter((organ) => organ.scope === scope);
  }

  return (report) => {
    const { unit, kind, regionCode, isDoubtful } = report.identity;
    const candidates = candidatesOf(report);
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0 && !isDoubtful)
      return { type: "settled", organ: filingOrgan(only) };
    if (only === undefined && !isDoubtful && unit !== null && kind !== null && regionCode !== null)
      return { type: "settled", organ: newOrgan(unit, kind, regionCode) };
    return { type: "open", candidates };
  };
}

/** What a report bears of an organ of the data set. */
export function filingOrgan({ id, name, kind, regionCode }: KnownOrgan): FilingOrgan {
  return { id, name, kind, regionCode };
}

/** An organ that no data set has; its id is made of its place and its name. */
export function newOrgan(unit: string, kind: KindCode, regionCode: string): FilingOrgan {
  const word = (isPlain(unit) ? unit : unit.replace(/[^\p{L}\p{N}]/gu, "")).slice(0, 40);
  return { id: `${regionCode}-${word}`, name: unit, kind, regionCode };
}

/** The kind that an organ's name tells at the level of its place; null where it tells none. */
export function kindOfName(name: string, level: "province" | "prefecture" | "county"): KindCode | null {
  const plain = plainName(name);
  const at = (kind: string): KindCode | null => (isKindCode(kind) ? kind : null);
  if (/(?:街道|街道办|街道办事处)$/u.test(plain)) return "street";
  if (/(?:镇|乡)(?:人民政府)?$/u.test(plain) && !/(?:市|县|区)人民政府$/u.test(plain)) return "town";
  if (/政府办公[厅室]$|^[^局委]*(?:省|市|县|区)政府办$/u.test(plain)) return at(`${level}_government_office`);
  if (/(?:人民)?政府$|^[^局委厅]{1,12}(?:省|市|自治区|自治州|盟|县|区|旗)$/u.test(plain))
    return at(`${level}_government`);
  if (/(?:局|委员会|委|厅|办公室|办|中心|院|支队|大队|总队|分局)$/u.test(plain))
    return at(`${level}_department`);
  return null;
}
