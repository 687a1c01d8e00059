import { pdfLimits } from "./limits.ts";
import { UnreadableFile, type SourceDocument } from "./source.ts";
import { unmapped } from "./pdf/characters.ts";
import { openPage, openPdf, refusedPdf, type OpenPage, type OpenPdf } from "./pdf/openPdf.ts";
import { layOut } from "./pdf/layout.ts";

async function pagesOf(pdf: OpenPdf): Promise<readonly OpenPage[]> {
  const count = pdf.document.numPages;
  if (count > pdfLimits.pages)
    throw new UnreadableFile("too_large", `PDF of ${count} pages, at most ${pdfLimits.pages}`);
  const pages: OpenPage[] = [];
  for (let number = 1; number <= count; number += 1) pages.push(await openPage(pdf, number));
  return pages;
}

async function titleOf(pdf: OpenPdf): Promise<string | null> {
  const { info } = await pdf.document.getMetadata();
  const title: unknown = "Title" in info ? info.Title : null;
  return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
}

/** Whether most of the text is set in fonts that do not say which characters they draw. */
function isUnmapped(pages: readonly OpenPage[]): boolean {
  const glyphs = pages.flatMap((page) => page.glyphs);
  return glyphs.filter(({ text }) => text === unmapped).length > 0.5 * glyphs.length;
}

async function documentOf(pdf: OpenPdf): Promise<SourceDocument> {
  const title = await titleOf(pdf);
  const pages = await pagesOf(pdf);
  if (!pages.some((page) => page.glyphs.length > 0))
    throw new UnreadableFile("scanned", `PDF of ${pages.length} pages without text`);
  if (isUnmapped(pages)) throw new UnreadableFile("unmapped", `PDF whose fonts do not tell their characters`);
  const layout = layOut(pages);
  return { ...layout, title, encoding: null };
}

/** What a promise gives, or a refusal if it takes longer than any file should. */
async function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = pdfLimits.milliseconds;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new UnreadableFile("too_large", `PDF not read in ${limit / 1000} seconds`));
    }, limit);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The text and tables of a PDF in reading order, tables put together over pages, page numbers and running
 * titles left out. Throws `UnreadableFile`: `encrypted`, `damaged`, `too_large`, `scanned` if it has
 * no text, or `unmapped` if its fonts do not say what the text is.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const pdf = await openPdf(bytes);
  try {
    return await withinTime(documentOf(pdf));
  } catch (error) {
    throw error instanceof UnreadableFile ? error : refusedPdf(error);
  } finally {
    await pdf.close();
  }
}
