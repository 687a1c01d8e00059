/** A change of one entry; a value of undefined takes it out. */
export interface Change {
  readonly key: string;
  readonly value: unknown;
}

/** Entries by key, changed all or not at all. Values are what a structured clone can hold. */
export interface KeyValueStore {
  /** Every entry whose key begins so, by key. */
  entries(prefix: string): Promise<readonly (readonly [string, unknown])[]>;
  /** The value of a key; undefined where there is none. */
  read(key: string): Promise<unknown>;
  /** All changes or none: after a failure or a crash the old state stands. */
  write(changes: readonly Change[]): Promise<void>;
  /** Reads and changes one entry with nothing in between. */
  update(key: string, next: (before: unknown) => unknown): Promise<void>;
  readonly keeping: Keeping;
}

/** Whether entries outlive the page, or why not: the browser refused, or they are of a later version of this page. */
export type Keeping = "lasting" | "refused" | "later_version";

/** A store that lasts as long as the page: where the browser keeps nothing, and in tests. */
export function memoryStore(keeping: Keeping = "refused"): KeyValueStore {
  let held: ReadonlyMap<string, unknown> = new Map();
  const put = (changes: readonly Change[]): void => {
    const next = new Map(held);
    for (const { key, value } of changes)
      if (value === undefined) next.delete(key);
      else next.set(key, structuredClone(value));
    held = next;
  };
  return {
    keeping,
    entries: (prefix) =>
      Promise.resolve(
        [...held]
          .filter(([key]) => key.startsWith(prefix))
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, value]) => [key, structuredClone(value)] as const),
      ),
    read: (key) => Promise.resolve(structuredClone(held.get(key))),
    // A value that cannot be cloned refuses the whole write.
    write: async (changes) => {
      await Promise.resolve();
      put(changes);
    },
    update: async (key, next) => {
      await Promise.resolve();
      put([{ key, value: next(structuredClone(held.get(key))) }]);
    },
  };
}
