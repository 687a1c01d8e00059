import type { Encoding } from "../decodeText.ts";
import type { Suggestion } from "../flat/columns.ts";
import type { Refusal } from "../source.ts";

/** Why nothing was read from a file: a refusal of its reader, or that the reader itself did not survive it. */
export type FileRefusal = Refusal | "crashed" | "too_slow" | "cancelled" | "gone";

/** A column of a flat table that nobody knows. */
export interface UnknownColumn {
  readonly name: string;
  readonly suggestions: readonly Suggestion[];
}

/** A file that the reader of the page brought in, and what became of it. */
export interface ImportedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** ISO moment. */
  readonly added: string;
  readonly refusal: FileRefusal | null;
  /** What the reader of the file met, for a developer; empty where nothing was refused. */
  readonly reason: string;
  readonly encoding: Encoding | null;
  readonly unknownColumns: readonly UnknownColumn[];
  readonly reports: number;
  /** Which reader read it: files read by an earlier one are read again. */
  readonly reader: number;
}

/** Raised whenever reading gives other results, so that stored files are read again. */
export const readerVersion = 1;
