import mammoth from "mammoth";
import { shownDocument } from "./docx/shownDocument.ts";
import { checkPacked } from "./packed.ts";
import { readMarkup } from "./readHtml.ts";
import { UnreadableFile, type SourceDocument } from "./source.ts";

/** Every paragraph and table keeps its order; a picture leaves a mark, so that its cell is not taken for blank. */
const options = {
  includeDefaultStyleMap: true,
  ignoreEmptyParagraphs: true,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
};

interface Converted {
  readonly value: string;
  readonly messages: readonly { readonly type: string; readonly message: string }[];
}

async function convert(bytes: Uint8Array): Promise<Converted> {
  try {
    // A copy of its own: the bytes may be a view into a larger buffer.
    const { buffer: arrayBuffer } = Uint8Array.from(shownDocument(bytes));
    // The build for browsers takes an ArrayBuffer, that for Node a Buffer, and each ignores the other.
    const input =
      typeof Buffer === "undefined" ? { arrayBuffer } : { arrayBuffer, buffer: Buffer.from(arrayBuffer) };
    return await mammoth.convertToHtml(input, options);
  } catch (error) {
    throw new UnreadableFile("damaged", "a Word file that cannot be opened", { cause: error });
  }
}

/**
 * The text and tables of a Word file. Merged cells keep their spans, deleted text of tracked changes is left out.
 * Throws `UnreadableFile`: `damaged`, `encrypted`, `too_large`.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceDocument> {
  checkPacked(bytes);
  const { value, messages } = await convert(bytes);
  const errors = messages.filter((message) => message.type === "error").map((message) => message.message);
  const document = readMarkup(value);
  return { ...document, warnings: [...document.warnings, ...errors] };
}
