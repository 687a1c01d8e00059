import { packedLimits } from "./limits.ts";
import { UnreadableFile } from "./source.ts";

/** An entry of a zip as its table of contents states it. */
export interface PackedEntry {
  /** The bytes of the name; their encoding is the reader's to find out. */
  readonly name: Uint8Array;
  /** Whether the entry says that its name is UTF-8. */
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  /** Where its own header begins in the file. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;

function endOf(view: DataView): number {
  const furthest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= furthest; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new UnreadableFile("damaged", "a zip without its table of contents");
}

/** The table of contents of a zip. Throws `UnreadableFile("damaged")` where there is none. */
export function packedEntries(bytes: Uint8Array): readonly PackedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > packedLimits.entries) throw new UnreadableFile("too_large", `a zip of ${count} entries`);
  const entries: PackedEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark)
      throw new UnreadableFile("damaged", "a zip whose table of contents is broken");
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Throws `UnreadableFile("too_large")` for a zip that says it holds more than the memory should be given. */
export function checkPacked(bytes: Uint8Array): readonly PackedEntry[] {
  const entries = packedEntries(bytes);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > packedLimits.unpacked)
    throw new UnreadableFile("too_large", `a zip that unpacks to ${unpacked} bytes`);
  const bomb = entries.find(
    (entry) =>
      entry.unpacked > packedLimits.ratioFrom &&
      entry.unpacked > packedLimits.ratio * Math.max(1, entry.packed),
  );
  if (bomb !== undefined)
    throw new UnreadableFile(
      "too_large",
      `an entry ${Math.round(bomb.unpacked / bomb.packed)} times its packed size`,
    );
  return entries;
}
