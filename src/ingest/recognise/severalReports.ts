import type { Issue } from "../issues.ts";
import { readHeading } from "../sections.ts";
import type { SourceDocument } from "../source.ts";
import { readTitle } from "./title.ts";

/** Rows of the form that are found twice with different figures: by then it is not one row that was misprinted. */
const mostRepeats = 3;

/** Whether a title and sections follow the tables of a report: those of another. A list of other years has no sections. */
function hasSecondTitle(document: SourceDocument): boolean {
  let hasTables = false;
  let hasTitle = false;
  for (const block of document.blocks) {
    if (block.type === "table") {
      hasTables ||= block.rows.length > 3;
      continue;
    }
    for (const line of block.text.split("\n")) {
      const title = hasTables ? readTitle(line) : null;
      if (title !== null && (title.year !== null || title.organ !== null)) hasTitle = true;
      else if (hasTitle && [1, 2, 3].includes(readHeading(line) ?? 0)) return true;
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
