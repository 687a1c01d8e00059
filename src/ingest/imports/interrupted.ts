import type { ImportBatch, ImportEntry } from "./importStore.ts";

/** The names of a batch that nothing kept since it began bears. */
function unfinished({ names, started }: ImportBatch, entries: readonly ImportEntry[]): readonly string[] {
  const finished = entries.filter(({ file }) => file.added >= started).map(({ file }) => file.name);
  return names.filter((name) => {
    const at = finished.indexOf(name);
    if (at !== -1) finished.splice(at, 1); // Two files can bear one name.
    return at === -1;
  });
}

/** Batches that neither this page nor another reads any more, with what is left of each; nothing where all was kept. */
export async function interruptedBatches(
  batches: readonly ImportBatch[],
  entries: readonly ImportEntry[],
  isClaimed: (batch: string) => Promise<boolean>,
): Promise<readonly ImportBatch[]> {
  const open = batches.map((batch) => ({ ...batch, names: unfinished(batch, entries) }));
  const claimed = await Promise.all(open.map(({ id }) => isClaimed(id)));
  return open.filter((_, index) => claimed[index] === false);
}
