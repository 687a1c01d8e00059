import { createStore, promisifyRequest } from "idb-keyval";
import type { Change, KeyValueStore } from "./keyValueStore.ts";

/** The database of a kind of entries, with its one object store. */
const stores = {
  imports: ["gongkai", "imports"],
  waivers: ["gongkai-waivers", "waivers"],
} as const;

function change(store: IDBObjectStore, { key, value }: Change): void {
  if (value === undefined) store.delete(key);
  else store.put(value, key);
}

/**
 * Entries in IndexedDB, one transaction a write: it is done whole or not at all, whatever happens to the page.
 * Versions and migrations are ours (see `migrate`), so one object store of keys and values is enough.
 */
export async function indexedStore(kind: keyof typeof stores = "imports"): Promise<KeyValueStore> {
  const [databaseName, storeName] = stores[kind];
  const inStore = createStore(databaseName, storeName);
  // Private windows and full disks refuse here, before anything is lost.
  await inStore("readonly", (store) => promisifyRequest(store.count()));
  return {
    keeping: "lasting",
    entries: (prefix) =>
      inStore("readonly", async (store) => {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(range)),
          promisifyRequest<unknown[]>(store.getAll(range)),
        ]);
        return keys.map((key, index) => [typeof key === "string" ? key : "", values[index]] as const);
      }),
    read: (key) => inStore("readonly", (store) => promisifyRequest<unknown>(store.get(key))),
    write: (changes) =>
      inStore("readwrite", (store) => {
        for (const one of changes) change(store, one);
        return promisifyRequest(store.transaction);
      }),
    update: (key, next) =>
      inStore("readwrite", (store) => {
        const request = store.get(key);
        request.onsuccess = () => change(store, { key, value: next(request.result) });
        return promisifyRequest(store.transaction);
      }),
  };
}
