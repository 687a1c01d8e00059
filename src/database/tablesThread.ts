import { wrap } from "comlink";
import { packDecisions, type PackedDecisions } from "../ingest/imports/packedDecisions.ts";
import type { PackedReports } from "../ingest/imports/packedReports.ts";
import { packOf } from "../ingest/imports/unpackedReports.ts";
import type { ImportEntry } from "../ingest/imports/importStore.ts";
import { hasAccepted } from "./acceptedReports.ts";
import type { ImportedTables } from "./importedReports.ts";

/** A file as it is sent to the thread that makes tables of it. */
export interface PackedFile {
  readonly name: string;
  readonly reports: PackedReports;
  readonly decisions: PackedDecisions;
}

/** Makes tables in a thread of its own: of a large file that takes a second. */
export interface TablesMaker {
  make(files: readonly PackedFile[], dataset: string): Promise<ImportedTables>;
}

async function inThread(files: readonly PackedFile[], dataset: string): Promise<ImportedTables> {
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
  const files = entries.filter(hasAccepted).map(({ file, reports, decisions }): PackedFile => ({
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
