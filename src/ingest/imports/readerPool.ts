import type { SourceDocument } from "../source.ts";
import {
  refused,
  type FileToRead,
  type ImportReader,
  type ReadChoices,
  type ReadResult,
} from "./readResult.ts";

/** A reader in a thread of its own. */
export interface ReaderThread {
  readonly reader: ImportReader;
  /** Rejects when the thread dies. */
  readonly death: Promise<never>;
  end(): void;
}

/** Readers that share the work; a file that kills its reader is refused and a new reader goes on. */
export interface ReaderPool {
  read(file: FileToRead, choices: ReadChoices): Promise<ReadResult>;
  source(file: FileToRead, choices: ReadChoices): Promise<readonly SourceDocument[]>;
  /** Starts a reader, if none runs, before there is work for it. */
  prepare(): void;
  /** Ends what runs and forgets what waits: each of them is refused as cancelled. */
  cancel(): void;
}

class Cancelled extends Error {}
class TooSlow extends Error {}

/** No report takes so long; a reader that does is caught in its file. Milliseconds. */
const longest = 90_000;
const mostThreads = 2;

interface Slot {
  thread: ReaderThread | null;
  cancel: (() => void) | null;
}

/** Runs a job on a slot's thread; whatever goes wrong there ends the thread. */
async function runOn<T>(
  slot: Slot,
  start: () => ReaderThread,
  job: (reader: ImportReader) => Promise<T>,
  limit: number,
): Promise<T> {
  const thread = (slot.thread ??= start());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopped = new Promise<never>((_, reject) => {
    slot.cancel = () => reject(new Cancelled());
    timer = setTimeout(() => reject(new TooSlow()), limit);
  });
  try {
    return await Promise.race([job(thread.reader), thread.death, stopped]);
  } catch (cause) {
    thread.end();
    slot.thread = null;
    throw cause;
  } finally {
    clearTimeout(timer);
    slot.cancel = null;
  }
}

function refusalOf(cause: unknown): ReadResult {
  if (cause instanceof Cancelled) return refused("cancelled", "");
  if (cause instanceof TooSlow) return refused("too_slow", "no end after a minute and a half");
  return refused("crashed", cause instanceof Error ? cause.message : String(cause));
}

/** At most two readers, started when there is work for them. */
export function createReaderPool(start: () => ReaderThread, limit: number = longest): ReaderPool {
  const free: Slot[] = Array.from({ length: mostThreads }, () => ({ thread: null, cancel: null }));
  const slots = [...free];
  let waiting: { readonly go: (slot: Slot) => void; readonly drop: () => void }[] = [];

  const take = (): Promise<Slot> => {
    const slot = free.shift();
    if (slot !== undefined) return Promise.resolve(slot);
    return new Promise((go, reject) => waiting.push({ go, drop: () => reject(new Cancelled()) }));
  };
  const give = (slot: Slot): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(slot);
    else next.go(slot);
  };
  async function run<T>(job: (reader: ImportReader) => Promise<T>): Promise<T> {
    const slot = await take();
    try {
      return await runOn(slot, start, job, limit);
    } finally {
      give(slot);
    }
  }

  return {
    read: (file, choices) => run((reader) => reader.read(file, choices)).catch(refusalOf),
    source: (file, choices) => run((reader) => reader.source(file, choices)),
    prepare() {
      const [slot] = free;
      if (slots.every(({ thread }) => thread === null) && slot !== undefined) slot.thread = start();
    },
    cancel() {
      const dropped = waiting;
      waiting = [];
      for (const { drop } of dropped) drop();
      for (const { cancel } of slots) cancel?.();
    },
  };
}
