import { formDue, formIds, isFormId, type FormId } from "../../src/form/form.ts";
import type { ReportMeta } from "../../src/form/report.ts";
import { readCsvTable } from "./csvTable.ts";
import type { Report } from "./flaw.ts";
import type { Organ } from "./organs.ts";
import { RowFields } from "./rowFields.ts";

/** One filed report without its figures. */
export interface FiledReport {
  /** Organ and year: `350213-01-2020`. */
  readonly id: string;
  readonly organ: Organ;
  readonly year: number;
  readonly form: FormId;
  readonly coverage: ReportMeta["coverage"];
  readonly publishedOn: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly procurementUnitSource: ReportMeta["procurementUnitSource"];
  /** Null where the text was not read. */
  readonly overviewTopics: readonly string[] | null;
  readonly claimsAllUpheld: boolean | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly remark: string | null;
}

const required = ["organ", "year", "form", "coverage"];
const optional = [
  "form_confirmed",
  "published_on",
  "period_start",
  "period_end",
  "procurement_unit_source",
  "overview_topics",
  "claims_all_upheld",
  "source_title",
  "source_url",
  "remark",
];

const coverages = ["full", "headline"] as const;
const isCoverage = (text: string): text is FiledReport["coverage"] =>
  (coverages as readonly string[]).includes(text);

const unitSources = ["cell", "header", "note", "none"] as const;
const isUnitSource = (text: string): text is (typeof unitSources)[number] =>
  (unitSources as readonly string[]).includes(text);

/** A report on another form than its year's is possible, but must be told from a slip. */
function checkForm(fields: RowFields, year: number, form: FormId): void {
  if (formDue(year) === form || fields.truth("form_confirmed") === true) return;
  fields.flaw(
    "form",
    `${form} does not fit the year ${year}`,
    `Write ${formDue(year) ?? "another year"}, or confirm with form_confirmed = true that the labels show ${form}`,
  );
}

function readUrl(fields: RowFields): string | null {
  const text = fields.optional("source_url");
  if (text === null || /^https?:\/\/\S+$/.test(text)) return text;
  return fields.flaw("source_url", `"${text}" is not a web address`, "Write it with http:// or https://");
}

function readReport(fields: RowFields, organs: ReadonlyMap<string, Organ>): FiledReport | null {
  const id = fields.required("organ");
  const year = fields.required("year") === null ? null : fields.year("year");
  const form = fields.requiredWord("form", isFormId, formIds.join(", "));
  const coverage = fields.requiredWord("coverage", isCoverage, coverages.join(", "));
  const topics = fields.optional("overview_topics");
  const organ = id === null ? undefined : organs.get(id);
  if (id !== null && organ === undefined)
    fields.flaw("organ", `no organ ${id}`, "Correct the id or add the organ to organs.csv");
  if (organ === undefined || year === null || form === null || coverage === null) return null;
  checkForm(fields, year, form);
  return {
    id: `${organ.id}-${year}`,
    organ,
    year,
    form,
    coverage,
    publishedOn: fields.date("published_on"),
    periodStart: fields.date("period_start"),
    periodEnd: fields.date("period_end"),
    procurementUnitSource: fields.word("procurement_unit_source", isUnitSource, unitSources.join(", ")),
    overviewTopics: topics === null ? null : fields.list("overview_topics", " "),
    claimsAllUpheld: fields.truth("claims_all_upheld"),
    sourceTitle: fields.optional("source_title"),
    sourceUrl: readUrl(fields),
    remark: fields.optional("remark"),
  };
}

/** Reads `reports.csv`: reports by id. An organ files one report a year. */
export function readReports(
  file: string,
  text: string,
  organs: ReadonlyMap<string, Organ>,
  report: Report,
): ReadonlyMap<string, FiledReport> {
  const header = { required, isOptional: (column: string): boolean => optional.includes(column) };
  const reports = new Map<string, FiledReport>();
  for (const row of readCsvTable(file, text, header, report).rows) {
    const fields = new RowFields(file, row, report);
    const filed = readReport(fields, organs);
    if (filed === null) continue;
    if (reports.has(filed.id))
      fields.flaw(
        "organ",
        `${filed.organ.id} has another report for ${filed.year}`,
        "Keep one report for an organ and a year",
      );
    reports.set(filed.id, filed);
  }
  return reports;
}
