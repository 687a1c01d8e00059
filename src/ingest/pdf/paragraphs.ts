import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";
import type { Glyph } from "./pen.ts";

/** Lines of text that belong together. */
export interface Paragraph {
  readonly text: string;
  readonly top: number;
  readonly page: number;
}

const endsSentence = /[。！？；：:!?;]$/u;
const startsHeading = /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．])/u;

/** Whether a line goes on in the next one: it reaches the right margin, and the next begins at the left one. */
function runsOn(line: Line, next: Line, left: number, right: number): boolean {
  const isFull = right - line.right < 2.2 * line.size;
  const isFlush = next.left - left < 1.2 * next.size;
  const isSameSize = Math.abs(line.size - next.size) < 0.15 * line.size;
  const isNear = next.top - line.bottom < 1.6 * line.size;
  return isFull && isFlush && isSameSize && isNear && !startsHeading.test(next.text);
}

function joined(text: string, next: string): string {
  return /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(next) ? `${text} ${next}` : text + next;
}

/** The lines of a page's running text as paragraphs. Numbers that a line's end cuts in two come together again. */
export function paragraphsOf(glyphs: readonly Glyph[], page: number): readonly Paragraph[] {
  const lines = linesOf(glyphs);
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before !== undefined && last !== undefined && runsOn(before, line, left, right))
      paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, line.text) };
    else paragraphs.push({ text: line.text, top: line.top, page });
  });
  return paragraphs;
}

/** Whether the last paragraph of a page stops in the middle of a sentence that the next page finishes. */
export function isUnfinished(paragraph: Paragraph): boolean {
  return paragraph.text.length > 30 && !endsSentence.test(paragraph.text);
}
