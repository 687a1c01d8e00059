import type { NumberedText } from "./lines.ts";
import { isExactLabel, knowText, splitSpaces } from "./words.ts";

/** A label of a narrow column is broken into no more pieces: 社会公 / 益组 / 织. */
const mostPieces = 4;
const longestPiece = 30;

/** Whether a text may be a piece of a label: no heading of a table, and no row whose cells are parted by spaces. */
function isLabelPiece(text: string): boolean {
  const { kind, means } = knowText(text);
  return text.length <= longestPiece && kind === "label" && means.band === null && splitSpaces(text) === null;
}

const isLabel = (text: string): boolean => isExactLabel(knowText(text));

/** 商业 and 企业 are both short for the label that they make together: they are no two columns. */
function meansBoth(first: string, second: string): boolean {
  const [one, other] = [first, second].map((text) => knowText(text).means.requestColumn?.code ?? null);
  return one !== null && one === other;
}

/**
 * How many lines, from the one at `at`, a broken label runs through: its first piece is the last cell there, its last
 * one the first cell of the last line. 1 where no label is broken: both pieces are labels themselves, or make none.
 */
function linesOfLabel(lines: readonly NumberedText[], at: number): number {
  let text = lastCell(lines[at]?.text ?? "");
  if (!isLabelPiece(text)) return 1;
  let found = 1;
  let isWhole = isLabel(text);
  for (let count = 2; count <= mostPieces; count += 1) {
    const line = lines[at + count - 1]?.text;
    if (line === undefined || /[|｜│]/u.test(line)) break;
    const piece = firstCell(line);
    if (!isLabelPiece(piece)) break;
    const areTwo = isWhole && isLabel(piece) && !meansBoth(text, piece);
    text += piece;
    if (isLabel(text) && !areTwo) found = count;
    isWhole ||= isLabel(piece);
    if (line.includes("\t")) break;
  }
  return found;
}

const lastCell = (line: string): string => line.slice(line.lastIndexOf("\t") + 1).trim();
const firstCell = (line: string): string => (line.split("\t")[0] ?? "").trim();

/**
 * Puts lines together that the line breaks in a cell have torn, as a page's text is copied: a label of the form that
 * ends one line, by itself or as the last of a row parted by tabs, and goes on in the next.
 */
export function mendLines(lines: readonly NumberedText[]): readonly NumberedText[] {
  const mended: NumberedText[] = [];
  const rest = lines.map((line) => ({ ...line }));
  for (let at = 0; at < rest.length; at += 1) {
    const line = rest[at];
    if (line === undefined) continue;
    const count = linesOfLabel(rest, at);
    const broken = rest.slice(at, at + count);
    if (count === 1) {
      mended.push(line);
      continue;
    }
    const text = broken
      .map((one, index) => (index === 0 ? one.text.trimEnd() : one.text.trimStart()))
      .join("");
    at += count - 2;
    rest[at + 1] = { text, place: line.place };
  }
  return mended;
}
