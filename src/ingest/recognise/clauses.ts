import { simplify } from "../simplify.ts";
import { paragraphs, type TextLine } from "./texts.ts";
import { plainYears } from "./title.ts";

/** A sentence of a report, widths made equal. */
export interface Sentence {
  readonly text: string;
  /** The last year named before it in its paragraph; null if none was. */
  readonly yearBefore: number | null;
  /** Its paragraph up to its end. */
  readonly context: string;
}

function plain(text: string): string {
  return plainYears(simplify(text.normalize("NFKC")))
    .replace(/[\s\u200b-\u200f\ufeff]/gu, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "");
}

/** The year that a stretch of text speaks of last: 2020年, but not 较2019年 or 比2019年. */
export function lastYear(text: string): number | null {
  const years = [...text.matchAll(/(?<!与|比|较|同|\d)(20[012]\d)年(?!\d{1,2}月\d{1,2}日|以来|至今|同期)/gu)];
  const last = years.at(-1);
  return last === undefined ? null : Number(last[1]);
}

/** The sentences of some lines of text. */
export function readSentences(lines: readonly TextLine[]): readonly Sentence[] {
  return paragraphs(lines).flatMap((paragraph) => {
    let year: number | null = null;
    let context = "";
    return plain(paragraph)
      .split(/[。!?]/u)
      .filter((text) => text !== "")
      .map((text) => {
        const yearBefore = year;
        year = lastYear(text) ?? year;
        context += `${text}。`;
        return { text, yearBefore, context };
      });
  });
}
