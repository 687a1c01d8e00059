import { keptList, type KeptStorage } from "../keptList.ts";

/** A peer group that the reader keeps under a name. */
export interface SavedGroup {
  readonly name: string;
  readonly organs: readonly string[];
}

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

const groups = keptList("gongkai:peer-groups", isSavedGroup);

/** The groups kept in a storage, in the order they were saved; none where it holds nothing that can be read. */
export const readSavedGroups = groups.read;

/** Keeps a group, in place of an earlier one of its name. Throws where the browser keeps nothing. */
export const saveGroup = groups.save;

/** Gives a group another name; one that bears it already is replaced. */
export function renameGroup(storage: KeptStorage, from: string, to: string): readonly SavedGroup[] {
  const others = groups.read(storage).filter(({ name }) => name === from || name !== to);
  return groups.write(
    storage,
    others.map((group) => (group.name === from ? { ...group, name: to } : group)),
  );
}

/** Forgets a group. */
export const removeGroup = groups.remove;
