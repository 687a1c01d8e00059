import { createCsvRows, sniffDelimiter, statedDelimiter, type Delimiter } from "./csvRows.ts";
import { detectEncoding, type Encoding, type EncodingHints } from "./decodeText.ts";
import type { Mapping } from "./flat/columns.ts";
import { createFlatReader, type FlatReader, type FlatTable, type TakeReport } from "./flat/flatTable.ts";
import { checkSize } from "./limits.ts";
import { UnreadableFile, type SourceDocument } from "./source.ts";
import { nothingHidden } from "./workbook/sheet.ts";
import { sheetBlocks } from "./workbook/sheetBlocks.ts";

export interface CsvOptions extends EncodingHints {
  readonly delimiter?: Delimiter | undefined;
  /** What unknown columns stand for, by name, as decided for this file or an earlier one. */
  readonly mapping?: Mapping | undefined;
  /** Takes reports as they are read, so that a large table is never held whole; `table.reports` is then empty. */
  readonly onReport?: TakeReport | undefined;
  /** Told the share of the file that was read, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** A CSV file: a flat table of many reports, or a sheet on which the form itself is laid out. */
export interface CsvFile {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Null where the file is no flat table; then `document` is what it holds. */
  readonly table: FlatTable | null;
  readonly document: SourceDocument | null;
}

const pieceBytes = 1 << 20;
const sampleCharacters = 1 << 16;
/** A form laid out as a sheet has some sixty rows; a longer file without a header is none. */
const mostDocumentRows = 5_000;

const isBinary = (sample: string): boolean => {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\uFFFD]/gu)?.length ?? 0;
  return strange * 20 > sample.length;
};

function documentOf(reader: FlatReader, encoding: Encoding): SourceDocument {
  const rows = (reader.other() ?? []).map((fields) => fields.map((field) => field.trim()));
  if (rows.length > mostDocumentRows)
    throw new UnreadableFile("not_a_report", `${rows.length} rows without a header that names figures`);
  const place = {
    name: "",
    rows: rows.map((row) => row.slice(0, row.findLastIndex((field) => field !== "") + 1)),
  };
  const blocks = sheetBlocks({ ...place, merges: [], ...nothingHidden }, 0);
  if (blocks.length === 0) throw new UnreadableFile("empty", "no text");
  return { blocks, title: null, encoding, warnings: [] };
}

/** Reads a CSV file piece by piece. Throws `UnreadableFile`: `empty`, `too_large`, `unknown_format`, `not_a_report`. */
export async function readCsv(bytes: Uint8Array, options: CsvOptions = {}): Promise<CsvFile> {
  checkSize(bytes.length, "csv");
  const encoding = detectEncoding(bytes, options);
  const decoder = new TextDecoder(encoding.name);
  const sample = new TextDecoder(encoding.name).decode(bytes.subarray(0, 4 * sampleCharacters));
  if (isBinary(sample)) throw new UnreadableFile("unknown_format", "bytes that are no text");
  const delimiter =
    options.delimiter ?? statedDelimiter(sample) ?? sniffDelimiter(sample.slice(0, sampleCharacters));
  const reader = createFlatReader(options.mapping ?? {}, options.onReport);
  const rows = createCsvRows(delimiter, (fields) => reader.push(fields));
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    rows.add(decoder.decode(bytes.subarray(start, start + pieceBytes), { stream: true }));
    if ((reader.other()?.length ?? 0) > mostDocumentRows) break;
    options.onProgress?.(Math.min(1, (start + pieceBytes) / bytes.length));
    // Lets the worker hear a cancel between pieces.
    await new Promise((resolve) => setTimeout(resolve));
  }
  rows.add(decoder.decode());
  const broken = rows.end();
  const table = reader.finish();
  if (table === null && broken.length > 0)
    throw new UnreadableFile(
      "damaged",
      `a line without end, or quotation marks that do not match: ${broken[0]?.row ?? 0}`,
    );
  if (table === null) return { encoding, delimiter, table, document: documentOf(reader, encoding) };
  const issues = broken.map(
    ({ row, message }) => ({ kind: "damaged", row, column: null, text: message }) as const,
  );
  return { encoding, delimiter, table: { ...table, issues: [...table.issues, ...issues] }, document: null };
}
