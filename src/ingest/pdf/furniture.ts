import { linesOf, type Line } from "./lines.ts";
import type { Glyph } from "./pen.ts";

export interface PageText {
  /** What stands outside the tables. */
  readonly glyphs: readonly Glyph[];
  readonly height: number;
}

/** Headers and footers stand in this share of the height at the top and bottom. */
const margin = 0.12;
const furthestLines = 3;

const pageNumber =
  /^[-—–−_~·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–−_~·\s]*$/u;
const plainNumber = /^\d{1,4}$/u;

/** A title and the same name as a signature differ in size; a header is printed alike on every page. */
const shapeOf = (line: Line, height: number): string =>
  `${Math.round(line.size)} ${line.text.replace(/\d+/gu, "#").replace(/\s/gu, "")} ${line.top < height / 2 ? "above" : "below"}`;

/** Lines near the upper or lower edge, that may be furniture. */
function marginLines({ glyphs, height }: PageText): readonly Line[] {
  const lines = linesOf(glyphs);
  const edge = [...lines.slice(0, furthestLines), ...lines.slice(-furthestLines)];
  return [...new Set(edge)].filter(
    (line) => line.bottom < margin * height || line.top > (1 - margin) * height,
  );
}

/** A bare number counts as a page number only where it is the page's own, or goes up by one from page to page. */
function isOwnNumber(line: Line, page: number, counts: readonly (number | null)[]): boolean {
  if (!plainNumber.test(line.text.trim())) return true;
  const own = Number(line.text) - page;
  return own === 1 || counts.filter((count, index) => count !== null && count - index === own).length > 1;
}

/** The glyphs of headers, footers and page numbers, page by page: what repeats at the edges, and what counts pages. */
export function furnitureOf(pages: readonly PageText[]): ReadonlySet<Glyph> {
  const edges = pages.map(marginLines);
  const seen = new Map<string, number>();
  edges.forEach((lines, page) => {
    for (const shape of new Set(lines.map((line) => shapeOf(line, pages[page]?.height ?? 0))))
      seen.set(shape, (seen.get(shape) ?? 0) + 1);
  });
  const counts = edges.map((lines) => {
    const bare = lines.findLast((line) => plainNumber.test(line.text.trim()));
    return bare === undefined ? null : Number(bare.text);
  });
  const glyphs = new Set<Glyph>();
  edges.forEach((lines, page) => {
    for (const line of lines) {
      const isNumber = pageNumber.test(line.text) && isOwnNumber(line, page, counts);
      const isRepeated =
        (seen.get(shapeOf(line, pages[page]?.height ?? 0)) ?? 0) > 1 && /\D/u.test(line.text);
      const isFurniture = isNumber || (isRepeated && pages.length > 1);
      if (isFurniture) for (const glyph of line.glyphs) glyphs.add(glyph);
    }
  });
  return glyphs;
}
