import type { SourceDocument } from "./source.ts";

/** The encoding of a text file and how it was known. */
export type Encoding = NonNullable<SourceDocument["encoding"]>;

export interface EncodingHints {
  /** What the file says of itself, such as the charset of a page. */
  readonly declared?: string | undefined;
  /** What the reader of the file decided; nothing overrules it. */
  readonly chosen?: string | undefined;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Enough of a file to weigh two encodings against each other. */
const sampleBytes = 1 << 18;

/** gb2312 and gbk are subsets of GB18030, and pages that declare them hold its characters. */
const widened: Readonly<Record<string, string>> = { gb2312: "gb18030", gbk: "gb18030", gb18030: "gb18030" };

/** The name under which an encoding is decoded, or null for a label nobody knows. */
export function encodingName(label: string): string | null {
  try {
    const name = new TextDecoder(label.trim()).encoding;
    return widened[name] ?? name;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return "gb18030";
  return null;
}

/** UTF-16 without its mark: of digits, commas and line ends every other byte is zero, and always the same one. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = sample.length / 10;
  if (bytes.length % 2 === 1 || Math.max(even, odd) < enough) return null;
  if (even * 50 < odd) return "utf-16le";
  return odd * 50 < even ? "utf-16be" : null;
}

/** Where bytes of a character follow its first one; 0 where no character begins with it. */
function utf8Length(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

/** Whether a character of UTF-8 is written in its shortest form and is none of the halves of UTF-16. */
function isShortest(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

/**
 * Whether all bytes are UTF-8; a character cut off at the very end is let pass. Large tables are looked through before
 * they are decoded: a `TextDecoder` would take several times as long to make a text that nobody reads.
 */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const end = at + utf8Length(first);
    if (end === at) return false;
    for (let next = at + 1; next < end; next += 1) {
      const byte = bytes[next];
      if (byte === undefined) return true;
      if ((byte & 0xc0) !== 0x80 || (next === at + 1 && !isShortest(first, byte))) return false;
    }
    at = end;
  }
  return true;
}

/** Western letters and digits alone look the same in nearly every encoding. */
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** Whether the bytes are UTF-8 with a few broken places, which GB18030 would turn into nonsense throughout. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, sampleBytes));
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 50 * broken;
}

/**
 * The encoding of a text: what was chosen, else a byte order mark, else UTF-8 where every byte fits,
 * else what the file declares, else GB18030. Valid UTF-8 beats a declaration, because servers convert
 * pages and leave the old charset in them, and no Chinese text in another encoding is valid UTF-8 by chance.
 */
export function detectEncoding(bytes: Uint8Array, hints: EncodingHints = {}): Encoding {
  const chosen = hints.chosen === undefined ? null : encodingName(hints.chosen);
  if (chosen !== null) return { name: chosen, from: "chosen" };
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { name: marked, from: "bom" };
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked !== null) return { name: unmarked, from: "detected" };
  const declared = hints.declared === undefined ? null : encodingName(hints.declared);
  if (isUtf8(bytes)) {
    if (declared !== null && (declared === "utf-8" || isAscii(bytes)))
      return { name: declared, from: "declared" };
    return { name: "utf-8", from: "detected" };
  }
  if (declared !== null && declared !== "utf-8") return { name: declared, from: "declared" };
  return { name: isDamagedUtf8(bytes) ? "utf-8" : "gb18030", from: "detected" };
}

/** The text of a file and its encoding. Bytes that fit no character become U+FFFD; the mark is dropped. */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): DecodedText {
  const encoding = detectEncoding(bytes, hints);
  return { text: new TextDecoder(encoding.name).decode(bytes), encoding };
}
