import { cellsOf, type CellCode, type ValueCode } from "../../form/cells.ts";
import { formDue, isFormId, type FormId } from "../../form/form.ts";
import { scopes } from "../../form/report.ts";
import { kindCodes, kinds, type KindCode } from "../../place/kinds.ts";
import type { Region, RegionRegistry } from "../../place/region.ts";
import { plainText } from "../labels.ts";
import type { Place } from "../source.ts";
import type { FlatIssue, FlatReport } from "../flat/flatReport.ts";
import type { ImportedIssue } from "./importedReport.ts";
import { kindOfName, plainName } from "./knownOrgan.ts";
import type { About, PackedReports, Whose } from "./packedReports.ts";
import { ReportPacker } from "./reportPacker.ts";

const flawWords: Readonly<Record<FlatIssue["kind"], { readonly zh: string; readonly en: string }>> = {
  misaligned: {
    zh: "这一行的字段多于表头，未采用",
    en: "The row has more fields than headings and was left out",
  },
  short: {
    zh: "这一行的字段少于表头，缺少的未读取",
    en: "The row has fewer fields than headings; the rest was not read",
  },
  totals: { zh: "合计行，未采用", en: "A row of totals was left out" },
  surplus: {
    zh: "这一行末尾比表头多出空白字段，各数字可能错位，请核对",
    en: "The row has blank fields after the last heading; its figures may have moved, please check",
  },
  hidden: {
    zh: "工作簿中隐藏的行或列，未采用；需要时请取消隐藏后再导入",
    en: "A row or column that the workbook hides was left out; show it and import again if it is needed",
  },
  no_report: { zh: "既无机关也无年度，未采用", en: "A row without organ and year was left out" },
  unknown_code: { zh: "指标代码无法识别，未采用", en: "An unknown code was left out" },
  conflict: {
    zh: "同一数字出现两次且不同，未采用",
    en: "A figure stands there twice and differs; neither was taken",
  },
  damaged: { zh: "引号不成对", en: "Quotation marks do not match" },
};

const uncomputedWord = {
  zh: "公式没有保存计算结果，未采用；请用 Excel 或 WPS 打开并保存后再导入",
  en: "A formula without a saved result was left out; open and save the workbook in Excel or WPS first",
};

const doubtWord = { zh: "写法不寻常，请核对", en: "Written in an unusual way, please check" };

/** A flaw of a row as an issue of the report it belongs to, or of the file. */
export function flatIssue(
  { kind, row, column, text }: FlatIssue,
  sheet: string | null = null,
): ImportedIssue {
  const { zh, en } = flawWords[kind];
  const place = { ...(sheet === null ? {} : { sheet }), row, ...(column === null ? {} : { column }) };
  const isHarmless = kind === "totals" || kind === "no_report" || kind === "hidden";
  const severity = isHarmless ? "info" : kind === "short" || kind === "surplus" ? "warning" : "error";
  const printed = text === "" ? "" : `: ${text}`;
  return { severity, place, codes: [], message: { zh: `${zh}${printed}`, en: `${en}${printed}` } };
}

/** The region a row names, by code or by names from large to small; null where there is none or more than one. */
export function regionOfRow(attributes: FlatReport["attributes"], regions: RegionRegistry): Region | null {
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
export function placesInName(name: string, regions: RegionRegistry): readonly Region[] {
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

function kindOf(attributes: FlatReport["attributes"], region: Region | null): KindCode | null {
  const printed = attributes.kind?.trim() ?? "";
  const named = kindsByName.get(printed) ?? kindsByName.get(plainText(printed));
  if (named !== undefined) return named;
  return attributes.unit === undefined ? null : kindOfName(attributes.unit, region?.level ?? "county");
}

function identityOf(attributes: FlatReport["attributes"], regions: RegionRegistry): Whose {
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

const codes2019: ReadonlySet<CellCode> = new Set(cellsOf("form_2019").map(({ code }) => code));
const codes2021: ReadonlySet<CellCode> = new Set(cellsOf("form_2021").map(({ code }) => code));

/** Codes that only one of the forms has. */
const onlyIn = new Map<string, FormId>([
  ...[...codes2019].filter((code) => !codes2021.has(code)).map((code) => [code, "form_2019"] as const),
  ...[...codes2021].filter((code) => !codes2019.has(code)).map((code) => [code, "form_2021"] as const),
]);

/** The form a row says, or the one its figures belong to, or the one due in its year. */
function formOf(report: FlatReport, year: number | null): FormId | null {
  const printed = report.attributes.form ?? "";
  if (isFormId(printed)) return printed;
  const due = year === null ? null : formDue(year);
  if (due === null || due === "form_pre2019") return due;
  let found: FormId | null = null;
  for (const { code, value } of report.figures) {
    const only = value === null ? undefined : onlyIn.get(code);
    if (only === undefined) continue;
    if (found !== null && found !== only) return due;
    found = only;
  }
  return found ?? due;
}

/** Blanks of a flat table are "not said"; only a full table can hold a blank cell. */
function isFullTable({ figures }: FlatReport, form: FormId | null): boolean {
  if (form === null || form === "form_pre2019") return false;
  const codes: ReadonlySet<string> = form === "form_2019" ? codes2019 : codes2021;
  if (figures.length < codes.size) return false;
  return figures.reduce((count, { code }) => count + (codes.has(code) ? 1 : 0), 0) === codes.size;
}

/** What many reports of a table share, made once: they are told apart as objects when they are packed. */
interface Shared {
  readonly whose: Map<string, Whose>;
  /** Whose the latest report was. */
  last: { readonly attributes: FlatReport["attributes"]; readonly whose: Whose } | null;
  readonly about: Map<string, About>;
  readonly years: Map<string, number | null>;
}

function yearOf(printed: string, { years }: Shared): number | null {
  const known = years.get(printed);
  if (known !== undefined) return known;
  const found = /^(20\d\d)(?:\.0+)?(?:年度?|-01-01|-12-31)?$/u.exec(plainText(printed))?.[1];
  const year = found === undefined ? null : Number(found);
  years.set(printed, year);
  return year;
}

const whoseAttributes = [
  ...(["unit", "kind", "scope", "region_code", "region", "province", "city", "district"] as const),
];

/** Whose a report is. Years of one organ mostly follow each other, and so are not looked up by all words. */
function whoseOf({ attributes }: FlatReport, regions: RegionRegistry, shared: Shared): Whose {
  const { last, whose } = shared;
  if (last !== null && whoseAttributes.every((name) => attributes[name] === last.attributes[name]))
    return last.whose;
  const key = whoseAttributes.map((name) => attributes[name] ?? "").join("\n");
  const found = whose.get(key) ?? identityOf(attributes, regions);
  whose.set(key, found);
  shared.last = { attributes, whose: found };
  return found;
}

function newAbout(
  { attributes }: FlatReport,
  form: FormId | null,
  isFull: boolean,
  isUnitUnknown: boolean,
): About {
  const { file = null, source_url: url = "", published = null } = attributes;
  return {
    status: "read",
    title: file,
    sourceUrl: /^https?:\/\/\S+$/u.test(url) ? url : null,
    form,
    meta: {
      coverage: isFull ? "full" : "headline",
      published,
      periodStart: null,
      periodEnd: null,
      procurementUnitSource: isUnitUnknown ? "none" : null,
      overviewTopics: null,
      claimsAllUpheld: null,
      percentages: null,
    },
    failures: null,
  };
}

function aboutOf(report: FlatReport, form: FormId | null, isFull: boolean, { about }: Shared): About {
  const { file = "", source_url: url = "", published = "" } = report.attributes;
  const total = report.figures.find(({ code }) => code === "procurement.total_amount");
  const isUnitUnknown = total?.state === "unit_unknown";
  const kind = `${form ?? ""}${isFull ? " full" : ""}${isUnitUnknown ? " unit" : ""}`;
  const isPlain = file === "" && url === "" && published === "";
  const key = isPlain ? kind : [kind, published, file, url].join("\n");
  const found = about.get(key) ?? newAbout(report, form, isFull, isUnitUnknown);
  about.set(key, found);
  return found;
}

function doubtIssue(code: ValueCode, raw: string, place: Place): ImportedIssue {
  const { zh, en } = raw.startsWith("=") ? uncomputedWord : doubtWord;
  const message = { zh: `${zh}: ${raw}`, en: `${en}: ${raw}` };
  return { severity: "warning", place, codes: [code], message };
}

/** Takes the reports of flat tables as they are read, and packs them. */
export interface FlatImporter {
  /** Begins a table: a sheet of a workbook, or a file that has none. */
  begin(sheet: string | null): void;
  readonly take: (report: FlatReport) => void;
  /** Ends a table. Flaws of rows go to the report they stand in; those before the first one to the first. */
  end(flaws: readonly FlatIssue[]): void;
  /** How many reports were taken. */
  count(): number;
  done(): PackedReports;
}

/** The last report that begins in or before a row. */
function ownerOf(row: number, rows: readonly number[]): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An importer of the flat tables of a file; its reports are numbered from `firstIndex`. */
export function flatImporter(file: string, regions: RegionRegistry, firstIndex = 0): FlatImporter {
  const packer = new ReportPacker(file);
  const shared: Shared = { whose: new Map(), last: null, about: new Map(), years: new Map() };
  const issues = new Map<number, ImportedIssue[]>();
  const narratives = new Map<number, FlatReport["narrative"]>();
  let rows: number[] = [];
  let before = 0;
  let sheet: string | null = null;

  function tell(at: number, issue: ImportedIssue): void {
    const own = issues.get(at);
    if (own === undefined) issues.set(at, [issue]);
    else own.push(issue);
  }

  function take(report: FlatReport): void {
    const year = yearOf(report.attributes.year ?? "", shared);
    const form = formOf(report, year);
    const isFull = isFullTable(report, form);
    const at = packer.length;
    rows.push(report.row);
    packer.begin(
      firstIndex + at,
      year,
      whoseOf(report, regions, shared),
      aboutOf(report, form, isFull, shared),
    );
    if (report.narrative.size > 0) narratives.set(at, report.narrative);
    for (const figure of report.figures) {
      const { code, raw, state, doubts, row, column } = figure;
      if ((state === "blank" && !isFull) || state === "not_in_form" || state === "not_read") continue;
      const confidence = doubts.length > 0 || state === "text" ? "doubtful" : "sure";
      packer.figure(code, figure, confidence);
      packer.placeInGrid(row, column, sheet);
      if (confidence === "sure") continue;
      tell(at, doubtIssue(code, raw, sheet === null ? { row, column } : { sheet, row, column }));
    }
  }

  return {
    begin(name) {
      sheet = name;
      before = packer.length;
      rows = [];
    },
    take,
    end(flaws) {
      for (const flaw of flaws) tell(before + ownerOf(flaw.row, rows), flatIssue(flaw, sheet));
    },
    count: () => packer.length,
    done() {
      for (const at of new Set([...issues.keys(), ...narratives.keys()]))
        packer.setRare(at, {
          issues: issues.get(at) ?? [],
          narrative: narratives.get(at) ?? new Map(),
          printedSubtotals: new Map(),
        });
      return packer.done();
    },
  };
}
