import { largestFile } from "../limits.ts";
import type { ImportEntry, ImportStore } from "./importStore.ts";

/** The bytes of a file; null where it was moved, deleted or locked since it was dropped. */
async function allBytes(blob: Blob | null): Promise<Uint8Array | null> {
  try {
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

const baseName = (name: string): string => name.replace(/^.*\//u, "");

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

const largestOfAll = Math.max(...Object.values(largestFile));

/** Whether no reader takes a file of this size, in bytes. */
export function isBeyondReaders(size: number): boolean {
  return size > largestOfAll;
}

/** The bytes of a file, none where no reader takes as many; null where it cannot be opened. */
export async function bytesIn(blob: Blob | null): Promise<Uint8Array | null> {
  return blob !== null && isBeyondReaders(blob.size) ? new Uint8Array() : allBytes(blob);
}

/** Whether a file of this name and these very bytes is kept. */
export async function isKept(
  store: Pick<ImportStore, "bytes">,
  entries: readonly ImportEntry[],
  name: string,
  bytes: Uint8Array,
): Promise<boolean> {
  for (const { file } of entries) {
    if (file.size !== bytes.length || file.refusal !== null || baseName(file.name) !== baseName(name))
      continue;
    const others = await store.bytes(file.id);
    if (others !== null && isSame(others, bytes)) return true;
  }
  return false;
}
