import { keptList, type KeptStorage } from "../keptList.ts";

/** A query that the reader keeps. */
export interface SavedQuery {
  readonly name: string;
  readonly text: string;
}

const draftKey = "gongkai:sql-draft";

function isSavedQuery(value: unknown): value is SavedQuery {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}

const queries = keptList("gongkai:sql", isSavedQuery);

/** The queries kept in a storage; none where it holds nothing that can be read. */
export const readSavedQueries = queries.read;

/** Keeps a query under its name, in place of an earlier one of that name. Throws where the browser keeps nothing. */
export const saveQuery = queries.save;

/** Forgets a query. */
export const removeQuery = queries.remove;

/** What the reader wrote last; null where nothing is kept. */
export function readDraft(storage: KeptStorage): string | null {
  return storage.getItem(draftKey);
}

/** Keeps what the reader writes. */
export function keepDraft(storage: KeptStorage, text: string): void {
  storage.setItem(draftKey, text);
}
