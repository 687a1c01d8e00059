import type { Encoding } from "../decodeText.ts";
import type { Mapping } from "../flat/columns.ts";
import type { SourceDocument } from "../source.ts";
import type { FileRefusal, UnknownColumn } from "./importedFile.ts";
import type { ImportedReport } from "./importedReport.ts";

/** A file to be read. */
export interface FileToRead {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadChoices {
  readonly mapping: Mapping;
  /** The encoding a person chose; null: as found out. */
  readonly encoding: string | null;
}

/** What came of reading a file. */
export interface ReadResult {
  readonly reports: readonly ImportedReport[];
  readonly refusal: FileRefusal | null;
  readonly reason: string;
  readonly encoding: Encoding | null;
  readonly unknownColumns: readonly UnknownColumn[];
  /** The files of an archive, to be read one by one; empty for any other file. */
  readonly packed: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Nothing was read. */
export function refused(refusal: FileRefusal, reason: string): ReadResult {
  return { reports: [], refusal, reason, encoding: null, unknownColumns: [], packed: [] };
}

/** What a reader in another thread does. */
export interface ImportReader {
  read(file: FileToRead, choices: ReadChoices): Promise<ReadResult>;
  /** The text and tables of a file again, for a person to compare with; one document a report. */
  source(file: FileToRead, choices: ReadChoices): Promise<readonly SourceDocument[]>;
}
