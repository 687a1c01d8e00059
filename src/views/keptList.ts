/** The part of the browser's storage in which lists are kept. */
export type KeptStorage = Pick<Storage, "getItem" | "setItem">;

/** Named things that the reader keeps in this browser. Changing one throws where the browser keeps nothing. */
export interface KeptList<Item extends { readonly name: string }> {
  /** What is kept, in the order it was saved; nothing where the storage holds nothing that can be read. */
  readonly read: (storage: KeptStorage) => readonly Item[];
  /** Keeps these and no others. */
  readonly write: (storage: KeptStorage, items: readonly Item[]) => readonly Item[];
  /** Keeps one, in place of an earlier one of its name. */
  readonly save: (storage: KeptStorage, item: Item) => readonly Item[];
  readonly remove: (storage: KeptStorage, name: string) => readonly Item[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null; // Written by something else; nothing of ours is in it.
    throw cause;
  }
}

/** The list under a key of the storage. */
export function keptList<Item extends { readonly name: string }>(
  key: string,
  isItem: (value: unknown) => value is Item,
): KeptList<Item> {
  const read = (storage: KeptStorage): readonly Item[] => {
    const kept = parsed(storage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isItem) : [];
  };
  const write = (storage: KeptStorage, items: readonly Item[]): readonly Item[] => {
    storage.setItem(key, JSON.stringify(items));
    return items;
  };
  const without = (storage: KeptStorage, name: string): readonly Item[] =>
    read(storage).filter((one) => one.name !== name);
  return {
    read,
    write,
    save: (storage, item) => write(storage, [...without(storage, item.name), item]),
    remove: (storage, name) => write(storage, without(storage, name)),
  };
}
