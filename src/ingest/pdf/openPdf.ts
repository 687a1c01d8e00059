import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { UnreadableFile } from "../source.ts";
import { pageContent, type PageContent } from "./content.ts";
import { fontOf, listOf, type PdfFont } from "./operands.ts";
import { matrixOf } from "./operands.ts";
import { identity } from "./geometry.ts";

/** Images larger than this many pixels are not unpacked: only their place matters, not what they show. */
const largestImage = 1 << 22;

/**
 * Where the character maps of PDF.js are: beside the page as `pdf/cmaps/`, or among the packages under Node.
 * Official PDFs name the maps of Adobe-GB1 instead of carrying their own.
 */
function characterMaps(): string {
  const here = import.meta.url;
  if (!here.startsWith("file:"))
    // Scripts are one folder below the page once they are built, and anywhere while it is developed.
    return new URL(import.meta.env.DEV ? "/pdf/cmaps/" : "../pdf/cmaps/", here).href;
  return decodeURIComponent(new URL("../../../node_modules/pdfjs-dist/cmaps/", here).pathname);
}

const refusals: Readonly<Record<string, "encrypted" | "damaged">> = {
  PasswordException: "encrypted",
  InvalidPDFException: "damaged",
  FormatError: "damaged",
};

/** What PDF.js throws as a refusal with its cause. */
export function refusedPdf(error: unknown): UnreadableFile {
  const name = error instanceof Error ? error.name : "";
  const message = error instanceof Error ? error.message : String(error);
  return new UnreadableFile(refusals[name] ?? "damaged", `PDF: ${message}`, { cause: error });
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly codes: Readonly<Record<string, number>>;
  readonly layers: Awaited<ReturnType<PDFDocumentProxy["getOptionalContentConfig"]>>;
  /** Frees what PDF.js holds. */
  readonly close: () => Promise<void>;
}

/** Opens a PDF on the thread of the caller, which is a worker already. The bytes are copied, not taken. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // The worker's code registers itself, so that PDF.js starts no further worker and needs no address of one.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task: PDFDocumentLoadingTask = getDocument({
    data: bytes.slice(),
    cMapUrl: characterMaps(),
    cMapPacked: true,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: true,
    useWorkerFetch: !import.meta.url.startsWith("file:"),
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: largestImage,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): Promise<void> => task.destroy();
  try {
    const document = await task.promise;
    return { document, layers: await document.getOptionalContentConfig(), codes: OPS, close };
  } catch (error) {
    await close();
    throw refusedPdf(error);
  }
}

/** The fonts that a page's operators name. PDF.js hands them over one by one, after the operators. */
async function fontsOf(page: PDFPageProxy, names: readonly string[]): Promise<ReadonlyMap<string, PdfFont>> {
  const fonts = names.map(
    (name) =>
      new Promise<readonly [string, PdfFont]>((resolve) => {
        page.commonObjs.get(name, (font: unknown) => resolve([name, fontOf(font)]));
      }),
  );
  return new Map(await Promise.all(fonts));
}

export interface OpenPage extends PageContent {
  readonly width: number;
  readonly height: number;
}

/** What one page draws, turned upright as the PDF says. */
export async function openPage(pdf: OpenPdf, number: number): Promise<OpenPage> {
  const page = await pdf.document.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const named = operators.argsArray
    .filter((_operands, index) => operators.fnArray[index] === pdf.codes["setFont"])
    .map((operands) => listOf(operands)[0])
    .filter((name) => typeof name === "string");
  const fonts = await fontsOf(page, [...new Set(named)]);
  const toPage = matrixOf(view.transform) ?? identity;
  const sheet = { left: 0, top: 0, right: view.width, bottom: view.height };
  const isShown = (layer: unknown): boolean => pdf.layers.isVisible(layer) === true;
  const content = pageContent(operators, fonts, pdf.codes, toPage, sheet, isShown);
  page.cleanup();
  return { ...content, width: view.width, height: view.height };
}
