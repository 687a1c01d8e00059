import { unmapped } from "./characters.ts";
import { unite, type Box } from "./geometry.ts";
import type { Glyph } from "./pen.ts";

/** Glyphs that stand on one line, from left to right. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  /** The largest font on the line, in points. */
  readonly size: number;
}

/** White space wider than this share of the font's height parts words. */
const wordGap = 0.22;

const middleOf = (glyph: Glyph): number => (glyph.top + glyph.bottom) / 2;

/** A digit this much smaller than the one before it, and higher or lower, is the mark of a note. */
const markSize = 0.85;
const markShift = 0.12;
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function isMark(glyph: Glyph, base: Glyph): boolean {
  if (!/^\d$/u.test(glyph.text) || glyph.size > markSize * base.size) return false;
  return Math.abs(glyph.bottom - base.bottom) > markShift * base.size + 0.15 * (base.size - glyph.size);
}

function textOf(glyphs: readonly Glyph[]): string {
  let base: Glyph | undefined;
  return glyphs.reduce((text, glyph, index) => {
    const before = glyphs[index - 1];
    const gap = before === undefined ? 0 : glyph.left - before.right;
    const isApart = before !== undefined && gap > wordGap * Math.min(before.size, glyph.size);
    const isNote = base !== undefined && isMark(glyph, base);
    if (!isNote) base = glyph;
    return text + (isApart ? " " : "") + (isNote ? raised.charAt(Number(glyph.text)) : glyph.text);
  }, "");
}

export function lineOf(glyphs: readonly Glyph[]): Line {
  const sorted = glyphs.toSorted((a, b) => a.left - b.left);
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  return { ...unite(sorted), glyphs: sorted, text: textOf(sorted), size };
}

/** Parts glyphs into lines, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const group = groups.at(-1);
    const first = group?.[Math.floor(group.length / 2)];
    if (group !== undefined && first !== undefined) {
      const reach = 0.5 * Math.max(first.size, glyph.size);
      if (middleOf(glyph) - middleOf(first) < reach) {
        group.push(glyph);
        continue;
      }
    }
    groups.push([glyph]);
  }
  return groups.map(lineOf);
}

/** Glyphs are looked up by squares of the page of this side. In points. */
const square = 8;

/**
 * Drops glyphs drawn again on almost the same place, which is how many writers make letters bold.
 * Without this 12 in bold would read 1122.
 */
export function withoutDoubles(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = new Map<string, Glyph[]>();
  const steps = [-1, 0, 1];
  return glyphs.filter((glyph) => {
    const near = 0.25 * Math.min(glyph.right - glyph.left, glyph.size);
    const [column, row] = [Math.round(glyph.left / square), Math.round(glyph.top / square)];
    const isTwin = (twin: Glyph): boolean =>
      Math.abs(twin.left - glyph.left) < near && Math.abs(twin.top - glyph.top) < near;
    const around = steps.flatMap((across) =>
      steps.map((down) => seen.get(`${glyph.text} ${column + across} ${row + down}`)),
    );
    if (around.some((twins) => twins?.some(isTwin) === true)) return false;
    const key = `${glyph.text} ${column} ${row}`;
    const here = seen.get(key);
    if (here === undefined) seen.set(key, [glyph]);
    else here.push(glyph);
    return true;
  });
}

const isDigit = (glyph: Glyph): boolean => /^[\d０-９]$/u.test(glyph.text);

/** Whether two glyphs stand on one another. Digits of one number never do, however close they are set. */
function isOver(one: Glyph, other: Glyph): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const [width, height] = [one, other].reduce(
    ([w, h], { left, right, top, bottom }) => [Math.min(w, right - left), Math.min(h, bottom - top)],
    [Infinity, Infinity],
  );
  return across > 0.5 * width && down > 0.5 * height;
}

/** Digits that are set over one another are told by `unmapped`: neither a reader nor a person can tell the number. */
export function withoutOverprints(glyphs: readonly Glyph[]): readonly Glyph[] {
  const digits = glyphs.filter(isDigit).toSorted((a, b) => a.left - b.left);
  const widest = Math.max(0, ...digits.map((glyph) => glyph.right - glyph.left));
  const over = new Set<Glyph>();
  digits.forEach((glyph, index) => {
    for (let next = index + 1; next < digits.length; next += 1) {
      const other = digits[next];
      if (other === undefined || other.left > glyph.left + widest) break;
      if (isOver(glyph, other)) over.add(glyph).add(other);
    }
  });
  return over.size === 0
    ? glyphs
    : glyphs.map((glyph) => (over.has(glyph) ? { ...glyph, text: unmapped } : glyph));
}
