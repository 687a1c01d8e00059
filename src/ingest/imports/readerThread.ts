import { wrap } from "comlink";
import type { ReaderThread } from "./readerPool.ts";
import { unpackResult, type RemoteReader } from "./remoteReader.ts";

/** Starts a reader in a worker. */
export function startReaderThread(): ReaderThread {
  const worker = new Worker(new URL("./readerWorker.ts", import.meta.url), { type: "module" });
  const remote = wrap<RemoteReader>(worker);
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the reader could not start")),
    );
    worker.addEventListener("messageerror", () => reject(new Error("the reader gave no readable answer")));
  });
  death.catch(() => undefined); // Whoever waits for an answer sees it; an idle reader's death is seen by the next file.
  return {
    death,
    reader: {
      read: async (file, choices) => unpackResult(await remote.read(file, choices)),
      source: (file, choices) => remote.source(file, choices),
    },
    end: () => worker.terminate(),
  };
}
