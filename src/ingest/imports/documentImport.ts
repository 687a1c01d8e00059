import { readHtml } from "../readHtml.ts";
import { readForm } from "../recognise/readForm.ts";
import { UnreadableFile, type SourceDocument } from "../source.ts";
import type { ImportedReport } from "./importedReport.ts";
import type { FileToRead, ReadChoices } from "./readResult.ts";

const isPdf = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;

/** The text and tables of a file that is no flat table, a document a report. */
export async function documentsOf(
  { name, bytes }: FileToRead,
  { encoding }: ReadChoices,
): Promise<readonly SourceDocument[]> {
  if (isPdf(bytes)) return [await (await import("../readPdf.ts")).readPdf(bytes)];
  if (/\.xlsx?$/iu.test(name)) return (await import("../readWorkbook.ts")).readWorkbook(bytes);
  if (/\.x?html?$/iu.test(name)) return [readHtml(bytes, encoding ?? undefined)];
  throw new UnreadableFile("unknown_format", name);
}

/** A document as a report; null where it holds no table of the form. */
export function importDocument(
  document: SourceDocument,
  _fileName: string,
  at: { readonly file: string; readonly index: number },
): ImportedReport | null {
  const read = readForm(document, null);
  if (!read.hasTables) return null;
  const isComplete = read.issues.every(({ severity }) => severity !== "error");
  return {
    ...at,
    status: isComplete ? "read" : "incomplete",
    title: document.title,
    sourceUrl: null,
    identity: { unit: null, kind: null, scope: null, regionCode: null, year: null, isDoubtful: true },
    form: read.form,
    meta: {
      coverage: "full",
      published: null,
      periodStart: null,
      periodEnd: null,
      procurementUnitSource: null,
      overviewTopics: null,
      claimsAllUpheld: null,
      percentages: null,
    },
    figures: new Map(
      read.cells
        .filter(({ figure }) => figure.state !== "not_read" && figure.state !== "not_in_form")
        .map(({ code, figure, place, confidence }) => [code, { ...figure, confidence, place }]),
    ),
    narrative: new Map(),
    printedSubtotals: read.printedSubtotals,
    issues: read.issues,
    failures: null,
  };
}
