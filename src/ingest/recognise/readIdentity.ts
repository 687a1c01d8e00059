import type { Identity } from "../identity.ts";
import type { Issue } from "../issues.ts";
import { readHeading } from "../sections.ts";
import type { SourceDocument } from "../source.ts";
import type { ReportDates } from "./dates.ts";
import { readOrgan } from "./readOrgan.ts";
import { readYear } from "./readYear.ts";
import type { ReportTexts } from "./texts.ts";
import { readLineTitle } from "./lineTitle.ts";
import { readFileTitle, readPageTitle, type ReadTitle } from "./title.ts";

export interface ReadIdentity {
  readonly identity: Identity;
  /** The title as printed, or null. */
  readonly title: string | null;
  readonly issues: readonly Issue[];
}

const articleTitle = /^articletitle: /u;

const isOrder = /[,，]|条例|根据|按照|依据|现将|本报告/u;
const score = (one: ReadTitle): number => (one.organ === null ? 0 : 1) + (one.year === null ? 0 : 2);

interface Heading {
  readonly title: ReadTitle | null;
  /** The years of other titles above the text: a list of reports may stand there. */
  readonly otherYears: readonly number[];
}

/**
 * The heading of the report: the fullest of the titles above its first section; of several the one that the page
 * itself is titled with, else the last, for a list of other reports stands above.
 */
function headingOf(document: SourceDocument, pageTitle: ReadTitle | null): Heading {
  const lines: string[] = [];
  for (const block of document.blocks) {
    if (block.type === "table") lines.push(...block.rows.flatMap((row) => row.map((cell) => cell.text)));
    else lines.push(...block.text.split("\n").filter((line) => !articleTitle.test(line)));
    if (lines.length > 200) break;
  }
  // A title may be set over two or three lines: the organ, the year, the rest.
  const pairs = lines.slice(0, 40).map((line, at) => line + (lines[at + 1] ?? ""));
  const triples = lines.slice(0, 40).map((_, at) => lines.slice(at, at + 3).join(""));
  const read = [...lines, ...pairs, ...triples].map(readLineTitle).filter((one) => one !== null);
  const best = Math.max(0, ...read.map(score));
  if (best < 2) return { title: null, otherYears: [] };
  const start = lines.findIndex((line) => readHeading(line) !== null);
  const above = lines
    .slice(0, Math.max(0, start))
    .filter((line) => !isOrder.test(line))
    .map(readLineTitle)
    .filter((one) => one !== null && score(one) === best);
  const title =
    above.find(
      (one) => pageTitle !== null && one?.year === pageTitle.year && one.organ === pageTitle.organ,
    ) ??
    above.at(-1) ??
    read.find((one) => score(one) === best) ??
    null;
  const years = above.map((one) => one?.year ?? null).filter((year) => year !== null && year !== title?.year);
  return { title, otherYears: [...new Set(years)].filter((year) => year !== null) };
}

function pageTitleOf(document: SourceDocument, texts: ReportTexts): ReadTitle | null {
  const article =
    texts.all.find(({ text }) => articleTitle.test(text))?.text.replace(articleTitle, "") ?? null;
  const read = article === null ? null : readPageTitle(article);
  return read ?? (document.title === null ? null : readPageTitle(document.title));
}

/** Whose report it is and for which year. */
export function readIdentity(
  document: SourceDocument,
  texts: ReportTexts,
  dates: ReportDates,
  fileName: string,
): ReadIdentity {
  const pageTitle = pageTitleOf(document, texts);
  const { title, otherYears } = headingOf(document, pageTitle);
  const baseName = fileName.replace(/^.*[/\\]/u, "").replace(/\.[a-z0-9]{1,6}$/iu, "");
  const { organ, issues } = readOrgan({
    document,
    texts,
    title,
    pageTitle,
    fileTitle: readFileTitle(baseName),
  });
  const { year, issues: yearIssues } = readYear({
    title,
    otherYears,
    pageTitle,
    fileName: baseName,
    dates,
    texts,
  });
  return {
    identity: { ...organ, year },
    title: title?.text ?? pageTitle?.text ?? null,
    issues: [...issues, ...yearIssues],
  };
}
