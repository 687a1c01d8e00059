import type { SourceDocument } from "../source.ts";
import type { PackedReports } from "./packedReports.ts";
import type { FileToRead, ReadChoices, ReadResult } from "./readResult.ts";
import { packOf, unpackedReports } from "./unpackedReports.ts";

/** What came of reading a file, as it is sent between threads. */
export interface PackedResult extends Omit<ReadResult, "reports"> {
  readonly reports: PackedReports | null;
}

/** A reader as it is called from another thread. */
export interface RemoteReader {
  read(file: FileToRead, choices: ReadChoices): Promise<PackedResult>;
  source(file: FileToRead, choices: ReadChoices): Promise<readonly SourceDocument[]>;
}

/** The memory of a pack, which is handed over and not copied. */
function buffersOf({ places, ...pack }: PackedReports): readonly ArrayBuffer[] {
  const views = [...Object.values(pack), ...Object.values(places)].filter((one) => ArrayBuffer.isView(one));
  return views.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

/** A result ready to be sent, with the memory that goes along. */
export function packResult(
  file: string,
  { reports, ...rest }: ReadResult,
): { readonly result: PackedResult; readonly buffers: readonly ArrayBuffer[] } {
  const pack = reports.length === 0 ? null : packOf(file, reports);
  const unpacked = rest.packed.map(({ bytes }) => bytes.buffer).filter((one) => one instanceof ArrayBuffer);
  const buffers = new Set([...(pack === null ? [] : buffersOf(pack)), ...unpacked]);
  return { result: { ...rest, reports: pack }, buffers: [...buffers] };
}

/** A result as it arrived. */
export function unpackResult({ reports, ...rest }: PackedResult): ReadResult {
  return { ...rest, reports: reports === null ? [] : unpackedReports(reports) };
}
