import { readHeading, type SectionNumber } from "../sections.ts";
import { pictureMark, type Place, type SourceDocument } from "../source.ts";

/** A line of text with its place. */
export interface TextLine {
  readonly text: string;
  readonly place: Place;
}

/** The text of a report by section; what stands before the first heading is the preamble. */
export interface ReportTexts {
  readonly preamble: readonly TextLine[];
  readonly sections: ReadonlyMap<SectionNumber, readonly TextLine[]>;
  /** The lines at the end, last section included, where the signature stands. */
  readonly ending: readonly TextLine[];
  readonly all: readonly TextLine[];
}

const endingLength = 30;

/** Sorts the text of a document into the sections of a report by their headings. */
export function readTexts(document: SourceDocument): ReportTexts {
  const preamble: TextLine[] = [];
  const sections = new Map<SectionNumber, TextLine[]>();
  const all: TextLine[] = [];
  let current: TextLine[] = preamble;
  let ending: TextLine[] = [];
  for (const block of document.blocks) {
    if (block.type === "table") {
      ending = [];
      continue;
    }
    const lines = block.text
      .split("\n")
      .map((text) => ({ text: text.replaceAll(pictureMark, "").trim(), place: block.place }));
    for (const line of lines.filter(({ text }) => text !== "")) {
      const heading = readHeading(line.text);
      all.push(line);
      ending.push(line);
      if (heading === null) current.push(line);
      else {
        current = sections.get(heading) ?? [];
        sections.set(heading, current);
      }
    }
  }
  return { preamble, sections, ending: ending.slice(0, endingLength * 4), all };
}

/** Lines put together to paragraphs: a line that does not end a sentence goes on in the next. */
export function paragraphs(lines: readonly TextLine[]): readonly string[] {
  const joined: string[] = [];
  for (const { text } of lines) {
    const last = joined.at(-1);
    if (last === undefined || /[。;；:：!！?？]$/u.test(last)) joined.push(text);
    else joined[joined.length - 1] = last + text;
  }
  return joined;
}
