import type { QueryStorage } from "../sql/savedQueries.ts";

/** A peer group that the reader keeps under a name. */
export interface SavedGroup {
  readonly name: string;
  readonly organs: readonly string[];
}

const key = "gongkai:peer-groups";

function isSavedGroup(value: unknown): value is SavedGroup {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "organs" in value &&
    Array.isArray(value.organs) &&
    value.organs.every((organ) => typeof organ === "string")
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

/** The groups kept in a storage, in the order they were saved; none where it holds nothing that can be read. */
export function readSavedGroups(storage: QueryStorage): readonly SavedGroup[] {
  const kept: unknown = parsed(storage.getItem(key) ?? "[]");
  return Array.isArray(kept) ? kept.filter(isSavedGroup) : [];
}

function write(storage: QueryStorage, groups: readonly SavedGroup[]): readonly SavedGroup[] {
  storage.setItem(key, JSON.stringify(groups));
  return groups;
}

/** Keeps a group, in place of an earlier one of its name. Throws where the browser keeps nothing. */
export function saveGroup(storage: QueryStorage, group: SavedGroup): readonly SavedGroup[] {
  const others = readSavedGroups(storage).filter(({ name }) => name !== group.name);
  return write(storage, [...others, group]);
}

/** Gives a group another name; one that bears it already is replaced. */
export function renameGroup(storage: QueryStorage, from: string, to: string): readonly SavedGroup[] {
  const groups = readSavedGroups(storage).filter(({ name }) => name === from || name !== to);
  return write(
    storage,
    groups.map((group) => (group.name === from ? { ...group, name: to } : group)),
  );
}

/** Forgets a group. */
export function removeGroup(storage: QueryStorage, name: string): readonly SavedGroup[] {
  return write(
    storage,
    readSavedGroups(storage).filter((group) => group.name !== name),
  );
}
