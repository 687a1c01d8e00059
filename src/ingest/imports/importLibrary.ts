import type { Mapping } from "../flat/columns.ts";
import { largestFile } from "../limits.ts";
import { UnreadableFile, type SourceDocument } from "../source.ts";
import { carriedDecision } from "./carriedDecision.ts";
import { undecided, type Decision } from "./decision.ts";
import { readerVersion, type FileRefusal, type ImportedFile } from "./importedFile.ts";
import { reportKey, type ImportedReport } from "./importedReport.ts";
import {
  openingSettings,
  type ImportBatch,
  type ImportEntry,
  type ImportSettings,
  type ImportStore,
} from "./importStore.ts";
import { contradictsAccepted } from "./importJudge.ts";
import type { Keeping } from "./keyValueStore.ts";
import { refused, type ReadChoices, type ReadResult } from "./readResult.ts";
import type { ReaderPool } from "./readerPool.ts";
import { spillingStore, type KeepingProblem } from "./spillingStore.ts";

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

/** Up to this size a text that was refused is kept: another encoding may make it a report. Bytes. */
const refusedTextLimit = 4_000_000;

function mayBeDecodedAnew({ refusal }: ReadResult, name: string, size: number): boolean {
  const isUnclear = refusal === "not_a_report" || refusal === "unknown_format" || refusal === "damaged";
  return isUnclear && size <= refusedTextLimit && /\.(?:csv|tsv|tab|txt|md|x?html?|shtml)$/iu.test(name);
}

/** The bytes of a file; null where it was moved, deleted or locked since it was dropped. */
async function bytesIn(blob: Blob | null): Promise<Uint8Array | null> {
  try {
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

const baseName = (name: string): string => name.replace(/^.*\//u, "");

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** The names of a batch that nothing kept since it began bears. */
function unfinished({ names, started }: ImportBatch, entries: readonly ImportEntry[]): readonly string[] {
  const finished = entries.filter(({ file }) => file.added >= started).map(({ file }) => file.name);
  return names.filter((name) => {
    const at = finished.indexOf(name);
    if (at !== -1) finished.splice(at, 1); // Two files can bear one name.
    return at === -1;
  });
}

const largestOfAll = Math.max(...Object.values(largestFile));

interface Clock {
  readonly now: () => Date;
  readonly newId: () => string;
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
  lasting: ImportStore,
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
    known: [],
    unread: [],
    interrupted: [],
    problem: null,
    unkept: new Set(),
    keeping: lasting.keeping,
  };
  let isCancelled = false;
  const store = spillingStore(lasting, (problem) => show({ problem }));
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
  /** The batches that this page reads. */
  const own = new Set<string>();

  async function tellInterrupted(
    batches: readonly ImportBatch[],
    entries: readonly ImportEntry[],
  ): Promise<void> {
    const open = batches
      .filter(({ id }) => !own.has(id))
      .map((batch) => ({ ...batch, names: unfinished(batch, entries) }));
    const claimed = await Promise.all(open.map(({ id }) => channel.isClaimed(id)));
    if (state.entries !== entries) return; // A later reload tells.
    const left = open.filter((_, index) => claimed[index] === false);
    show({ interrupted: left.filter(({ names }) => names.length > 0) });
    for (const { id, names } of left) if (names.length === 0) await store.end(id);
  }

  async function reload(): Promise<void> {
    const before = changes;
    const { entries, settings, batches } = await store.load();
    if (changes !== before) {
      await reload(); // What this tab changed meanwhile is not in what was loaded.
      return;
    }
    show({ entries, settings, unkept: store.unkept() });
    if (batches.every(({ id }) => own.has(id))) show({ interrupted: [] });
    else void tellInterrupted(batches, entries);
  }

  /** Does one change and tells the other tabs; what cannot be kept goes on in memory, see `spillingStore`. */
  async function keep<T>(what: () => Promise<T>): Promise<T> {
    changes += 1;
    const given = await what();
    show({ unkept: store.unkept() });
    channel.tell();
    return given;
  }

  interface Entering {
    readonly judge: OpeningJudge;
    readonly hasRoom: boolean;
    readonly decide: (report: ImportedReport, opening: Decision) => Decision;
  }

  async function keepResult(
    file: ImportedFile,
    bytes: Uint8Array,
    result: ReadResult,
    { judge, decide, hasRoom }: Entering,
  ): Promise<void> {
    const isNew = state.entries.every((one) => one.file.id !== file.id);
    if (isNew && (await isKnown(file.name, bytes))) {
      show({ known: [...state.known, file.name] });
      return;
    }
    const opening = await judge(result.reports);
    const decisions = new Map(
      result.reports.map((report, at) => [report.index, decide(report, opening[at] ?? undecided)]),
    );
    const entry: ImportEntry = { file, reports: result.reports, decisions };
    await keep(async () => {
      if (hasRoom) await store.add(entry, bytes);
      else store.hold(entry, bytes);
    });
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

  /** Whether a file of this name and these very bytes is there. */
  async function isKnown(name: string, bytes: Uint8Array): Promise<boolean> {
    for (const { file } of state.entries) {
      if (file.size !== bytes.length || file.refusal !== null || baseName(file.name) !== baseName(name))
        continue;
      const others = await store.bytes(file.id);
      if (others !== null && isSame(others, bytes)) return true;
    }
    return false;
  }

  /** What was decided elsewhere stands, unless it would displace without a word what is accepted here. */
  function decidedElsewhere(kept: KeptFile | undefined): Entering["decide"] {
    return (report, opening) => {
      const told = kept?.decisions.get(report.index);
      if (told === undefined) return opening;
      const isContested = told.ruling === "accepted" && contradictsAccepted(state.entries, report, told);
      return isContested ? { ...told, ruling: "open", isByPerson: false } : told;
    };
  }

  /** Reads one file; gives the files in it, if it is an archive. */
  async function addOne(
    { name, blob, kept }: DroppedFile,
    judge: OpeningJudge,
  ): Promise<readonly DroppedFile[]> {
    const id = clock.newId();
    // What no reader takes is not brought into memory at all.
    const isTooLarge = blob !== null && blob.size > largestOfAll;
    const bytes = isTooLarge ? new Uint8Array() : await bytesIn(blob);
    if (bytes === null || blob === null) {
      const gone = refused("gone", "could not be opened");
      const file = fileOf(id, name, 0, gone, clock.now().toISOString());
      await keepInTurn(file, new Uint8Array(), gone, {
        judge,
        hasRoom: true,
        decide: decidedElsewhere(kept),
      });
      return [];
    }
    const free = store.keeping === "lasting" ? await room.free() : null;
    const hasRoom = free === null || free >= roomPerByte * blob.size;
    if (!hasRoom) show({ problem: "full" });
    if (await isKnown(name, bytes)) {
      show({ known: [...state.known, name] });
      return [];
    }
    const encoding = kept?.encoding ?? null;
    const result = isTooLarge
      ? refused("too_large", `${blob.size} bytes`)
      : await pool.read({ id, name, bytes }, { ...choices(), encoding });
    if (result.refusal === "cancelled") {
      show({ unread: [...state.unread, name] });
      return [];
    }
    if (result.packed.length > 0)
      return result.packed.map((file) => ({
        name: `${name}/${file.name}`,
        blob: new Blob([file.bytes.slice()]),
      }));
    // What was refused is kept by its name and reason alone, unless another encoding may help.
    const isOfUse = result.refusal === null || mayBeDecodedAnew(result, name, blob.size);
    const file = fileOf(id, name, blob.size, result, clock.now().toISOString());
    await keepInTurn(file, isOfUse ? bytes : new Uint8Array(), result, {
      judge,
      hasRoom,
      decide: decidedElsewhere(kept),
    });
    return [];
  }

  const width = 3; // Two are read while one is fetched or kept.

  async function readAll(
    batch: ImportBatch,
    files: readonly DroppedFile[],
    judge: OpeningJudge,
  ): Promise<void> {
    const queue = [...files];
    let names = batch.names;
    let done = 0;
    let total = queue.length;
    const work = async (): Promise<void> => {
      while (!isCancelled) {
        const next = queue.shift();
        if (next === undefined) return;
        const { name: read } = next;
        const inside = await addOne(next, judge);
        queue.push(...inside);
        if (inside.length > 0) {
          names = [...names.filter((name) => name !== read), ...inside.map(({ name }) => name)];
          await store.begin({ ...batch, names });
        }
        total += inside.length;
        done += 1;
        show({ progress: { done, total, isCancelled } });
      }
    };
    await Promise.all(Array.from({ length: width }, work));
    show({ unread: [...state.unread, ...queue.map(({ name }) => name)] });
  }

  const add: ImportLibrary["add"] = async (files, judge) => {
    isCancelled = false;
    show({
      progress: { done: 0, total: files.length, isCancelled: false },
      latest: new Set(),
      known: [],
      unread: [],
      problem: null,
    });
    room.persist().catch(() => undefined); // A browser may ask the person, or refuse; the files are kept all the same.
    const batch: ImportBatch = {
      id: clock.newId(),
      started: clock.now().toISOString(),
      names: files.map(({ name }) => name),
    };
    own.add(batch.id);
    const release = channel.claim(batch.id);
    try {
      await store.begin(batch);
      await readAll(batch, files, judge);
      await store.end(batch.id);
    } finally {
      release();
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
      const now = await keep(() => store.decide(file, changed));
      show({
        entries: state.entries.flatMap((entry) => {
          if (entry.file.id !== file) return [entry];
          return now === null ? [] : [{ ...entry, decisions: now }];
        }),
      });
    }
  }

  async function isRemoved(files: readonly string[]): Promise<boolean> {
    try {
      await keep(() => store.remove(files));
      return true;
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      show({ problem: "failed" });
      return false;
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
      if (!(await isRemoved(files))) return;
      show({ entries: state.entries.filter(({ file }) => !files.includes(file.id)) });
      if (store.unkept().size === 0) return;
      await keep(() => store.keepHeld());
      if (store.unkept().size === 0) show({ problem: null });
    },
    async readAgain(file, changed, judge) {
      const before = state.entries.find((entry) => entry.file.id === file);
      if (before === undefined) return { refusal: null, dropped: 0 };
      const bytes = await bytesOf(file);
      const encoding = before.file.encoding?.from === "chosen" ? before.file.encoding.name : null;
      const result = await pool.read(
        { id: file, name: before.file.name, bytes },
        { ...choices(), encoding, ...changed },
      );
      if (result.refusal !== null) return { refusal: result.refusal, dropped: 0 };
      let dropped = 0;
      const again = fileOf(file, before.file.name, before.file.size, result, before.file.added);
      await keepInTurn(again, bytes, result, {
        judge,
        hasRoom: true,
        decide(report, opening) {
          const earlier = before.reports.find(({ index }) => index === report.index);
          if (earlier === undefined) return opening;
          const carried = carriedDecision(
            { report: earlier, decision: decisionOn(before, earlier) },
            report,
            opening,
          );
          dropped += carried.dropped.length;
          return carried.decision;
        },
      });
      return { refusal: null, dropped };
    },
    async forgetInterrupted() {
      const forgotten = state.interrupted;
      show({ interrupted: [] });
      for (const { id } of forgotten) await keep(() => store.end(id));
    },
    async set(part) {
      const settings = { ...state.settings, ...part };
      await keep(() => store.set(settings));
      show({ settings });
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
