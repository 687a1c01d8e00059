import { nationalRegions, createRegions, type RegionRegistry } from "../../place/region.ts";
import { fileContent } from "../fileKind.ts";
import { readArchive } from "../readArchive.ts";
import { readCsv, type CsvFile } from "../readCsv.ts";
import { UnreadableFile, type SourceDocument } from "../source.ts";
import { documentsOf, importDocument } from "./documentImport.ts";
import { importFlatReport } from "./flatImport.ts";
import { refused, type FileToRead, type ReadChoices, type ReadResult } from "./readResult.ts";

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

/** The reports of a flat table. Flaws of rows go to the report they stand in; others to the first. */
function flatReports(csv: CsvFile, file: string): ReadResult {
  const { table, encoding } = csv;
  if (table === null) throw new Error("no flat table");
  const rows = table.reports.map(({ row }) => row);
  const flaws = new Map<number, (typeof table.issues)[number][]>();
  for (const issue of table.issues) {
    const owner = Math.max(
      0,
      rows.findLastIndex((row) => row <= issue.row),
    );
    flaws.set(owner, [...(flaws.get(owner) ?? []), issue]);
  }
  const reports = table.reports.map((report, index) =>
    importFlatReport(report, { file, index }, flaws.get(index) ?? [], registry()),
  );
  const unknownColumns = table.columns
    .filter(({ meaning, name }) => meaning === null && name.trim() !== "")
    .map(({ name, suggestions }) => ({ name, suggestions }));
  const isEmpty = reports.length === 0;
  const refusal = isEmpty && unknownColumns.length === 0 ? "not_a_report" : null;
  const reason = isEmpty
    ? table.issues
        .map(({ kind, row }) => `${kind} ${row}`)
        .slice(0, 5)
        .join(", ")
    : "";
  return { reports, refusal, reason, encoding, unknownColumns, packed: [] };
}

async function readAny(file: FileToRead, choices: ReadChoices): Promise<ReadResult> {
  const { id, name, bytes } = file;
  if (bytes.length === 0) return refused("empty", "0 bytes");
  if (fileContent(bytes, name) === "archive") return unpackedFiles(bytes);
  if (fileContent(bytes, name) === "csv") {
    const csv = await readCsv(bytes, csvChoices(choices));
    if (csv.table !== null) return flatReports(csv, id);
  }
  const documents = await documentsOf(file, choices);
  const reports = documents.map((document, index) => importDocument(document, name, { file: id, index }));
  const found = reports.filter((report) => report !== null);
  if (found.length === 0)
    return refused("not_a_report", `${documents.length} documents without the tables of the form`);
  const encoding = documents[0]?.encoding ?? null;
  return { reports: found, refusal: null, reason: "", encoding, unknownColumns: [], packed: [] };
}

/** Reads a file of any kind into reports, or says why not; an archive gives its files. Never throws for a bad file. */
export async function readImport(file: FileToRead, choices: ReadChoices): Promise<ReadResult> {
  try {
    return await readAny(file, choices);
  } catch (cause) {
    if (cause instanceof UnreadableFile) return refused(cause.refusal, cause.message);
    return refused("damaged", cause instanceof Error ? cause.message : String(cause));
  }
}

/** The text and tables of a file, a document a report; none for a flat table. */
export async function readSource(file: FileToRead, choices: ReadChoices): Promise<readonly SourceDocument[]> {
  if (fileContent(file.bytes, file.name) === "csv") {
    const csv = await readCsv(file.bytes, csvChoices(choices));
    if (csv.table !== null) return [];
  }
  return documentsOf(file, choices);
}
