import { wrap } from "comlink";
import { packDecisions } from "../ingest/imports/packedDecisions.ts";
import { packOf } from "../ingest/imports/unpackedReports.ts";
import type { ImportEntry } from "../ingest/imports/importStore.ts";
import { hasAccepted, type DecidedFile } from "./acceptedReports.ts";
import type { ImportedTables } from "./importedReports.ts";

/** Makes tables in a thread of its own: of a large file that takes a second. */
export interface TablesMaker {
  make(files: readonly DecidedFile[], dataset: string): Promise<ImportedTables>;
}

async function inThread(files: readonly DecidedFile[], dataset: string): Promise<ImportedTables> {
  const worker = new Worker(new URL("./tablesWorker.ts", import.meta.url), { type: "module" });
  try {
    const death = new Promise<never>((_, reject) => {
      worker.addEventListener("error", (event) =>
        reject(new Error(event.message || "the tables could not be made")),
      );
    });
    return await Promise.race([wrap<TablesMaker>(worker).make(files, dataset), death]);
  } finally {
    worker.terminate();
  }
}

/** The tables of the accepted reports of files; null where there is none. */
export async function makeTables(
  entries: readonly ImportEntry[],
  dataset: string,
): Promise<ImportedTables | null> {
  const files = entries.filter(hasAccepted).map(({ file, reports, decisions }): DecidedFile => ({
    name: file.name,
    reports: packOf(file.id, reports),
    decisions: packDecisions(decisions),
  }));
  if (files.length === 0) return null;
  try {
    return await inThread(files, dataset);
  } catch (cause) {
    // A thread that does not start or survive must not take imported reports out of the charts.
    performance.mark("gongkai:tables-thread-failed", { detail: String(cause) });
    return (await import("./packedTables.ts")).packedTables(files, dataset);
  }
}
