import { isCellCode, type ValueCode } from "../form/cells.ts";
import type { NarrativeCode } from "../form/narrative.ts";
import type { Figure, Report, ReportMeta } from "../form/report.ts";
import { kinds } from "../place/kinds.ts";
import type { Identity } from "./identity.ts";
import { issueOf, type Issue } from "./issues.ts";
import { readPercentages, readTopics, readUpheldClaim } from "./recognise/claims.ts";
import { readDates, type ReportDates } from "./recognise/dates.ts";
import { readNarrative } from "./recognise/narrative.ts";
import type { ReadCell } from "./recognise/readCells.ts";
import { tellPictures } from "./recognise/pictures.ts";
import { readForm, type ReadForm } from "./recognise/readForm.ts";
import { readIdentity } from "./recognise/readIdentity.ts";
import { tellTextlessPages } from "./recognise/textlessPages.ts";
import { readTexts, type ReportTexts } from "./recognise/texts.ts";
import type { SourceDocument } from "./source.ts";
import { structureBlocks } from "./text/structureLines.ts";

/** `incomplete`: a part of the form, the organ or the year is missing; `rejected`: nothing of a report was found. */
export type ReadingStatus = "read" | "incomplete" | "rejected";

/** A document read as a report. */
export interface Reading {
  readonly status: ReadingStatus;
  readonly title: string | null;
  readonly identity: Identity;
  /** The report as the rules take it; null if the year or the kind of organ is not known, or nothing was found. */
  readonly report: Report | null;
  /** Everything of the report that does not depend on whose it is. */
  readonly content: ReportContent;
  /** Every cell of the form with its place and how sure it is; a cell that was not found is `not_read`. */
  readonly cells: readonly ReadCell[];
  readonly issues: readonly Issue[];
}

/** What a report states, whoever files it. */
export type ReportContent = Pick<Report, "narrative" | "printedSubtotals" | "figures"> & {
  readonly meta: Omit<ReportMeta, "year" | "scope" | "level" | "isDepartment">;
};

function figuresOf(cells: readonly ReadCell[]): ReadonlyMap<ValueCode, Figure> {
  return new Map(
    cells.filter(({ figure }) => figure.state !== "not_read").map(({ code, figure }) => [code, figure]),
  );
}

function contentOf(
  form: ReadForm,
  texts: ReportTexts,
  dates: ReportDates,
  narrative: ReadonlyMap<NarrativeCode, number>,
): ReportContent {
  return {
    figures: figuresOf(form.cells),
    narrative,
    printedSubtotals: form.printedSubtotals,
    meta: {
      form: form.form,
      published: dates.published,
      periodStart: dates.periodStart,
      periodEnd: dates.periodEnd,
      procurementUnitSource: form.procurementUnitSource,
      overviewTopics: readTopics(texts),
      claimsAllUpheld: readUpheldClaim(texts),
      percentages: readPercentages(texts),
      coverage: "full",
    },
  };
}

/** The report of an organ and year that are known, from what was read of it. */
export function reportOf(content: ReportContent, identity: Identity): Report | null {
  const { year, kind } = identity;
  if (year === null || kind === null) return null;
  const { scope, level } = kinds[kind.value];
  const isDepartment = scope === "single_organ";
  return { ...content, meta: { ...content.meta, year: year.value, scope, level, isDepartment } };
}

function gaps({ cells }: ReadForm): number {
  return cells.filter(({ figure }) => figure.state === "not_read").length;
}

/** The tables as the document draws them; where they lack something, also those that its text sets as lines. */
function readAnyForm(document: SourceDocument, year: number | null): ReadForm {
  const drawn = readForm(document, year);
  if (gaps(drawn) === 0) return drawn;
  const set = readForm({ ...document, blocks: structureBlocks(document.blocks) }, year);
  return gaps(set) < gaps(drawn) ? set : drawn;
}

function statusOf(form: ReadForm, texts: ReportTexts, identity: Identity): ReadingStatus {
  if (!form.hasTables && texts.sections.size < 2) return "rejected";
  const hasGaps = form.cells.some(({ figure }) => figure.state === "not_read");
  const hasGuess = form.issues.some(({ kind }) => kind === "columns_unknown" || kind === "several_reports");
  return hasGaps || hasGuess || identity.organ === null || identity.year === null ? "incomplete" : "read";
}

/**
 * Reads a document of any kind as an annual report: its cells, what its text states, whose it is. Nothing is guessed
 * in silence: what could not be told is an issue, and its cells are `not_read`.
 */
export function readReport(document: SourceDocument, fileName: string): Reading {
  const texts = readTexts(document);
  const dates = readDates(texts, document);
  const told = readIdentity(document, texts, dates, fileName);
  const year = told.identity.year?.value ?? null;
  const form = readAnyForm(document, year);
  const content = contentOf(form, texts, dates, readNarrative(texts, year));
  const status = statusOf(form, texts, told.identity);
  const notes = document.warnings.map((printed) => issueOf("reader_note", null, [], { printed }));
  const rejected = status === "rejected" ? [issueOf("not_a_report", null, [])] : [];
  return {
    status,
    title: told.title,
    identity: told.identity,
    report: status === "rejected" ? null : reportOf(content, told.identity),
    content,
    cells: form.cells,
    issues: [
      ...rejected,
      ...told.issues,
      ...(status === "rejected" ? [] : tellTextlessPages(form.cells, document)),
      ...(status === "rejected" ? [] : tellPictures(form.issues, document)),
      ...notes,
    ],
  };
}

/** The codes of the cells that a person should look at before they are used. */
export function doubtfulCells(reading: Reading): readonly ReadCell[] {
  const flagged = new Set(
    reading.issues.filter((issue) => issue.severity !== "info").flatMap((issue) => issue.codes),
  );
  return reading.cells.filter(
    (cell) => cell.confidence === "doubtful" || (isCellCode(cell.code) && flagged.has(cell.code)),
  );
}
