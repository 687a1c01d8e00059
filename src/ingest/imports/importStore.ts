import type { Mapping } from "../flat/columns.ts";
import type { Decision } from "./decision.ts";
import type { ImportedFile } from "./importedFile.ts";
import type { ImportedReport } from "./importedReport.ts";
import type { Keeping, KeyValueStore } from "./keyValueStore.ts";

/** What the person chose for all files. */
export interface ImportSettings {
  /** Whether imported reports stand in the charts. */
  readonly isOn: boolean;
  /** What unknown columns stand for, remembered for the next file. */
  readonly mapping: Mapping;
}

export const openingSettings: ImportSettings = { isOn: true, mapping: {} };

/** A file with everything that belongs to it, but its bytes. */
export interface ImportEntry {
  readonly file: ImportedFile;
  readonly reports: readonly ImportedReport[];
  /** By the number of the report in its file. */
  readonly decisions: ReadonlyMap<number, Decision>;
}

/** Files that are being read together; what is left of it after a crash tells which of them were not finished. */
export interface ImportBatch {
  readonly id: string;
  /** ISO moment. */
  readonly started: string;
  readonly names: readonly string[];
}

/** All that is kept. */
export interface KeptImports {
  readonly entries: readonly ImportEntry[];
  readonly settings: ImportSettings;
  /** Begun and not ended: by a tab that still reads, or that did not survive it. */
  readonly batches: readonly ImportBatch[];
}

/** The imports as they are kept: files, their bytes, what was read, what was decided. */
export interface ImportStore {
  readonly keeping: Keeping;
  load(): Promise<KeptImports>;
  bytes(file: string): Promise<Uint8Array | null>;
  /** One file at a time, whole or not at all. */
  add(entry: ImportEntry, bytes: Uint8Array): Promise<void>;
  /** Changes what was decided about reports of a file, and gives it; null where another tab removed the file. */
  decide(
    file: string,
    change: (before: ReadonlyMap<number, Decision>) => ReadonlyMap<number, Decision>,
  ): Promise<ReadonlyMap<number, Decision> | null>;
  set(settings: ImportSettings): Promise<void>;
  begin(batch: ImportBatch): Promise<void>;
  end(batch: string): Promise<void>;
  remove(files: readonly string[]): Promise<void>;
}

// Whatever lies under these keys was put there by `add` or `decide`, and brought up to date by `migrate`.
const isFile = (value: unknown): value is ImportedFile =>
  typeof value === "object" && value !== null && "reader" in value;
const isReports = (value: unknown): value is readonly ImportedReport[] => Array.isArray(value);
const isDecisions = (value: unknown): value is ReadonlyMap<number, Decision> =>
  typeof value === "object" && value !== null && "size" in value && "entries" in value;
const isBatch = (value: unknown): value is ImportBatch =>
  typeof value === "object" && value !== null && "names" in value && "started" in value;
const isSettings = (value: unknown): value is ImportSettings =>
  typeof value === "object" && value !== null && "isOn" in value && "mapping" in value;

async function load(store: KeyValueStore): Promise<KeptImports> {
  const [files, reports, decisions, settings, batches] = await Promise.all([
    store.entries("file/"),
    store.entries("reports/").then((entries) => new Map(entries)),
    store.entries("decisions/").then((entries) => new Map(entries)),
    store.read("settings"),
    store.entries("batch/"),
  ]);
  return {
    batches: batches.flatMap(([, batch]) => (isBatch(batch) ? [batch] : [])),
    settings: isSettings(settings) ? settings : openingSettings,
    entries: files
      .flatMap(([, file]) => (isFile(file) ? [file] : []))
      .sort((one, other) => (one.added < other.added ? -1 : 1))
      .map((file): ImportEntry => {
        const read = reports.get(`reports/${file.id}`);
        const decided = decisions.get(`decisions/${file.id}`);
        return {
          file,
          reports: isReports(read) ? read : [],
          decisions: isDecisions(decided) ? decided : new Map(),
        };
      }),
  };
}

/** Imports over entries by key. The bytes lie apart, so that opening the page does not read them. */
export function importStore(store: KeyValueStore): ImportStore {
  return {
    keeping: store.keeping,
    load: () => load(store),
    async bytes(file) {
      const bytes = await store.read(`bytes/${file}`);
      return bytes instanceof Uint8Array ? bytes : null;
    },
    add: ({ file, reports, decisions }, bytes) =>
      store.write([
        { key: `file/${file.id}`, value: file },
        { key: `reports/${file.id}`, value: reports },
        { key: `decisions/${file.id}`, value: decisions },
        { key: `bytes/${file.id}`, value: bytes },
      ]),
    async decide(file, change) {
      let now: ReadonlyMap<number, Decision> | null = null;
      await store.update(`decisions/${file}`, (before) => {
        now = isDecisions(before) ? change(before) : null;
        return now ?? undefined;
      });
      return now;
    },
    begin: (batch) => store.write([{ key: `batch/${batch.id}`, value: batch }]),
    end: (batch) => store.write([{ key: `batch/${batch}`, value: undefined }]),
    set: (settings) => store.write([{ key: "settings", value: settings }]),
    remove: (files) =>
      store.write(
        files.flatMap((file) =>
          ["file", "reports", "decisions", "bytes"].map((part) => ({
            key: `${part}/${file}`,
            value: undefined,
          })),
        ),
      ),
  };
}
