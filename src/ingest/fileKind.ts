import { unmarkedUtf16 } from "./decodeText.ts";
import { isWebArchive } from "./html/webArchive.ts";

/** What a file is, by its bytes first and its name where bytes do not tell. */
export type FileContent =
  | "pdf"
  | "docx"
  | "workbook"
  | "archive"
  | "html"
  | "csv"
  | "text"
  | "picture"
  | "old_format"
  | "encrypted"
  | "unknown";

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(from, to));
}

/** Names of streams in an old office file are UTF-16; as Latin letters they stand with zeros between. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wide = name.split("").join("\u0000");
  return latin(bytes, 0, Math.min(bytes.length, 1 << 22)).includes(wide);
}

function oldOffice(bytes: Uint8Array, name: string): FileContent {
  if (holdsStream(bytes, "EncryptedPackage")) return "encrypted";
  if (holdsStream(bytes, "WordDocument")) return "old_format";
  return holdsStream(bytes, "Workbook") || holdsStream(bytes, "Book") || /\.xls$/iu.test(name)
    ? "workbook"
    : "old_format";
}

/** A zip tells what it is by the names of its entries, which stand at its end too. */
function zipped(bytes: Uint8Array): FileContent {
  const names = latin(bytes, 0, 1 << 16) + latin(bytes, Math.max(0, bytes.length - (1 << 16)), bytes.length);
  if (names.includes("word/document")) return "docx";
  if (names.includes("xl/workbook")) return "workbook";
  if (names.includes("opendocument.spreadsheet")) return "workbook";
  return /\[Content_Types\]\.xml|opendocument/u.test(names) ? "unknown" : "archive";
}

function isMarkup(bytes: Uint8Array): boolean {
  const start = latin(bytes, 0, 4096).replaceAll("\u0000", "");
  const trimmed = start.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/u, "");
  return /^<(?:!doctype|html|head|body|table|div|meta|\?xml|p[\s>]|span|h\d|!--|font|center|section|article|script|style)/iu.test(
    trimmed,
  );
}

/** Text has no control characters; UTF-16 has zeros, but says so by its mark. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return true;
  if (unmarkedUtf16(bytes) !== null) return true;
  const sample = bytes.subarray(0, 1 << 16);
  const strange = sample.reduce(
    (sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  );
  return strange * 100 <= sample.length;
}

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];

/** Says what a file is. */
export function fileContent(bytes: Uint8Array, name: string): FileContent {
  if (latin(bytes, 0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return zipped(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(bytes, name);
  if (latin(bytes, 0, 5) === "{\\rtf") return "old_format";
  if (pictures.some((start) => startsWith(bytes, ...start)) && !isMarkup(bytes)) return "picture";
  if (isWebArchive(bytes)) return "html";
  if (isMarkup(bytes) || (/\.(?:x?html?|shtml)$/iu.test(name) && isText(bytes)))
    return latin(bytes, 0, 2048).includes("mso-application") ? "old_format" : "html";
  if (!isText(bytes)) return /\.(?:doc|wps|et|dps)$/iu.test(name) ? "old_format" : "unknown";
  return /\.(?:csv|tsv|tab)$/iu.test(name) ? "csv" : "text";
}
