import { UnreadableFile } from "./source.ts";

const megabyte = 1 << 20;

/** The largest file of each kind that is read, in bytes; what is larger is refused before it is opened. */
export const largestFile = {
  pdf: 50 * megabyte,
  html: 20 * megabyte,
  text: 20 * megabyte,
  docx: 50 * megabyte,
  workbook: 50 * megabyte,
  csv: 128 * megabyte,
  archive: 200 * megabyte,
} as const satisfies Record<string, number>;

export type FileKind = keyof typeof largestFile;

/** What a packed file may hold at most, so that a small file cannot fill the memory. */
export const packedLimits = {
  entries: 5_000,
  /** All entries unpacked, in bytes. */
  unpacked: 500 * megabyte,
  /** How many times larger than packed an entry may be, if it is larger than `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 10 * megabyte,
} as const;

/** Figures of one file that are kept; forty thousand full reports have eight million. */
export const mostFigures = 12_000_000;

/** Columns of a flat table; both forms together have 226 figures. */
export const mostColumns = 2_000;

/** Rows of a sheet that are read; the rest is said to be left out. */
export const mostSheetRows = 300_000;

/** What a PDF may hold at most; a report of fifty pages has a hundredth of it. */
export const pdfLimits = {
  pages: 200,
  /** Characters of one page. */
  characters: 40_000,
  /** Lines of one page; beyond it they are a drawing and no tables. */
  strokes: 100_000,
  /** For the whole file, so that one made to keep a reader busy ends with a sentence. */
  milliseconds: 60_000,
} as const;

/** Throws `UnreadableFile("too_large")` or `("empty")` for bytes that no reader should be given. */
export function checkSize(bytes: number, kind: FileKind): void {
  if (bytes === 0) throw new UnreadableFile("empty", "a file of 0 bytes");
  if (bytes > largestFile[kind])
    throw new UnreadableFile("too_large", `${bytes} bytes, at most ${largestFile[kind]} for ${kind}`);
}
