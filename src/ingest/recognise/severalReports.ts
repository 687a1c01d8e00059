import type { Issue } from "../issues.ts";
import { readHeading } from "../sections.ts";
import type { SourceDocument } from "../source.ts";
import { readTitle, type ReadTitle } from "./title.ts";

/** Rows of the form that are found twice with different figures: by then it is not one row that was misprinted. */
const mostRepeats = 3;

const differ = <Value>(one: Value | null, other: Value | null): boolean =>
  one !== null && other !== null && one !== other;

function isOther(first: ReadTitle | null, title: ReadTitle): boolean {
  return first !== null && (differ(first.year, title.year) || differ(first.organ, title.organ));
}

/**
 * Whether the title and the sections of another report follow the sections of a first one. A list of other years has
 * no sections; the title of the same report may stand above its contents and again above its text.
 */
function hasSecondTitle(document: SourceDocument): boolean {
  let first: ReadTitle | null = null;
  let hasSections = false;
  let hasOther = false;
  const lines = document.blocks.flatMap((block) => (block.type === "text" ? block.text.split("\n") : []));
  for (const line of lines) {
    const title = readTitle(line);
    if (title !== null && (title.year !== null || title.organ !== null)) {
      hasOther ||= hasSections && isOther(first, title);
      first ??= title;
    } else if ([1, 2, 3].includes(readHeading(line) ?? 0)) {
      if (hasOther) return true;
      hasSections = true;
    }
  }
  return false;
}

/** Whether a document holds more than one report, by its titles or by rows that it states twice. */
export function holdsSeveral(document: SourceDocument, issues: readonly Issue[]): boolean {
  const repeated = issues.filter(({ kind }) => kind === "row_repeated").flatMap(({ codes }) => codes);
  const rows = new Set(repeated.map((code) => code.slice(0, code.indexOf("."))));
  return rows.size >= mostRepeats || hasSecondTitle(document);
}
