import type { Decision } from "./decision.ts";
import type { ImportedReport } from "./importedReport.ts";
import type { KeyValueStore } from "./keyValueStore.ts";
import { packOfDecisions, unpackDecisions } from "./decisionMap.ts";
import { isPackedDecisions } from "./packedDecisions.ts";
import { isPackedReports } from "./packedReports.ts";
import { packOf, unpackedReports } from "./unpackedReports.ts";

// What is put under these keys are the reports and decisions of a file; see `importStore`.
const isReports = (value: unknown): value is readonly ImportedReport[] => Array.isArray(value);
const isDecisions = (value: unknown): value is ReadonlyMap<number, Decision> =>
  typeof value === "object" && value !== null && "size" in value && "entries" in value;

function packed(key: string, value: unknown): unknown {
  if (key.startsWith("reports/") && isReports(value)) return packOf(key.slice("reports/".length), value);
  return key.startsWith("decisions/") && isDecisions(value) ? packOfDecisions(value) : value;
}

/** What an earlier page stored without packing it stays as it is. */
function opened(value: unknown): unknown {
  if (isPackedReports(value)) return unpackedReports(value);
  return isPackedDecisions(value) ? unpackDecisions(value) : value;
}

/** A store that keeps reports and decisions packed and gives them as they were. */
export function packingStore(store: KeyValueStore): KeyValueStore {
  return {
    keeping: store.keeping,
    entries: async (prefix) => (await store.entries(prefix)).map(([key, value]) => [key, opened(value)]),
    read: async (key) => opened(await store.read(key)),
    write: (changes) => store.write(changes.map(({ key, value }) => ({ key, value: packed(key, value) }))),
    update: (key, next) => store.update(key, (before) => packed(key, next(opened(before)))),
  };
}
