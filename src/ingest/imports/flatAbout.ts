import { cellsOf, type CellCode } from "../../form/cells.ts";
import { formDue, isFormId, type FormId } from "../../form/form.ts";
import type { FlatReport } from "../flat/flatReport.ts";
import { plainText } from "../labels.ts";
import type { About } from "./packedReports.ts";

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

function keyOf(
  { attributes }: FlatReport,
  form: FormId | null,
  isFull: boolean,
  isUnitUnknown: boolean,
): string {
  const { file = "", source_url: url = "", published = "" } = attributes;
  const kind = `${form ?? ""}${isFull ? " full" : ""}${isUnitUnknown ? " unit" : ""}`;
  const isPlain = file === "" && url === "" && published === "";
  return isPlain ? kind : [kind, published, file, url].join("\n");
}

/** The year and the rest of what is said of a report beside its figures, and whether it holds the whole form. */
export interface FlatAbout {
  readonly year: number | null;
  readonly about: About;
  readonly isFull: boolean;
}

/** Tells what is said of the reports of a table; reports of one kind share it as an object. */
export function aboutReader(): (report: FlatReport) => FlatAbout {
  const known = new Map<string, About>();
  const years = new Map<string, number | null>();

  function yearOf(printed: string): number | null {
    const read = years.get(printed);
    if (read !== undefined) return read;
    const found = /^(20\d\d)(?:\.0+)?(?:年度?|-01-01|-12-31)?$/u.exec(plainText(printed))?.[1];
    const year = found === undefined ? null : Number(found);
    years.set(printed, year);
    return year;
  }

  return (report) => {
    const year = yearOf(report.attributes.year ?? "");
    const form = formOf(report, year);
    const isFull = isFullTable(report, form);
    const total = report.figures.find(({ code }) => code === "procurement.total_amount");
    const isUnitUnknown = total?.state === "unit_unknown";
    const key = keyOf(report, form, isFull, isUnitUnknown);
    const about = known.get(key) ?? newAbout(report, form, isFull, isUnitUnknown);
    known.set(key, about);
    return { year, about, isFull };
  };
}
