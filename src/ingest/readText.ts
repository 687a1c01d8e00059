import { decodeText } from "./decodeText.ts";
import { UnreadableFile, type SourceDocument } from "./source.ts";
import { mendLines } from "./text/mendLines.ts";
import { structureLines } from "./text/structureLines.ts";

/** The text and tables of plain text or Markdown: cells by pipes, by tabs, a line each, or parted by spaces. */
export function readPlainText(text: string, encoding: SourceDocument["encoding"] = null): SourceDocument {
  const lines = text
    .split(/\r\n|\n|\r|\u2028|\f/u)
    .map((line, index) => ({ text: line, place: { line: index + 1 } }));
  return { blocks: structureLines(mendLines(lines)), title: null, encoding, warnings: [] };
}

/** Reads a text file in the encoding chosen or detected. Throws `UnreadableFile` if it is empty. */
export function readText(bytes: Uint8Array, chosen?: string): SourceDocument {
  if (bytes.length === 0) throw new UnreadableFile("empty", "no bytes");
  const { text, encoding } = decodeText(bytes, { chosen });
  return readPlainText(text, encoding);
}
