import { readMarkup } from "./readHtml.ts";
import { readPlainText } from "./readText.ts";
import { UnreadableFile, type SourceDocument } from "./source.ts";

/** What a paste brings along: the markup a browser, Word or WPS copies, and its plain text. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Cells that hold line breaks or tabs are copied in quotation marks; the table reader wants them in one line. */
function plainCells(text: string): string {
  return text.replace(/(?<=^|[\t\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/gu, (_, cell: string) =>
    cell.replaceAll('""', '"').replace(/[\r\n\t]+/gu, " "),
  );
}

/**
 * The text and tables of a paste: the markup, which keeps merged cells, else the plain text.
 * Throws `UnreadableFile("empty")` if both are.
 */
export function readClipboard({ html, text }: Pasted): SourceDocument {
  if (/<table/iu.test(html)) return readMarkup(html);
  if (text.trim() !== "") return readPlainText(plainCells(text));
  if (html.trim() === "") throw new UnreadableFile("empty", "nothing was pasted");
  return readMarkup(html);
}
