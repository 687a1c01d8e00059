import { fileContent, type FileContent } from "./fileKind.ts";
import { checkSize, type FileKind } from "./limits.ts";
import { UnreadableFile, type SourceDocument } from "./source.ts";

export interface ReadableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFileOptions {
  /** The encoding a person chose for a page or text; null or absent: found out. */
  readonly encoding?: string | null | undefined;
}

interface Reader {
  readonly limit: FileKind;
  /** The documents of a file: one, or one a sheet where a workbook holds a report a sheet. */
  readonly read: (bytes: Uint8Array, chosen: string | undefined) => Promise<readonly SourceDocument[]>;
}

/** The readers, each loaded when it is first needed. An archive is taken apart before this, a flat CSV by `readCsv`. */
const readers: Readonly<Partial<Record<FileContent, Reader>>> = {
  html: {
    limit: "html",
    read: async (bytes, chosen) => [(await import("./readHtml.ts")).readHtml(bytes, chosen)],
  },
  text: {
    limit: "text",
    read: async (bytes, chosen) => [(await import("./readText.ts")).readText(bytes, chosen)],
  },
  docx: { limit: "docx", read: async (bytes) => [await (await import("./readDocx.ts")).readDocx(bytes)] },
  pdf: { limit: "pdf", read: async (bytes) => [await (await import("./readPdf.ts")).readPdf(bytes)] },
  workbook: {
    limit: "workbook",
    read: async (bytes) => (await import("./readWorkbook.ts")).readWorkbook(bytes),
  },
  csv: {
    limit: "csv",
    read: async (bytes, chosen) => {
      const { document } = await (await import("./readCsv.ts")).readCsv(bytes, { chosen });
      if (document === null) throw new UnreadableFile("not_a_report", "a flat table, not a form");
      return [document];
    },
  },
};

function refuse(content: FileContent, name: string): never {
  if (content === "picture") throw new UnreadableFile("scanned", `a picture: ${name}`);
  if (content === "old_format" || content === "encrypted") throw new UnreadableFile(content, name);
  throw new UnreadableFile("unknown_format", `${content}: ${name}`);
}

/**
 * Reads a file of any kind into text and tables, its bytes deciding what it is before its name.
 * Throws `UnreadableFile` and nothing else for a file that cannot be read.
 */
export async function readFile(
  { name, bytes }: ReadableFile,
  { encoding }: ReadFileOptions = {},
): Promise<readonly SourceDocument[]> {
  if (bytes.length === 0) throw new UnreadableFile("empty", name);
  const content = fileContent(bytes, name);
  const reader = readers[content];
  if (reader === undefined) return refuse(content, name);
  checkSize(bytes.length, reader.limit);
  return reader.read(bytes, encoding ?? undefined);
}
