import { Inflate } from "fflate";
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

/** The packed bytes of an entry, behind its own header. */
function packedBytes(bytes: Uint8Array, { offset, packed }: PackedEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) throw new UnreadableFile("damaged", "an entry outside the zip");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new UnreadableFile("damaged", "an entry cut short");
  return bytes.subarray(start, start + packed);
}

const pieceBytes = 1 << 16;

/** Unpacks an entry piece by piece, and stops where it grows beyond what it says it is or what is allowed. */
function inflate(packed: Uint8Array, entry: PackedEntry, onPiece: (piece: Uint8Array) => void): void {
  const most = Math.min(entry.unpacked, packedLimits.unpacked);
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > most)
      throw new UnreadableFile("too_large", `an entry that unpacks to more than ${most} bytes`);
    onPiece(piece);
  });
  try {
    for (let start = 0; start < packed.length; start += pieceBytes)
      stream.push(packed.subarray(start, start + pieceBytes), start + pieceBytes >= packed.length);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged", "an entry that does not unpack", { cause: error });
  }
  if (size !== entry.unpacked) throw new UnreadableFile("damaged", "an entry shorter than it says");
}

const stored = 0;
const deflated = 8;

/** The bytes of an entry. Throws `UnreadableFile`: `encrypted`, `damaged`, `too_large`, `unknown_format`. */
export function unpack(bytes: Uint8Array, entry: PackedEntry): Uint8Array {
  if (entry.isEncrypted) throw new UnreadableFile("encrypted", "an entry with a password");
  const packed = packedBytes(bytes, entry);
  if (entry.method === stored) return packed;
  if (entry.method !== deflated)
    throw new UnreadableFile("unknown_format", `packed by method ${entry.method}`);
  if (entry.unpacked > packedLimits.unpacked)
    throw new UnreadableFile("too_large", `${entry.unpacked} bytes`);
  const whole = new Uint8Array(entry.unpacked);
  let at = 0;
  inflate(packed, entry, (piece) => {
    whole.set(piece, at);
    at += piece.length;
  });
  return whole;
}

function checkStated(entries: readonly PackedEntry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > packedLimits.unpacked)
    throw new UnreadableFile("too_large", `a zip that unpacks to ${unpacked} bytes`);
  const bomb = entries.find(
    ({ unpacked: size, packed }) =>
      size > packedLimits.ratioFrom && size > packedLimits.ratio * Math.max(1, packed),
  );
  if (bomb !== undefined)
    throw new UnreadableFile("too_large", `an entry of ${bomb.unpacked} bytes packed into ${bomb.packed}`);
}

/** The entries of a zip. Throws `UnreadableFile("too_large")` for one that says it holds more than is allowed. */
export function checkedEntries(bytes: Uint8Array): readonly PackedEntry[] {
  const entries = packedEntries(bytes);
  checkStated(entries);
  return entries;
}

/** Unpacks a document of Word or Excel once, for nothing but its size: its table of contents may lie to the reader. */
export function checkPacked(bytes: Uint8Array): void {
  for (const entry of checkedEntries(bytes)) {
    if (entry.isEncrypted) throw new UnreadableFile("encrypted", "an entry with a password");
    if (entry.method === deflated) inflate(packedBytes(bytes, entry), entry, () => undefined);
  }
}
