import { kinds } from "../../place/kinds.ts";
import type { Evidence, Identity, Told, ToldRegion } from "../identity.ts";
import { issueOf, type Issue } from "../issues.ts";
import type { SourceDocument } from "../source.ts";
import {
  cityOfZone,
  isOrganName,
  kindOf,
  localName,
  namesakes,
  presentRegion,
  regionIn,
  regionOf,
  splitName,
  withoutRegion,
} from "./organName.ts";
import type { ReportTexts } from "./texts.ts";
import { plainDates } from "./dates.ts";
import { regionStart } from "./lineTitle.ts";
import type { ReadTitle } from "./title.ts";

/** What may tell the organ. */
export interface OrganSources {
  readonly document: SourceDocument;
  readonly texts: ReportTexts;
  readonly title: ReadTitle | null;
  readonly pageTitle: ReadTitle | null;
  readonly fileTitle: ReadTitle | null;
}

interface Witness {
  readonly from: Evidence;
  readonly name: string;
}

const clean = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[()]盖章[()]|\(章\)/gu, "");

/** The short line of an organ's name near the end, best with the date beneath it. */
function signature(texts: ReportTexts): string | null {
  const lines = texts.ending.map(({ text }) => clean(text));
  const parts = lines.map((line) => line.replace(/(20\d\d)年\d{1,2}月\d{1,2}日$/u, ""));
  const isDate = (at: number): boolean => /^20\d\d年\d{1,2}月\d{1,2}日$/u.test(plainDates(lines[at] ?? ""));
  const named = parts.flatMap((part, at) => (isOrganName(part) && !/[:：]/u.test(part) ? [at] : []));
  const dated = named.find((at) => isDate(at + 1) || isDate(at - 1) || parts[at] !== lines[at]);
  const at = dated ?? named[0];
  return at === undefined ? null : (parts[at] ?? null);
}

const indexLabels =
  /^(?:发布机构|发文机关|公开主体|责任部门|发布单位|制发机关|发文单位|信息来源|来源|公开机构|主办单位)[:：]?$/u;

/** The organ in the index table at the head of many pages: 发布机构 | 宿迁市人民政府. */
function indexed(document: SourceDocument): string | null {
  for (const block of document.blocks) {
    if (block.type === "text") continue;
    for (const row of block.rows)
      for (const [at, cell] of row.entries()) {
        const name = clean(row[at + 1]?.text ?? "");
        if (indexLabels.test(clean(cell.text)) && isOrganName(name)) return name;
      }
  }
  return null;
}

/** 如需咨询,请与翔安区人民政府办公室联系. */
function contact(texts: ReportTexts): string | null {
  for (const { text } of texts.all) {
    const name = /(?:请与|请联系|请直接与)([^，,。()（）\d]{3,30}?)(?:联系|[(（])/u.exec(clean(text))?.[1];
    if (name !== undefined && isOrganName(name)) return name;
  }
  return null;
}

function witnesses(sources: OrganSources): readonly Witness[] {
  const { title, pageTitle, fileTitle, texts, document } = sources;
  const told: readonly (readonly [Evidence, string | null])[] = [
    ["title", title?.organ ?? null],
    ["page_title", pageTitle?.organ ?? null],
    ["signature", signature(texts)],
    ["index", indexed(document)],
    ["file_name", fileTitle?.organ ?? null],
    ["contact", contact(texts)],
  ];
  const named = told.flatMap(([from, name]): Witness[] => {
    const whole = name === null ? null : complete(name);
    return whole === null ? [] : [{ from, name: whole }];
  });
  const noted = notedOrgan(title);
  return noted === null ? named : [...named.slice(0, 1), noted, ...named.slice(1)];
}

/** …报告(区政府办公室) names its organ at its end; (本级) says that it is not the report of the whole. */
function notedOrgan(title: ReadTitle | null): Witness | null {
  const note = title?.note ?? null;
  if (note === null || !(isOrganName(note) || /^本级|^汇总|^机关$/u.test(note))) return null;
  return { from: "title", name: note };
}

/** Who else is named here makes the organ doubtful: in an index or contact the body above it may stand. */
const weighty: ReadonlySet<Evidence> = new Set<Evidence>(["title", "page_title", "signature", "file_name"]);

/** A title may name the place alone: 上海市2019年… is the report of its government. */
function complete(name: string): string | null {
  const { regions, rest } = splitName(name);
  if (regions.length > 0 && rest === "") return `${name}人民政府`;
  if (regions.length > 0 && rest === "政府") return `${name.slice(0, -2)}人民政府`;
  return isOrganName(name) ? name : null;
}

/** Whether two names may be those of one organ: 翔安区财政局, 厦门市翔安区财政局. */
function agree(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one) || splitName(one).rest === splitName(other).rest;
}

/** The longest of several forms of a name; one with words before its region is not the fuller for them. */
function fullest(names: readonly string[]): string {
  const plain = names.filter((name) => regionStart(name) === 0);
  return (plain.length > 0 ? plain : names).reduce((longest, one) =>
    one.length > longest.length ? one : longest,
  );
}

function regionTold(organ: string, texts: ReportTexts): Told<ToldRegion> | null {
  const named = regionOf(splitName(organ));
  const city = named === null ? cityOfZone(organ) : null;
  if (city !== null) {
    const { code, name } = presentRegion(city);
    return { value: { code, name }, from: ["organ"], confidence: "likely" };
  }
  if (named !== null) {
    const { code, name } = presentRegion(named);
    return { value: { code, name }, from: ["organ"], confidence: "sure" };
  }
  const all = texts.all.map(({ text }) => text).join("\n");
  const found = regionIn(all, namesakes(organ));
  if (found === null) return null;
  const { code, name } = presentRegion(found);
  return { value: { code, name }, from: ["text"], confidence: "likely" };
}

/** The organ, its kind and region, and issues where the report names them differently or not at all. */
export function readOrgan(sources: OrganSources): {
  readonly organ: Pick<Identity, "organ" | "kind" | "scope" | "region">;
  readonly issues: readonly Issue[];
} {
  const told = witnesses(sources);
  const [first] = told;
  if (first === undefined)
    return {
      organ: { organ: null, kind: null, scope: null, region: null },
      issues: [issueOf("organ_missing", null, [])],
    };
  const same = told.filter((one) => agree(one.name, first.name));
  const strong = told.filter((one) => !same.includes(one) && weighty.has(one.from));
  const name = fullest(same.map((one) => one.name));
  const isSure = (first.from === "title" || same.length > 1) && strong.length === 0;
  const local = localName(name);
  const region = regionTold(local, sources.texts);
  const kind = kindOf(withoutRegion(local), levelOf(region, local));
  const isContested = strong.some(({ from }) => from === "title" || from === "signature");
  const confidence = isContested || regionStart(name) > 0 ? "doubtful" : isSure ? "sure" : "likely";
  const evidence = same.map((one) => one.from);
  return {
    organ: {
      organ: { value: name, from: evidence, confidence },
      kind: kind === null ? null : { value: kind, from: ["organ"], confidence: "likely" },
      scope: kind === null ? null : { value: kinds[kind].scope, from: ["organ"], confidence: "likely" },
      region,
    },
    issues: [
      ...strong.map((one) => issueOf("organ_differs", null, [], { meant: name, printed: one.name })),
      ...(region === null ? [issueOf("region_unknown", null, [], { printed: name })] : []),
    ],
  };
}

/** The level of the government; a name whose region is not clear still tells it: several 鼓楼区, all districts. */
function levelOf(
  region: Told<ToldRegion> | null,
  organ: string,
): "province" | "prefecture" | "county" | null {
  if (region !== null) {
    if (region.value.code.endsWith("0000")) return "province";
    return region.value.code.endsWith("00") ? "prefecture" : "county";
  }
  const levels = new Set(namesakes(organ).map((one) => one.level));
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? only : null;
}
