import { decodeText } from "./decodeText.ts";
import { embeddedMarkup } from "./html/embedded.ts";
import { readPage, type Page } from "./html/pageReader.ts";
import { archivedPages, isWebArchive } from "./html/webArchive.ts";
import { UnreadableFile, type SourceDocument, type SourceText } from "./source.ts";

type Blocks = SourceDocument["blocks"];

/** Words that only the tables of the form carry. */
const formWords = /第二十条|本年新收|结转下|结果维持|本年处理决定|处理决定数量/u;

function hasFormTable(blocks: Blocks): boolean {
  return blocks.some(
    (block) =>
      block.type === "table" &&
      block.rows.some((row) => row.some((cell) => formWords.test(cell.text.replace(/\s/gu, "")))),
  );
}

/** The charset that a page declares in its first bytes, or undefined. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding=["']([\w-]+)/u.exec(head)?.[1]
  );
}

/** What the page says of itself that its text may not: its own title, when and by whom it was published. */
const told: readonly string[] = ["articletitle", "pubdate", "contentsource"];

function tellings(page: Page): readonly SourceText[] {
  return told.flatMap((name) => {
    const content = page.meta.get(name)?.trim() ?? "";
    return content === "" ? [] : [{ type: "text", text: `${name}: ${content}`, place: {} }];
  });
}

/** The page as it shows; if no table of the form shows, what its scripts write; then what it hides. */
function contentOf(markup: string): {
  readonly page: Page;
  readonly blocks: Blocks;
  readonly warnings: readonly string[];
} {
  const page = readPage(markup, false);
  const struck = page.hasStruckOut ? ["text struck out was left out"] : [];
  const shown = page.flow.blocks();
  if (hasFormTable(shown)) return { page, blocks: shown, warnings: struck };
  const written = page.scripts.map(embeddedMarkup).filter((found) => found !== null);
  for (const found of written) {
    const blocks = readPage(found, false).flow.blocks();
    if (hasFormTable(blocks))
      return {
        page,
        blocks: [...shown, ...blocks],
        warnings: [...struck, "tables taken from a script of the page"],
      };
  }
  for (const frame of page.frames) {
    const { blocks } = contentOf(frame);
    if (hasFormTable(blocks))
      return {
        page,
        blocks: [...shown, ...blocks],
        warnings: [...struck, "tables taken from a frame of the page"],
      };
  }
  if (!page.hasHidden) return { page, blocks: shown, warnings: struck };
  const all = readPage(markup, true).flow.blocks();
  if (!hasFormTable(all)) return { page, blocks: shown, warnings: struck };
  return { page, blocks: all, warnings: [...struck, "tables taken from a hidden part of the page"] };
}

/** The text and tables of markup in reading order. Scripts and styles are no text; nothing is run or fetched. */
export function readMarkup(markup: string, encoding: SourceDocument["encoding"] = null): SourceDocument {
  const { page, blocks, warnings } = contentOf(markup);
  const title = page.title.replace(/\s+/gu, " ").trim();
  return { blocks: [...tellings(page), ...blocks], title: title === "" ? null : title, encoding, warnings };
}

/** The page of a web archive; if it has no table of the form, the first page of its frames that has one. */
function readArchived(bytes: Uint8Array, chosen: string | undefined): SourceDocument {
  const pages = archivedPages(bytes).map((page) => {
    const { text, encoding } = decodeText(page.bytes, {
      declared: page.charset ?? declaredCharset(page.bytes),
      chosen,
    });
    return readMarkup(text, encoding);
  });
  const [saved] = pages;
  if (saved === undefined) throw new UnreadableFile("damaged", "a web archive without a page");
  return pages.find(({ blocks }) => hasFormTable(blocks)) ?? saved;
}

/**
 * The text and tables of a saved page, in the charset that was chosen, that it declares or that fits.
 * Throws `UnreadableFile` if it is empty.
 */
export function readHtml(bytes: Uint8Array, chosen?: string): SourceDocument {
  if (bytes.length === 0) throw new UnreadableFile("empty", "no bytes");
  if (isWebArchive(bytes)) return readArchived(bytes, chosen);
  const { text, encoding } = decodeText(bytes, { declared: declaredCharset(bytes), chosen });
  return readMarkup(text, encoding);
}
