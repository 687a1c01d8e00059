import { hasAccepted } from "../database/acceptedReports.ts";
import { createImportLibrary } from "../ingest/imports/createImportLibrary.ts";
import {
  isAtRisk,
  isReading,
  type ImportLibrary,
  type ImportState,
  type StorageRoom,
} from "../ingest/imports/importLibrary.ts";
import { importStore } from "../ingest/imports/importStore.ts";
import { indexedStore } from "../ingest/imports/indexedStore.ts";
import { memoryStore, type KeyValueStore } from "../ingest/imports/keyValueStore.ts";
import { migrate, StoredByLaterVersion } from "../ingest/imports/migrations.ts";
import { createReaderPool } from "../ingest/imports/readerPool.ts";
import { packingStore } from "../ingest/imports/packingStore.ts";
import { startReaderThread } from "../ingest/imports/readerThread.ts";
import type { PageEngine } from "./engine.ts";
import { tabChannel } from "./tabChannel.ts";

/** The store of the browser; one that lasts as long as the page where the browser keeps nothing. */
async function openStore(): Promise<KeyValueStore> {
  try {
    const store = await indexedStore();
    await migrate(store);
    return store;
  } catch (cause) {
    // Private windows, a policy, or data of a later version: told through `keeping`, and nothing kept is touched.
    performance.mark("gongkai:storage-refused", { detail: String(cause) });
    return memoryStore(cause instanceof StoredByLaterVersion ? "later_version" : "refused");
  }
}

/** A word no other file has; `randomUUID` is missing on intranet pages without https. */
function newFileId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** Old browsers and pages without https say nothing of their storage. */
const browserRoom: StorageRoom = {
  async persist() {
    if ("storage" in navigator && "persist" in navigator.storage) await navigator.storage.persist();
  },
  async free() {
    if (!("storage" in navigator)) return null;
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : quota - usage;
  },
};

/** The imports of this page, with what was kept from before. */
export async function openImports(): Promise<ImportLibrary> {
  const store = await openStore();
  const library = createImportLibrary(
    importStore(packingStore(store)),
    createReaderPool(startReaderThread),
    tabChannel("gongkai-imports"),
    {
      now: () => new Date(),
      newId: newFileId,
    },
    browserRoom,
  );
  window.addEventListener("beforeunload", (event) => {
    if (isAtRisk(library.state())) event.preventDefault();
  });
  await library.reload();
  return library;
}

/** Whether the same reports stand in the data. */
function isSame(one: ImportState, other: ImportState): boolean {
  return one.entries === other.entries && one.settings.isOn === other.settings.isOn;
}

/** Keeps the engine at what is accepted: now, and after every change, but not in the middle of a drop. */
export function connectImports(library: ImportLibrary, engine: PageEngine, dataset: string): void {
  let shown: ImportState | null = null;
  let isHeld = false;
  // Not part of the first load: only who imports something needs it.
  const tablesThread = () => import("../database/tablesThread.ts");
  const follow = (): void => {
    const state = library.state();
    const { entries, settings } = state;
    // The thread starts while the reader reads. Where it does not, its work tells.
    if (isReading(state))
      tablesThread().then(
        ({ warmTables }) => warmTables(),
        () => undefined,
      );
    if (shown !== null && (isSame(shown, state) || isReading(state))) return;
    shown = state;
    const hasAny = settings.isOn && entries.some(hasAccepted);
    if (hasAny) engine.setImported(async () => (await tablesThread()).makeTables(entries, dataset));
    else if (isHeld) engine.setImported(null);
    isHeld = hasAny;
  };
  library.subscribe(follow);
  follow();
}
