import type { Change, KeyValueStore } from "./keyValueStore.ts";

/** A step from one version of what is stored to the next: the changes that lead there, from all there is. */
export type Migration = (entries: readonly (readonly [string, unknown])[]) => readonly Change[];

const versionKey = "version";

/**
 * The steps, the first from version 1 to 2. What was stored before versions were counted lacks the key and is version 1.
 * Version 2 keeps who decided: a ruling of version 1 was always a person's. Version 3 keeps reports and decisions
 * packed, which an earlier page cannot open; what an earlier page kept stays as it is until it is written again.
 */
export const migrations: readonly Migration[] = [
  (entries) =>
    entries
      .filter(([key]) => key.startsWith("decisions/"))
      .map(([key, value]) => ({
        key,
        value: new Map(
          [...(value instanceof Map ? value : [])].map(([index, decision]: [unknown, unknown]) => [
            index,
            typeof decision === "object" && decision !== null ? { isByPerson: true, ...decision } : decision,
          ]),
        ),
      })),
  () => [],
];

/** The version this page writes. */
export const storedVersion = migrations.length + 1;

/** What is stored was written by a later page; it is left alone. */
export class StoredByLaterVersion extends Error {
  constructor(version: number) {
    super(`stored by version ${version}, this page knows ${storedVersion}`);
    this.name = "StoredByLaterVersion";
  }
}

/** Brings what is stored to the version of this page, all steps in one write. Throws `StoredByLaterVersion`. */
export async function migrate(store: KeyValueStore, steps: readonly Migration[] = migrations): Promise<void> {
  const target = steps.length + 1;
  const stored = await store.read(versionKey);
  if (stored === target) return; // All that is kept may be a hundred megabytes.
  const entries = new Map(await store.entries(""));
  entries.delete(versionKey);
  const version = typeof stored === "number" ? stored : entries.size === 0 ? target : 1;
  if (version > target) throw new StoredByLaterVersion(version);
  const changed = new Map<string, unknown>();
  for (const step of steps.slice(version - 1))
    for (const { key, value } of step([...entries])) {
      changed.set(key, value);
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
    }
  await store.write([
    ...[...changed].map(([key, value]) => ({ key, value })),
    { key: versionKey, value: target },
  ]);
}
