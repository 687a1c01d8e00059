import { unmapped } from "./characters.ts";
import { centreOf, contains, type Box } from "./geometry.ts";
import type { Glyph } from "./pen.ts";

/** A painted rectangle that nothing shows through. */
export interface Area {
  readonly box: Box;
  /** From 0, black, to 1, white; null for a pattern. */
  readonly shade: number | null;
  /** How many glyphs were set before it. */
  readonly at: number;
}

/** A glyph as it was set, before it is known whether a reader sees it. */
export interface SetGlyph extends Glyph {
  /** The shade of its ink, or null where that is not plain. */
  readonly ink: number | null;
  /** Whether the window through which the page is painted at that moment leaves it out. */
  readonly isOutside: boolean;
}

/** What differs less from what lies behind it cannot be seen. */
const leastContrast = 0.05;
/** Large letters that differ less are a watermark. */
const watermarkContrast = 0.25;
/** How much larger than the page's text they are. */
const watermarkSize = 1.5;
const paper = 1;
/** More painted areas are a drawing. */
const mostAreas = 4_000;
/** An image over this share of the page is the page: a scan with its text below. */
const scanShare = 0.5;

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

const shrunk = ({ left, top, right, bottom }: Box): Box => {
  const [x, y] = [0.2 * (right - left), 0.2 * (bottom - top)];
  return { left: left + x, top: top + y, right: right - x, bottom: bottom - y };
};

const covers = (box: Box, glyph: Box): boolean => {
  const { left, top, right, bottom } = shrunk(glyph);
  return box.left <= left && box.top <= top && box.right >= right && box.bottom >= bottom;
};

const isDigit = (glyph: Glyph): boolean => /^[\d０-９]$/u.test(glyph.text);

/** Whether two glyphs stand side by side in one number, or where its next line begins. */
function isNext(one: Glyph | undefined, other: Glyph): boolean {
  if (one === undefined || !/^[\d０-９.,．，]$/u.test(one.text)) return false;
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const down = Math.abs(one.top - other.top);
  const isOnLine = down < 0.3 * other.size && gap < 0.6 * other.size;
  return isOnLine || (down > 0.8 * other.size && down < 1.8 * other.size && gap < 2 * other.size);
}

function medianSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map((glyph) => glyph.size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

export interface Seen {
  readonly glyphs: readonly Glyph[];
  /** How many glyphs nobody sees: white on white, below a painted area. */
  readonly hidden: number;
}

/**
 * The glyphs of a page that a reader of it sees. What is left of a number whose other digits lie outside the paper is
 * told by `unmapped`, so that it is no number.
 */
export function seenGlyphs(
  set: readonly SetGlyph[],
  areas: readonly Area[],
  images: readonly (Box & { readonly at: number })[],
  page: Box,
): Seen {
  const known = areas.length > mostAreas ? [] : areas;
  const scans = images.filter((image) => areaOf(image) > scanShare * areaOf(page));
  const usual = medianSize(set);
  const contrastOf = (glyph: SetGlyph, index: number): number => {
    if (glyph.ink === null || images.some((image) => contains(image, centreOf(glyph)))) return 1;
    const behind = known.findLast((area) => area.at <= index && contains(area.box, centreOf(glyph)));
    const shade = behind === undefined ? paper : behind.shade;
    return shade === null ? 1 : Math.abs(glyph.ink - shade);
  };
  let hidden = 0;
  const glyphs = set.flatMap((glyph, index): readonly Glyph[] => {
    if (glyph.isOutside) return [];
    const contrast = contrastOf(glyph, index);
    const isCovered = known.some((area) => area.at > index && covers(area.box, glyph));
    if (isCovered || (contrast < leastContrast && !glyph.isInvisible)) {
      hidden += 1;
      return [];
    }
    const isCut =
      isDigit(glyph) &&
      [-1, 1].some((step) => {
        const next = set[index + step];
        return next?.isOutside === true && isNext(next, glyph);
      });
    return [
      {
        ...glyph,
        text: isCut ? unmapped : glyph.text,
        isInvisible: glyph.isInvisible || scans.some((scan) => scan.at > index && covers(scan, glyph)),
        isWatermark:
          glyph.isWatermark || (contrast < watermarkContrast && glyph.size > watermarkSize * usual),
      },
    ];
  });
  return { glyphs, hidden };
}
