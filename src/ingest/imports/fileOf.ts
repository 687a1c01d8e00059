import { readerVersion, type ImportedFile } from "./importedFile.ts";
import type { ReadResult } from "./readResult.ts";

/** Up to this size a text that was refused is kept: another encoding may make it a report. Bytes. */
const refusedTextLimit = 4_000_000;

/** Whether the bytes of a refused file are worth keeping. */
export function mayBeDecodedAnew({ refusal }: ReadResult, name: string, size: number): boolean {
  const isUnclear = refusal === "not_a_report" || refusal === "unknown_format" || refusal === "damaged";
  return isUnclear && size <= refusedTextLimit && /\.(?:csv|tsv|tab|txt|md|x?html?|shtml)$/iu.test(name);
}

/** What is known of a file once it is read; `size` in bytes, `added` an ISO moment. */
export function fileOf(
  id: string,
  name: string,
  size: number,
  result: ReadResult,
  added: string,
): ImportedFile {
  const { refusal, reason, encoding, unknownColumns, reports } = result;
  return {
    id,
    name,
    size,
    added,
    refusal,
    reason,
    encoding,
    unknownColumns,
    reports: reports.length,
    reader: readerVersion,
  };
}
