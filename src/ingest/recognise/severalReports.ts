import type { Issue } from "../issues.ts";
import { readHeading } from "../sections.ts";
import type { SourceDocument } from "../source.ts";
import { readLineTitle } from "./lineTitle.ts";
import { isOrganName } from "./organName.ts";
import { plainYears, type ReadTitle } from "./title.ts";

/** Rows of the form that are found twice with different figures: by then it is not one row that was misprinted. */
const mostRepeats = 3;

type Named = Pick<ReadTitle, "organ" | "year">;

/** A name with its region and the same one without are no two organs. */
const differ = (one: string, other: string): boolean => !one.endsWith(other) && !other.endsWith(one);

function isOther(first: Named, { organ, year }: Named): boolean {
  if (first.year !== null && year !== null && first.year !== year) return true;
  return first.organ !== null && organ !== null && differ(first.organ, organ);
}

const period = /(?:统计|数据).{0,12}(20\d\d)年1月1日.{0,4}(20\d\d)年12月31日/u;

/** The one year that a line on the period of the figures names. */
function periodOf(line: string): Named | null {
  const [, from, to] = period.exec(plainYears(line.normalize("NFKC").replace(/\s+/gu, ""))) ?? [];
  return from === undefined || from !== to ? null : { organ: null, year: Number(from) };
}

/** What a line, or the organ's name on it and the line after it, says a report is. */
function namedBy(line: string, next: string): Named | null {
  const bare = line.normalize("NFKC").replace(/\s+/gu, "");
  const read = readLineTitle(line) ?? (isOrganName(bare) ? readLineTitle(bare + next) : null);
  return read ?? periodOf(line);
}

/**
 * Whether the title and the sections of another report follow the sections of a first one. A list of other years has
 * no sections; the title of the same report may stand above its contents and again above its text.
 */
function hasSecondTitle(document: SourceDocument): boolean {
  let first: Named = { organ: null, year: null };
  let hasSections = false;
  let hasOther = false;
  const lines = document.blocks.flatMap((block) => (block.type === "text" ? block.text.split("\n") : []));
  for (const [at, line] of lines.entries()) {
    const title = namedBy(line, lines[at + 1] ?? "");
    if (title !== null && (title.year !== null || title.organ !== null)) {
      hasOther ||= hasSections && isOther(first, title);
      if (!hasSections) first = { organ: first.organ ?? title.organ, year: first.year ?? title.year };
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
