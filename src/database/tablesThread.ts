import { wrap, type Remote } from "comlink";
import { packOfDecisions } from "../ingest/imports/decisionMap.ts";
import { packOf } from "../ingest/imports/unpackedReports.ts";
import type { ImportEntry } from "../ingest/imports/importStore.ts";
import { hasAccepted, type DecidedFile } from "./acceptedReports.ts";
import type { ImportedTables } from "./importedReports.ts";

/** Makes tables in a thread of its own: of a large file that takes a second. */
export interface TablesMaker {
  make(files: readonly DecidedFile[], dataset: string): Promise<ImportedTables>;
}

interface Thread {
  readonly maker: Remote<TablesMaker>;
  readonly death: Promise<never>;
  readonly end: () => void;
}

function startThread(): Thread {
  const worker = new Worker(new URL("./tablesWorker.ts", import.meta.url), { type: "module" });
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the tables could not be made")),
    );
  });
  death.catch(() => undefined); // Read by whoever waits for tables.
  return { maker: wrap<TablesMaker>(worker), death, end: () => worker.terminate() };
}

let warm: Thread | null = null;

/** Starts the thread before there is work for it. */
export function warmTables(): void {
  warm ??= startThread();
}

/** Makes tables in a thread that ends with them: it leaves much behind. */
async function inThread(files: readonly DecidedFile[], dataset: string): Promise<ImportedTables> {
  const { maker, death, end } = warm ?? startThread();
  warm = null;
  try {
    return await Promise.race([maker.make(files, dataset), death]);
  } finally {
    end();
  }
}

/** A file without what its tables do not hold: where each figure stands is half of its bytes. */
function decidedFile({ file, reports, decisions }: ImportEntry): DecidedFile {
  const pack = { ...packOf(file.id, reports), places: {}, sheets: [], sheetAt: null };
  return { name: file.name, reports: pack, decisions: packOfDecisions(decisions) };
}

/** The tables of the accepted reports of files. */
export async function makeTables(entries: readonly ImportEntry[], dataset: string): Promise<ImportedTables> {
  const files = entries.filter(hasAccepted).map(decidedFile);
  try {
    return await inThread(files, dataset);
  } catch (cause) {
    // A thread that does not start or survive must not take imported reports out of the charts.
    performance.mark("gongkai:tables-thread-failed", { detail: String(cause) });
    return (await import("./packedTables.ts")).packedTables(files, dataset);
  }
}
