/** A query that the reader keeps. */
export interface SavedQuery {
  readonly name: string;
  readonly text: string;
}

/** The part of the browser's storage that is used here. */
export type QueryStorage = Pick<Storage, "getItem" | "setItem">;

const key = "gongkai:sql";
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null; // Written by something else; nothing of ours is in it.
    throw cause;
  }
}

/** The queries kept in a storage, by name; none where it holds nothing that can be read. */
export function readSavedQueries(storage: QueryStorage): readonly SavedQuery[] {
  const kept: unknown = parsed(storage.getItem(key) ?? "[]");
  return Array.isArray(kept) ? kept.filter(isSavedQuery) : [];
}

function write(storage: QueryStorage, queries: readonly SavedQuery[]): readonly SavedQuery[] {
  storage.setItem(key, JSON.stringify(queries));
  return queries;
}

/** Keeps a query under its name, in place of an earlier one of that name. Throws where the browser keeps nothing. */
export function saveQuery(storage: QueryStorage, query: SavedQuery): readonly SavedQuery[] {
  const others = readSavedQueries(storage).filter(({ name }) => name !== query.name);
  return write(storage, [...others, query]);
}

/** Forgets a query. */
export function removeQuery(storage: QueryStorage, name: string): readonly SavedQuery[] {
  return write(
    storage,
    readSavedQueries(storage).filter((one) => one.name !== name),
  );
}

/** What the reader wrote last; null where nothing is kept. */
export function readDraft(storage: QueryStorage): string | null {
  return storage.getItem(draftKey);
}

/** Keeps what the reader writes. */
export function keepDraft(storage: QueryStorage, text: string): void {
  storage.setItem(draftKey, text);
}
