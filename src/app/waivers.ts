import { indexedStore } from "../ingest/imports/indexedStore.ts";
import { memoryStore, type KeyValueStore } from "../ingest/imports/keyValueStore.ts";
import { createWaiverBook, type WaiverBook } from "../ingest/waivers/waiverBook.ts";
import { tabChannel } from "./tabChannel.ts";

async function openStore(): Promise<KeyValueStore> {
  try {
    return await indexedStore("waivers");
  } catch (cause) {
    // Private windows or a policy: told through `isLasting`.
    performance.mark("gongkai:storage-refused", { detail: String(cause) });
    return memoryStore();
  }
}

/** The waivers of this browser. */
export async function openWaivers(): Promise<WaiverBook> {
  const book = createWaiverBook(await openStore(), tabChannel("gongkai-waivers"));
  await book.reload();
  return book;
}
