import { nationalRegions, createRegions, type RegionRegistry } from "../../place/region.ts";
import { readCorrection } from "../correction/readCorrection.ts";
import { fileContent } from "../fileKind.ts";
import { readArchive } from "../readArchive.ts";
import type { Encoding } from "../decodeText.ts";
import type { FlatTable } from "../flat/flatTable.ts";
import { readFlatSheet } from "../flat/flatSheet.ts";
import { readCsv } from "../readCsv.ts";
import { UnreadableFile, type SourceDocument } from "../source.ts";
import { documentsOf, importDocument } from "./documentImport.ts";
import type { Sheet } from "../workbook/sheet.ts";
import type { ImportedReport } from "./importedReport.ts";
import { flatImporter, type FlatImporter } from "./flatImport.ts";
import { refused, type FileToRead, type ReadChoices, type ReadResult } from "./readResult.ts";
import { unpackedReports } from "./unpackedReports.ts";

let regions: RegionRegistry | null = null;

function registry(): RegionRegistry {
  regions ??= createRegions(nationalRegions());
  return regions;
}

/** The files of an archive; what cannot be unpacked is left to be refused by itself, with no bytes. */
function unpackedFiles(bytes: Uint8Array): ReadResult {
  const packed = readArchive(bytes).map(({ path, read }) => {
    try {
      return { name: path, bytes: read() };
    } catch (cause) {
      if (!(cause instanceof UnreadableFile)) throw cause;
      return { name: path, bytes: new Uint8Array() };
    }
  });
  return { reports: [], refusal: null, reason: "", encoding: null, unknownColumns: [], packed };
}

function csvChoices({ mapping, encoding }: ReadChoices): {
  mapping: ReadChoices["mapping"];
  chosen?: string;
} {
  return encoding === null ? { mapping } : { mapping, chosen: encoding };
}

/** What came of the flat tables of a file; without a report a person may still say what columns mean. */
function flatResult(
  importer: FlatImporter,
  tables: readonly FlatTable[],
  encoding: Encoding | null,
): ReadResult {
  const names = new Map(
    tables.flatMap(({ columns }) =>
      columns
        .filter(({ meaning, name }) => meaning === null && name.trim() !== "")
        .map(({ name, suggestions }) => [name, { name, suggestions }] as const),
    ),
  );
  const isEmpty = importer.count() === 0;
  const flaws = tables.flatMap(({ issues }) => issues).slice(0, 5);
  return {
    reports: isEmpty ? [] : unpackedReports(importer.done()),
    refusal: isEmpty && names.size === 0 ? "not_a_report" : null,
    reason: isEmpty ? flaws.map(({ kind, row }) => `${kind} ${row}`).join(", ") : "",
    encoding,
    unknownColumns: [...names.values()],
    packed: [],
  };
}

/** The reports of a flat CSV; null where it is a form laid out as a sheet. */
async function readFlatCsv({ id, bytes }: FileToRead, choices: ReadChoices): Promise<ReadResult | null> {
  const importer = flatImporter(id, registry());
  importer.begin(null);
  const { table, encoding } = await readCsv(bytes, { ...csvChoices(choices), onReport: importer.take });
  if (table === null) return null;
  importer.end(table.issues);
  return flatResult(importer, [table], encoding);
}

/** A text in UTF-16 without a mark cannot be told from noise: what a person says of it is taken before it is looked at. */
function recoded(file: FileToRead, { encoding }: ReadChoices): FileToRead {
  if (encoding === null || !encoding.startsWith("utf-16")) return file;
  return { ...file, bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(file.bytes)) };
}

async function readRecoded(file: FileToRead, choices: ReadChoices): Promise<ReadResult> {
  const own = recoded(file, choices);
  if (own === file) return readAny(file, choices);
  const result = await readAny(own, { ...choices, encoding: "utf-8" });
  return choices.encoding === null || result.encoding === null
    ? result
    : { ...result, encoding: { name: choices.encoding, from: "chosen" } };
}

/** The reports of a document a sheet, or of one over several. */
function documentReports(
  documents: readonly SourceDocument[],
  { id, name }: FileToRead,
): readonly ImportedReport[] {
  const reports = documents.map((document, index) => importDocument(document, name, { file: id, index }));
  return reports.filter((report) => report !== null);
}

interface PartedWorkbook {
  readonly flat: readonly Sheet[];
  /** What stands on the other sheets, where a form may be. */
  readonly documents: readonly SourceDocument[];
}

/** Parts the sheets of a workbook into flat tables and those on which a form may stand. */
async function partWorkbook(bytes: Uint8Array, { mapping }: ReadChoices): Promise<PartedWorkbook> {
  const { readSheets } = await import("../workbook/readSheets.ts");
  const { workbookDocuments } = await import("../readWorkbook.ts");
  const read = await readSheets(bytes);
  const isFlat = (sheet: Sheet): boolean => readFlatSheet(sheet, mapping, () => undefined) !== null;
  const flat = read.sheets.filter(isFlat);
  const others = read.sheets.filter((sheet) => !flat.includes(sheet));
  return { flat, documents: others.length === 0 ? [] : workbookDocuments({ ...read, sheets: others }) };
}

async function readWorkbookImport(file: FileToRead, choices: ReadChoices): Promise<ReadResult> {
  const { flat, documents } = await partWorkbook(file.bytes, choices);
  const forms = documentReports(documents, file);
  if (flat.length === 0) return documentResult(forms, documents);
  const importer = flatImporter(file.id, registry(), documents.length);
  const tables = flat.flatMap((sheet): FlatTable[] => {
    importer.begin(sheet.name);
    const table = readFlatSheet(sheet, choices.mapping, importer.take);
    importer.end(table?.issues ?? []);
    return table === null ? [] : [table];
  });
  const result = flatResult(importer, tables, null);
  return forms.length === 0 ? result : { ...result, refusal: null, reports: [...forms, ...result.reports] };
}

function documentResult(found: readonly ImportedReport[], documents: readonly SourceDocument[]): ReadResult {
  const encoding = documents[0]?.encoding ?? null;
  if (found.length === 0)
    return {
      ...refused("not_a_report", `${documents.length} documents without the tables of the form`),
      encoding,
    };
  return { reports: found, refusal: null, reason: "", encoding, unknownColumns: [], packed: [] };
}

/** A correction workbook is known by its hidden sheet; one that is damaged is read as any other and says so. */
async function readAnyWorkbook(file: FileToRead, choices: ReadChoices): Promise<ReadResult> {
  const correction = await readCorrection(file.bytes, file.id);
  if (correction === null) return readWorkbookImport(file, choices);
  if (correction.type === "read") return documentResult([correction.report], []);
  const result = await readWorkbookImport(file, choices);
  const { issue } = correction;
  return {
    ...result,
    reports: result.reports.map((report) => ({ ...report, issues: [issue, ...report.issues] })),
  };
}

async function readAny(file: FileToRead, choices: ReadChoices): Promise<ReadResult> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refused("empty", "0 bytes");
  if (fileContent(bytes, name) === "archive") return unpackedFiles(bytes);
  if (fileContent(bytes, name) === "csv") {
    const flat = await readFlatCsv(file, choices);
    if (flat !== null) return flat;
  }
  if (fileContent(bytes, name) === "workbook") return readAnyWorkbook(file, choices);
  const documents = await documentsOf(file, choices);
  return documentResult(documentReports(documents, file), documents);
}

/** Reads a file of any kind into reports, or says why not; an archive gives its files. Never throws for a bad file. */
export async function readImport(file: FileToRead, choices: ReadChoices): Promise<ReadResult> {
  try {
    return await readRecoded(file, choices);
  } catch (cause) {
    if (cause instanceof UnreadableFile) return refused(cause.refusal, cause.message);
    return refused("damaged", cause instanceof Error ? cause.message : String(cause));
  }
}

/** The text and tables of a file, a document a report; none for a flat table. */
export async function readSource(dropped: FileToRead, told: ReadChoices): Promise<readonly SourceDocument[]> {
  const file = recoded(dropped, told);
  const choices = file === dropped ? told : { ...told, encoding: "utf-8" };
  if (fileContent(file.bytes, file.name) === "csv") {
    const csv = await readCsv(file.bytes, csvChoices(choices));
    if (csv.table !== null) return [];
  }
  if (fileContent(file.bytes, file.name) === "workbook")
    return (await partWorkbook(file.bytes, choices)).documents;
  return documentsOf(file, choices);
}
