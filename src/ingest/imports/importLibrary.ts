import type { Mapping } from "../flat/columns.ts";
import type { SourceDocument } from "../source.ts";
import { undecided, type Decision } from "./decision.ts";
import type { FileRefusal } from "./importedFile.ts";
import { reportKey, type ImportedReport } from "./importedReport.ts";
import type { ImportBatch, ImportEntry, ImportSettings } from "./importStore.ts";
import type { Keeping } from "./keyValueStore.ts";
import type { ReadChoices } from "./readResult.ts";
import type { KeepingProblem } from "./spillingStore.ts";

/** A file as it is dropped, picked or pasted. */
export interface DroppedFile {
  /** With its folders, as far as they are known. */
  readonly name: string;
  /** Null where the browser could not get at it. */
  readonly blob: Blob | null;
  /** What an export says of the file it holds. */
  readonly kept?: KeptFile;
}

/** What was known of a file where it was exported. */
export interface KeptFile {
  readonly decisions: ReadonlyMap<number, Decision>;
  /** The encoding a person chose. */
  readonly encoding: string | null;
}

/** How far the reading of what was dropped is. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly isCancelled: boolean;
}

/** Whether files are still to be read; after the last one all may be shown that is still being kept. */
export function isReading({ progress }: Pick<ImportState, "progress">): boolean {
  return progress !== null && progress.done < progress.total;
}

/** What the browser says of its room, as far as it says anything. */
export interface StorageRoom {
  /** Asks the browser not to clear what is kept when room gets scarce. */
  persist(): Promise<void>;
  /** Bytes left; null where the browser does not say. */
  free(): Promise<number | null>;
}

/** The imports as the page shows them. */
export interface ImportState {
  readonly entries: readonly ImportEntry[];
  readonly settings: ImportSettings;
  /** Null while nothing is being read. */
  readonly progress: ImportProgress | null;
  /** The files of the latest drop, for its summary. */
  readonly latest: ReadonlySet<string>;
  /** Files of the latest drop that are there already, byte for byte, and were not taken twice. */
  readonly known: readonly string[];
  /** Files of the latest drop that were not read because it was stopped. */
  readonly unread: readonly string[];
  /** Files that a page which did not survive it had not finished; their reading is to be repeated. */
  readonly interrupted: readonly ImportBatch[];
  /** What went wrong with keeping, since the page was opened: nothing is lost that was kept before. */
  readonly problem: KeepingProblem | null;
  /** Files, or decisions on them, that only this page holds. */
  readonly unkept: ReadonlySet<string>;
  readonly keeping: Keeping;
  /** Whether a change is on its way into the browser's storage. */
  readonly isBeingKept: boolean;
}

/** Whether something would be lost if the page were left now. */
export function isAtRisk({ isBeingKept, unkept, keeping, entries }: ImportState): boolean {
  return isBeingKept || unkept.size > 0 || (keeping !== "lasting" && entries.length > 0);
}

/** The decision that a report gets before a person has looked at it. */
export type OpeningJudge = (reports: readonly ImportedReport[]) => Promise<readonly Decision[]>;

/** Where the library of this page meets that of other tabs. */
export interface TabChannel {
  tell(): void;
  listen(onChange: () => void): void;
  /** Answers other tabs that this one is reading a batch, until the given function is called. */
  claim(batch: string): () => void;
  /** Whether another tab is reading a batch. */
  isClaimed(batch: string): Promise<boolean>;
}

/** What came of reading a file again. */
export interface Rereading {
  /** Why it gave nothing; the earlier reading then stands. */
  readonly refusal: FileRefusal | null;
  /** Corrections that were given up, because their cells now read differently. */
  readonly dropped: number;
}

/** Everything that can be done with imported files. */
export interface ImportLibrary {
  readonly state: () => ImportState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads files and keeps them, each as soon as it is read. */
  add(files: readonly DroppedFile[], judge: OpeningJudge): Promise<void>;
  readonly cancel: () => void;
  /** Starts a reader before there is a file, where a person is about to drop one. */
  readonly prepare: () => void;
  /** Changes what was decided about reports. */
  decide(
    reports: readonly ImportedReport[],
    change: (before: Decision, report: ImportedReport) => Decision,
  ): Promise<void>;
  remove(files: readonly string[]): Promise<void>;
  /** Reads a kept file again: another encoding, or columns that now mean something. See `carriedDecision`. */
  readAgain(file: string, choices: Partial<ReadChoices>, judge: OpeningJudge): Promise<Rereading>;
  /** No longer tells of files that were not finished. */
  forgetInterrupted(): Promise<void>;
  set(settings: Partial<ImportSettings>): Promise<void>;
  /** The text and tables a report was read from; null for a row of a flat table. */
  source(report: ImportedReport): Promise<SourceDocument | null>;
  bytes(file: string): Promise<Uint8Array | null>;
  reload(): Promise<void>;
}

/** The decision on a report; undecided where there is none. */
export function decisionOn(entry: ImportEntry, report: ImportedReport): Decision {
  return entry.decisions.get(report.index) ?? undecided;
}

/** The report of a number; null where the file has none of it. Numbers are mostly places. */
export function reportOf({ reports }: ImportEntry, index: number): ImportedReport | null {
  const placed = reports[index];
  if (placed?.index === index) return placed;
  return reports.find((report) => report.index === index) ?? null;
}

/** The entry and the report of a key, see `reportKey`, or null. */
export function findReport(
  { entries }: ImportState,
  key: string,
): { readonly entry: ImportEntry; readonly report: ImportedReport } | null {
  const end = key.lastIndexOf(".");
  const entry = entries.find(({ file }) => file.id === key.slice(0, end));
  const report = entry === undefined ? null : reportOf(entry, Number(key.slice(end + 1)));
  if (entry === undefined || report === null || reportKey(report) !== key) return null;
  return { entry, report };
}

/** A new mapping of columns laid over the remembered ones. */
export function remembered(before: Mapping, decided: Mapping): Mapping {
  return { ...before, ...decided };
}
