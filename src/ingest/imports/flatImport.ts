import { cellsOf, type CellCode, type ValueCode } from "../../form/cells.ts";
import { formDue, isFormId, type FormId } from "../../form/form.ts";
import { scopes } from "../../form/report.ts";
import { kindCodes, kinds, type KindCode } from "../../place/kinds.ts";
import type { Region, RegionRegistry } from "../../place/region.ts";
import { plainText } from "../labels.ts";
import type { FlatIssue, FlatReport } from "../flat/flatReport.ts";
import type { ImportedFigure, ImportedIssue, ImportedReport, PrintedIdentity } from "./importedReport.ts";
import { kindOfName, plainName } from "./knownOrgan.ts";

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
  no_report: { zh: "既无机关也无年度，未采用", en: "A row without organ and year was left out" },
  unknown_code: { zh: "指标代码无法识别，未采用", en: "An unknown code was left out" },
  conflict: {
    zh: "同一数字出现两次且不同，未采用",
    en: "A figure stands there twice and differs; neither was taken",
  },
  damaged: { zh: "引号不成对", en: "Quotation marks do not match" },
};

const doubtWord = { zh: "写法不寻常，请核对", en: "Written in an unusual way, please check" };

/** A flaw of a row as an issue of the report it belongs to, or of the file. */
export function flatIssue({ kind, row, column, text }: FlatIssue): ImportedIssue {
  const { zh, en } = flawWords[kind];
  const place = column === null ? { row } : { row, column };
  const isHarmless = kind === "totals" || kind === "no_report";
  const severity = isHarmless ? "info" : kind === "short" ? "warning" : "error";
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

function kindOf(attributes: FlatReport["attributes"], region: Region | null): KindCode | null {
  const printed = attributes.kind?.trim();
  const named = kindCodes.find(
    (code) => code === printed || plainText(kinds[code].label.zh) === plainText(printed ?? "-"),
  );
  if (named !== undefined) return named;
  const byName =
    attributes.unit === undefined ? null : kindOfName(attributes.unit, region?.level ?? "county");
  return byName;
}

function identityOf({ attributes }: FlatReport, regions: RegionRegistry): PrintedIdentity {
  const region = regionOfRow(attributes, regions);
  const kind = kindOf(attributes, region);
  const year = /^\s*(20\d\d)\s*年?(?:度)?\s*$/u.exec(attributes.year ?? "")?.[1];
  const scope = scopes.find((one) => one === attributes.scope?.trim());
  return {
    unit: attributes.unit ?? null,
    kind,
    scope: scope ?? (kind === null ? null : kinds[kind].scope),
    regionCode: region?.code ?? null,
    year: year === undefined ? null : Number(year),
    isDoubtful: scope !== undefined && kind !== null && kinds[kind].scope !== scope,
  };
}

const codes2019: ReadonlySet<CellCode> = new Set(cellsOf("form_2019").map(({ code }) => code));
const codes2021: ReadonlySet<CellCode> = new Set(cellsOf("form_2021").map(({ code }) => code));

/** Whether a report states a figure that only one of the forms has. */
function statesOnly({ figures }: FlatReport, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const [code, { value }] of figures)
    if (value !== null && own.has(code) && !other.has(code)) return true;
  return false;
}

/** The form a row says, or the one its figures belong to, or the one due in its year. */
function formOf(report: FlatReport, year: number | null): FormId | null {
  const printed = report.attributes.form?.trim() ?? "";
  if (isFormId(printed)) return printed;
  const due = year === null ? null : formDue(year);
  if (due === null || due === "form_pre2019") return due;
  const isOld = statesOnly(report, codes2019, codes2021);
  const isNew = statesOnly(report, codes2021, codes2019);
  return isOld === isNew ? due : isOld ? "form_2019" : "form_2021";
}

/** Blanks of a flat table are "not said"; only a full table can hold a blank cell. */
function isFullTable({ figures }: FlatReport, form: FormId | null): boolean {
  if (form === null || form === "form_pre2019") return false;
  for (const code of form === "form_2019" ? codes2019 : codes2021) if (!figures.has(code)) return false;
  return true;
}

function figuresOf(report: FlatReport, isFull: boolean): ReadonlyMap<ValueCode, ImportedFigure> {
  const found = new Map<ValueCode, ImportedFigure>();
  for (const [code, { value, raw, state, origin, doubts, row, column }] of report.figures) {
    if (state === "blank" && !isFull) continue;
    if (state === "not_in_form" || state === "not_read") continue;
    const confidence = doubts.length > 0 || state === "text" ? "doubtful" : "sure";
    found.set(code, { value, raw, state, origin, confidence, place: { row, column } });
  }
  return found;
}

/** The report of rows of a flat table, as the review knows it. */
export function importFlatReport(
  report: FlatReport,
  at: { readonly file: string; readonly index: number },
  flaws: readonly FlatIssue[],
  regions: RegionRegistry,
): ImportedReport {
  const identity = identityOf(report, regions);
  const form = formOf(report, identity.year);
  const isFull = isFullTable(report, form);
  const figures = figuresOf(report, isFull);
  const doubtful = [...figures].filter(([, { confidence }]) => confidence === "doubtful");
  const doubts = doubtful.map(([code, { place, raw }]): ImportedIssue => ({
    severity: "warning",
    place,
    codes: [code],
    message: { zh: `${doubtWord.zh}: ${raw}`, en: `${doubtWord.en}: ${raw}` },
  }));
  return {
    ...at,
    status: "read",
    title: report.attributes.file ?? null,
    sourceUrl: /^https?:\/\/\S+$/u.test(report.attributes.source_url ?? "")
      ? (report.attributes.source_url ?? null)
      : null,
    identity,
    form,
    meta: {
      coverage: isFull ? "full" : "headline",
      published: report.attributes.published ?? null,
      periodStart: null,
      periodEnd: null,
      procurementUnitSource:
        figures.get("procurement.total_amount")?.state === "unit_unknown" ? "none" : null,
      overviewTopics: null,
      claimsAllUpheld: null,
      percentages: null,
    },
    figures,
    narrative: report.narrative,
    printedSubtotals: new Map(),
    issues: [...flaws.map(flatIssue), ...doubts],
    failures: null,
  };
}
