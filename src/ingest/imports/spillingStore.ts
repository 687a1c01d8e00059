import type { Decision } from "./decision.ts";
import type { ImportEntry, ImportStore, KeptImports } from "./importStore.ts";

/** Why the browser keeps no more. */
export type KeepingProblem = "full" | "failed";

type Decisions = ReadonlyMap<number, Decision>;

/** A store that goes on in memory where the browser keeps no more, and says which files that concerns. */
export interface SpillingStore extends ImportStore {
  /** Files, or decisions on them, that last only as long as the page. */
  unkept(): ReadonlySet<string>;
  /** Whether files are held that the browser did not take; told before the next one is read. */
  hold(entry: ImportEntry, bytes: Uint8Array): void;
  /** Tries once more to keep what is held; done after room was made. */
  keepHeld(): Promise<void>;
}

function problemOf(cause: unknown): KeepingProblem {
  if (!(cause instanceof DOMException)) throw cause;
  return cause.name === "QuotaExceededError" ? "full" : "failed";
}

/** A store over another; `onProblem` hears of each change that the other one did not take. */
export function spillingStore(
  store: ImportStore,
  onProblem: (problem: KeepingProblem) => void,
): SpillingStore {
  const held = new Map<string, { readonly entry: ImportEntry; readonly bytes: Uint8Array }>();
  const decided = new Map<string, Decisions>();

  async function kept(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      return true;
    } catch (cause) {
      onProblem(problemOf(cause));
      return false;
    }
  }

  function withHeld({ entries, ...rest }: KeptImports): KeptImports {
    const stored = entries
      .filter(({ file }) => !held.has(file.id))
      .map((entry) => ({ ...entry, decisions: decided.get(entry.file.id) ?? entry.decisions }));
    return { ...rest, entries: [...stored, ...[...held.values()].map(({ entry }) => entry)] };
  }

  async function decide(file: string, change: (before: Decisions) => Decisions): Promise<Decisions | null> {
    const one = held.get(file);
    if (one !== undefined) {
      const decisions = change(one.entry.decisions);
      held.set(file, { ...one, entry: { ...one.entry, decisions } });
      return decisions;
    }
    const earlier = decided.get(file);
    let now: Decisions | null = null;
    const isKept = await kept(async () => {
      now = await store.decide(file, (before) => change(earlier ?? before));
    });
    if (isKept) decided.delete(file);
    else {
      const stored = (await store.load()).entries.find((entry) => entry.file.id === file);
      const before = earlier ?? stored?.decisions;
      if (before === undefined) return null;
      now = change(before);
      decided.set(file, now);
    }
    return now;
  }

  return {
    ...store,
    unkept: () => new Set([...held.keys(), ...decided.keys()]),
    hold: (entry, bytes) => void held.set(entry.file.id, { entry, bytes }),
    async keepHeld() {
      for (const [file, { entry, bytes }] of held)
        if (await kept(() => store.add(entry, bytes))) held.delete(file);
      for (const [file, decisions] of decided)
        if (await kept(() => store.decide(file, () => decisions))) decided.delete(file);
    },
    load: async () => withHeld(await store.load()),
    bytes: async (file) => held.get(file)?.bytes ?? (await store.bytes(file)),
    async add(entry, bytes) {
      held.delete(entry.file.id);
      if (!(await kept(() => store.add(entry, bytes)))) held.set(entry.file.id, { entry, bytes });
    },
    decide,
    async set(settings) {
      await kept(() => store.set(settings));
    },
    async begin(batch) {
      await kept(() => store.begin(batch));
    },
    async end(batch) {
      await kept(() => store.end(batch));
    },
    async remove(files) {
      await store.remove(files.filter((file) => !held.has(file)));
      for (const file of files) {
        held.delete(file);
        decided.delete(file);
      }
    },
  };
}
