import type { KeptStorage } from "../keptList.ts";

/** The browser's storage; null where it is switched off. */
export function browserStorage(): KeptStorage | null {
  try {
    return window.localStorage;
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

/** Does something with the storage; null where the browser keeps nothing, or no more. */
export function withStorage<T>(act: (storage: KeptStorage) => T): T | null {
  const storage = browserStorage();
  if (storage === null) return null;
  try {
    return act(storage);
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
