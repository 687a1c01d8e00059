import type { Mapping } from "../flat/columns.ts";
import { UnreadableFile, type SourceDocument } from "../source.ts";
import { undecided, type Decision } from "./decision.ts";
import { readerVersion, type ImportedFile } from "./importedFile.ts";
import { reportKey, type ImportedReport } from "./importedReport.ts";
import { openingSettings, type ImportEntry, type ImportSettings, type ImportStore } from "./importStore.ts";
import type { ReadChoices, ReadResult } from "./readResult.ts";
import type { ReaderPool } from "./readerPool.ts";

/** A file as it is dropped, picked or pasted. */
export interface DroppedFile {
  /** With its folders, as far as they are known. */
  readonly name: string;
  readonly blob: Blob;
}

/** How far the reading of what was dropped is. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly isCancelled: boolean;
}

/** What went wrong with keeping: nothing is lost that was kept before. */
export type KeepingProblem = "full" | "failed";

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
  readonly problem: KeepingProblem | null;
  /** Whether what is imported outlives the page. */
  readonly isLasting: boolean;
}

/** The decision that a report gets before a person has looked at it. */
export type OpeningJudge = (reports: readonly ImportedReport[]) => Promise<readonly Decision[]>;

/** Where the library of this page meets that of other tabs. */
export interface TabChannel {
  tell(): void;
  listen(onChange: () => void): void;
}

/** Everything that can be done with imported files. */
export interface ImportLibrary {
  readonly state: () => ImportState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads files and keeps them, with decisions that came along for files of a name. */
  add(
    files: readonly DroppedFile[],
    judge: OpeningJudge,
    decided?: ReadonlyMap<string, ReadonlyMap<number, Decision>>,
  ): Promise<void>;
  readonly cancel: () => void;
  /** Changes what was decided about reports. */
  decide(
    reports: readonly ImportedReport[],
    change: (before: Decision, report: ImportedReport) => Decision,
  ): Promise<void>;
  remove(files: readonly string[]): Promise<void>;
  /** Reads a kept file again: another encoding, or columns that now mean something. */
  readAgain(file: string, choices: Partial<ReadChoices>, judge: OpeningJudge): Promise<void>;
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

/** The entry and the report of a key, or null. */
export function findReport(
  { entries }: ImportState,
  key: string,
): { readonly entry: ImportEntry; readonly report: ImportedReport } | null {
  for (const entry of entries)
    for (const report of entry.reports) if (reportKey(report) === key) return { entry, report };
  return null;
}

/** A file is kept with what was read from it; the room for both must be there before it is read. */
const roomPerByte = 3;

interface Deciding {
  readonly judge: OpeningJudge;
  readonly decided?: ReadonlyMap<string, ReadonlyMap<number, Decision>> | undefined;
}

interface Clock {
  readonly now: () => Date;
  readonly newId: () => string;
}

function isFull(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "QuotaExceededError";
}

function fileOf(id: string, name: string, size: number, result: ReadResult, added: string): ImportedFile {
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

/** Between two tellings of how far the reading is: hundreds of files would be drawn hundreds of times. Milliseconds. */
const quietTime = 150;

/** Calls at once, or where it may wait, with what else comes in a short time. */
function throttled(call: () => void): (mayWait: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  return (mayWait) => {
    if (mayWait) {
      timer ??= setTimeout(() => {
        timer = null;
        call();
      }, quietTime);
      return;
    }
    if (timer !== null) clearTimeout(timer);
    timer = null;
    call();
  };
}

/** The imports of a page over a store and a pool of readers. `reload` fills it at first. */
export function createImportLibrary(
  store: ImportStore,
  pool: ReaderPool,
  channel: TabChannel,
  clock: Clock,
  room: StorageRoom,
): ImportLibrary {
  let state: ImportState = {
    entries: [],
    settings: openingSettings,
    progress: null,
    latest: new Set(),
    problem: null,
    isLasting: store.isLasting,
  };
  let isCancelled = false;
  const listeners = new Set<() => void>();
  const tell = throttled(() => {
    for (const listener of listeners) listener();
  });
  const show = (part: Partial<ImportState>): void => {
    const wasReading = state.progress !== null;
    state = { ...state, ...part };
    tell(wasReading && state.progress !== null);
  };

  let changes = 0;
  async function reload(): Promise<void> {
    const before = changes;
    const { entries, settings } = await store.load();
    if (changes === before) show({ entries, settings });
    else await reload(); // What this tab changed meanwhile is not in what was loaded.
  }

  /** Does one change; what cannot be kept is told and leaves the old state. */
  async function keep(change: () => Promise<void>): Promise<boolean> {
    try {
      changes += 1;
      await change();
      channel.tell();
      return true;
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      show({ problem: isFull(cause) ? "full" : "failed" });
      return false;
    }
  }

  async function keepResult(
    file: ImportedFile,
    bytes: Uint8Array,
    result: ReadResult,
    { judge, decided }: Deciding,
  ): Promise<void> {
    const opening = await judge(result.reports);
    const own = decided?.get(file.name);
    const decisions = new Map(
      result.reports.map(({ index }, at) => [index, own?.get(index) ?? opening[at] ?? undecided]),
    );
    const entry: ImportEntry = { file, reports: result.reports, decisions };
    if (!(await keep(() => store.add(entry, bytes)))) return;
    const others = state.entries.filter((one) => one.file.id !== file.id);
    show({ entries: [...others, entry], latest: new Set([...state.latest, file.id]) });
  }

  /** One after the other, so that the second report of an organ and year meets the first. */
  let keeping: Promise<void> = Promise.resolve();
  function keepInTurn(...file: Parameters<typeof keepResult>): Promise<void> {
    const before = keeping.catch(() => undefined); // Whoever kept that one has its failure.
    keeping = before.then(() => keepResult(...file));
    return keeping;
  }

  const choices = (): ReadChoices => ({ mapping: state.settings.mapping, encoding: null });

  /** Reads one file; gives the files in it, if it is an archive. */
  async function addOne({ name, blob }: DroppedFile, deciding: Deciding): Promise<readonly DroppedFile[]> {
    const id = clock.newId();
    const free = store.isLasting ? await room.free() : null;
    if (free !== null && free < roomPerByte * blob.size) {
      show({ problem: "full" });
      return [];
    }
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const result = await pool.read({ id, name, bytes }, choices());
    if (result.refusal === "cancelled") return [];
    if (result.packed.length > 0)
      return result.packed.map((file) => ({
        name: `${name}/${file.name}`,
        blob: new Blob([file.bytes.slice()]),
      }));
    // What was refused is kept by its name and reason alone.
    const kept = result.refusal === null ? bytes : new Uint8Array();
    await keepInTurn(fileOf(id, name, blob.size, result, clock.now().toISOString()), kept, result, deciding);
    return [];
  }

  const width = 3; // Two are read while one is fetched or kept.

  const add: ImportLibrary["add"] = async (files, judge, decided) => {
    const queue = [...files];
    isCancelled = false;
    show({
      progress: { done: 0, total: queue.length, isCancelled: false },
      latest: new Set(),
      problem: null,
    });
    room.persist().catch(() => undefined); // A browser may ask the person, or refuse; the files are kept all the same.
    let done = 0;
    let total = queue.length;
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined && !isCancelled; next = queue.shift()) {
        const inside = await addOne(next, { judge, decided });
        queue.push(...inside);
        total += inside.length;
        done += 1;
        show({ progress: { done, total, isCancelled } });
      }
    };
    try {
      await Promise.all(Array.from({ length: width }, work));
    } finally {
      show({ progress: null });
    }
  };

  async function decide(
    reports: readonly ImportedReport[],
    change: (before: Decision, report: ImportedReport) => Decision,
  ): Promise<void> {
    for (const file of new Set(reports.map((report) => report.file))) {
      const own = reports.filter((report) => report.file === file);
      const changed = (before: ReadonlyMap<number, Decision>): ReadonlyMap<number, Decision> =>
        new Map([
          ...before,
          ...own.map(
            (report) => [report.index, change(before.get(report.index) ?? undecided, report)] as const,
          ),
        ]);
      const isKept = await keep(() => store.decide(file, changed));
      if (!isKept) return;
      show({
        entries: state.entries.map((entry) =>
          entry.file.id === file ? { ...entry, decisions: changed(entry.decisions) } : entry,
        ),
      });
    }
  }

  async function bytesOf(file: string): Promise<Uint8Array> {
    const bytes = await store.bytes(file);
    if (bytes === null) throw new UnreadableFile("damaged", "its bytes are no longer kept");
    return bytes;
  }

  channel.listen(() => void reload());
  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    add,
    cancel() {
      isCancelled = true;
      if (state.progress !== null) show({ progress: { ...state.progress, isCancelled } });
      pool.cancel();
    },
    decide,
    async remove(files) {
      if (!(await keep(() => store.remove(files)))) return;
      show({ entries: state.entries.filter(({ file }) => !files.includes(file.id)) });
    },
    async readAgain(file, changed, judge) {
      const before = state.entries.find((entry) => entry.file.id === file);
      if (before === undefined) return;
      const bytes = await bytesOf(file);
      const result = await pool.read(
        { id: file, name: before.file.name, bytes },
        { ...choices(), ...changed },
      );
      if (result.refusal !== null) return;
      const again = fileOf(file, before.file.name, before.file.size, result, before.file.added);
      await keepInTurn(again, bytes, result, { judge });
    },
    async set(part) {
      const settings = { ...state.settings, ...part };
      if (await keep(() => store.set(settings))) show({ settings });
    },
    async source(report) {
      const entry = state.entries.find(({ file }) => file.id === report.file);
      if (entry === undefined) return null;
      const encoding = entry.file.encoding?.from === "chosen" ? entry.file.encoding.name : null;
      const file = { id: report.file, name: entry.file.name, bytes: await bytesOf(report.file) };
      const documents = await pool.source(file, { ...choices(), encoding });
      return documents[report.index] ?? null;
    },
    bytes: (file) => store.bytes(file),
    reload,
  };
}

/** A new mapping of columns laid over the remembered ones. */
export function remembered(before: Mapping, decided: Mapping): Mapping {
  return { ...before, ...decided };
}
