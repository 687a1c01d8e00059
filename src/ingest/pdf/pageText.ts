import { unmapped } from "./characters.ts";
import { withoutDoubles, withoutOverprints } from "./lines.ts";
import type { OpenPage } from "./openPdf.ts";
import { withoutStruck } from "./struckOut.ts";
import type { Glyph } from "./pen.ts";

/** The text layer of a scan is drawn without ink; beside ordinary text such glyphs repeat what is seen. */
function visible(glyphs: readonly Glyph[]): readonly Glyph[] {
  const inked = glyphs.filter((glyph) => !glyph.isInvisible);
  return inked.length * 2 > glyphs.length ? inked : glyphs;
}

/**
 * The text of a page: without the text layer below ordinary text, without what was printed over the page, which would
 * add its digits to the cells it crosses, without the second drawing of bold letters and without what is struck out.
 */
export function pageText(page: OpenPage): readonly Glyph[] {
  const glyphs = page.glyphs.filter((glyph) => !glyph.isWatermark);
  return withoutOverprints(withoutStruck(withoutDoubles(visible(glyphs)), page.strokes));
}

/**
 * The pages, counted from 1, whose characters may be wrong: those recognised in a scan, and all of a file one of whose
 * fonts misnames its characters.
 */
export function uncertainPages(pages: readonly OpenPage[]): ReadonlySet<number> {
  const isMisnamed = pages.some(({ glyphs }) => glyphs.some((glyph) => glyph.isMisnamed));
  const isScanned = ({ glyphs }: OpenPage): boolean => visible(glyphs).some((glyph) => glyph.isInvisible);
  return new Set(pages.flatMap((page, index) => (isMisnamed || isScanned(page) ? [index + 1] : [])));
}

/** A page with fewer characters has a number or a running title, but no text. */
const leastText = 20;

const hasPicture = ({ images, width, height }: OpenPage, share: number): boolean =>
  images.some((box) => (box.right - box.left) * (box.bottom - box.top) > share * width * height);

/** The pages, counted from 1, that show a picture, or nothing, instead of text. */
export function textlessPages(pages: readonly OpenPage[]): readonly number[] {
  return pages.flatMap((page, index) => {
    const { length } = page.glyphs;
    return length === 0 || (length < leastText && hasPicture(page, 0.3)) ? [index + 1] : [];
  });
}

/** What a person should know about a page, beside its text. */
export function pageNotes(page: OpenPage, number: number): readonly string[] {
  const { glyphs, hidden } = page;
  const lost = glyphs.filter((glyph) => glyph.text.includes(unmapped)).length;
  const marks = glyphs.filter((glyph) => glyph.isWatermark).length;
  return [
    ...(lost > 0 ? [`page ${number}: ${lost} characters without a known meaning`] : []),
    ...(marks > 0 ? [`page ${number}: ${marks} characters of a watermark or stamp, left out`] : []),
    ...(hidden > 0 ? [`page ${number}: ${hidden} characters that are not visible, left out`] : []),
    ...(glyphs.length === 0 ? [`page ${number}: no text`] : []),
    ...(hasPicture(page, 0.15) ? [`page ${number}: a picture, not read`] : []),
    ...(visible(glyphs).some((glyph) => glyph.isInvisible)
      ? [`page ${number}: text recognised from a scan`]
      : []),
    ...(glyphs.some((glyph) => glyph.isMisnamed) ? [`page ${number}: a font misnames its characters`] : []),
  ];
}
