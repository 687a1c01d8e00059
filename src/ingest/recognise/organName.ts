import { createRegions, nationalRegions, type Region, type RegionRegistry } from "../../place/region.ts";
import type { KindCode } from "../../place/kinds.ts";

const suffix =
  /(?:政府|办公室|办公厅|委员会|管委会|委|局|厅|署|处|办|室|街道|街道办|中心|院|站|队|公司|集团|学校|大学|学院|法院|检察院|联合社|总社|供销社|会|馆|所|镇|乡|苏木|部|园区|开发区|投资区|新区|行政公署|行署|支队|大队)$/u;
const notOrgan =
  /[，。；：:;!?！？、\d]|报告|公开|事项|情况|版权|主办|承办|网站|首页|附件|上一|下一|页|申请|问题|措施|工作$|责任编辑|信息来源/u;

/** Whether a text can be the name of an organ that files a report. */
export function isOrganName(text: string): boolean {
  return text.length >= 3 && text.length <= 36 && suffix.test(text) && !notOrgan.test(text);
}

/** The part of an organ's name that names regions, and what is left. */
export interface SplitName {
  /** From the widest to the narrowest region named; empty if none. */
  readonly regions: readonly Region[];
  readonly rest: string;
}

let registry: RegionRegistry | null = null;
function regions(): RegionRegistry {
  registry ??= createRegions(nationalRegions());
  return registry;
}

let longestName: number | null = null;
function longest(): number {
  longestName ??= Math.max(...nationalRegions().map((region) => region.name.length));
  return longestName;
}

function isWithin(region: Region, outer: Region): boolean {
  return regions()
    .path(region.code)
    .some((one) => one.code === outer.code);
}

/** Takes region names off the front of an organ's name, each within the one before. */
export function splitName(name: string): SplitName {
  const found: Region[] = [];
  let rest = name;
  for (;;) {
    const next = nextRegion(rest, found.at(-1) ?? null);
    if (next === null) return { regions: found, rest };
    found.push(next);
    rest = rest.slice(next.name.length);
  }
}

function nextRegion(rest: string, outer: Region | null): Region | null {
  for (let length = Math.min(longest(), rest.length); length >= 2; length -= 1) {
    const named = regions().named(rest.slice(0, length));
    const within = outer === null ? named : named.filter((one) => isWithin(one, outer));
    const [only] = within;
    // A region and what it became are one.
    const codes = new Set(within.map((one) => presentRegion(one).code));
    if (only !== undefined && codes.size === 1) return only;
  }
  return null;
}

/** Regions that a name could begin with where it is not clear which: 鼓楼区 is in four cities. */
export function namesakes(name: string): readonly Region[] {
  for (let length = Math.min(longest(), name.length); length >= 2; length -= 1) {
    const named = regions().named(name.slice(0, length));
    if (named.length > 0) return named;
  }
  return [];
}

/** What is left of a name without the region it begins with, also where it is not clear which of that name it is. */
export function withoutRegion(name: string): string {
  const { regions: named, rest } = splitName(name);
  return named.length > 0 ? rest : name.slice(namesakes(name)[0]?.name.length ?? 0);
}

/** The one of several regions whose city or province a text names; null if it names none or several. */
export function regionIn(text: string, candidates: readonly Region[]): Region | null {
  const named = candidates.filter((region) =>
    regions()
      .path(region.code)
      .some((outer) => outer.code !== region.code && text.includes(outer.name)),
  );
  const cities = named.filter(
    (region) => region.parent !== null && text.includes(regions().find(region.parent)?.name ?? "\u0000"),
  );
  const [only] = cities.length > 0 ? cities : named;
  return (cities.length > 0 ? cities : named).length === 1 && only !== undefined ? only : null;
}

/** 公安局城厢分局: the branch of a city's bureau for one of its districts. */
const branch = /(?:局|厅)(\p{Script=Han}{2,8}?)分局$/u;

function branchRegion(rest: string, city: Region): Region | null {
  const name = branch.exec(rest)?.[1];
  if (name === undefined || city.level !== "prefecture") return null;
  const found = regions()
    .children(city.code)
    .filter((region) => region.name === name || region.name.slice(0, -1) === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The region an organ works for, by its name alone: the narrowest named; of a branch, its district. */
export function regionOf({ regions: named, rest }: SplitName): Region | null {
  const last = named.at(-1) ?? null;
  return last === null ? null : (branchRegion(rest, last) ?? last);
}

const central = /^(?:中共|国家税务总局|国家统计局|国家外汇管理局|中国人民银行)(?=.{4,})/u;

/** The name of a branch of a central body without that body: 国家税务总局宿迁市税务局 is 宿迁市税务局, 中共宿迁市委网信办 宿迁市委网信办. */
export function localName(name: string): string {
  return name.replace(central, "");
}

/** The city of a zone that leaves 市 out: 厦门火炬高技术产业开发区. Null for other names, or where several cities fit. */
export function cityOfZone(name: string): Region | null {
  if (!zone.test(name)) return null;
  const found = [2, 3].flatMap((length) => regions().named(`${name.slice(0, length)}市`));
  const codes = new Set(found.map((region) => region.code));
  return codes.size === 1 ? (found[0] ?? null) : null;
}

/** What a region that no longer exists has become. */
export function presentRegion(region: Region): Region {
  return region.successor === null ? region : (regions().find(region.successor) ?? region);
}

const zone =
  /开发区|高新区|高新技术|园区|工业园|产业园|保税|度假区|风景名胜区|风景区|示范区|试验区|合作区|自贸|功能区|新区|新城|经开区|农场|林场|管理区/u;
const stateAssets = /国有资产|城市管理|应急管理|市场监督|交通|机关事务/u;

/** The kind of an organ by its name and the level of its region; null where the level is not known. */
export function kindOf(rest: string, level: Region["level"] | null): KindCode | null {
  if (/街道(?:办事处|办|党工委)?$/u.test(rest)) return "street";
  if (/(?:镇|乡|苏木)(?:人民)?(?:政府)?(?:办公室)?$/u.test(rest)) return "town";
  if (level === null) return null;
  if (/^(?:(?:人民)?政府|行政公署|行署)(?:办公厅|办公室|办)$/u.test(rest))
    return `${level}_government_office`;
  if (/^(?:(?:人民)?政府|行政公署|行署)$/u.test(rest) || rest === "") return `${level}_government`;
  const isInstitution = /(?:中心|站|公司|集团|学校|大学|学院|医院)$/u.test(rest);
  const isZone =
    /^(?:管委会|管理委员会)(?:办公室)?$/u.test(rest) ||
    (zone.test(rest) &&
      !stateAssets.test(rest) &&
      /(?:管委会|管理委员会|区|管理局|办公室|场|城)$/u.test(rest));
  if ((isZone || isInstitution) && level !== "province")
    return level === "prefecture" ? "prefecture_other" : "other";
  return `${level}_department`;
}
