import type { Evidence, Told } from "../identity.ts";
import { issueOf, type Issue } from "../issues.ts";
import type { ReportDates } from "./dates.ts";
import { paragraphs, type ReportTexts } from "./texts.ts";
import { plainYears, type ReadTitle } from "./title.ts";

interface Witness {
  readonly from: Evidence;
  readonly year: number;
  readonly weight: number;
}

/** What may tell the year beside the text. */
export interface YearSources {
  readonly title: ReadTitle | null;
  /** Those of other titles above the text. */
  readonly otherYears: readonly number[];
  readonly pageTitle: ReadTitle | null;
  readonly fileName: string;
  readonly dates: ReportDates;
  readonly texts: ReportTexts;
}

/** 2020年,翔安区…: the year that the overview speaks of first. */
function overviewYear(texts: ReportTexts): number | null {
  const lines = paragraphs(texts.sections.get(1) ?? []);
  for (const line of lines) {
    const found = /^[^。]{0,12}?(20\d\d)年度?[,，以来来全本]/u.exec(plainYears(line).replace(/\s/gu, ""));
    if (found !== null) return Number(found[1]);
  }
  return null;
}

/** A report is signed early in the year after. */
function signedYear(signed: string | null): number | null {
  if (signed === null) return null;
  const [year = "", month = ""] = signed.split("-");
  return Number(month) <= 6 ? Number(year) - 1 : null;
}

function fileYear(name: string): number | null {
  const years = new Set([...name.matchAll(/(?<!\d)(20[012]\d)(?!\d)/gu)].map((found) => Number(found[1])));
  const [only] = years;
  return only !== undefined && years.size === 1 ? only : null;
}

function witnesses({ title, pageTitle, fileName, dates, texts }: YearSources): readonly Witness[] {
  const told: readonly (readonly [Evidence, number | null, number])[] = [
    ["title", title?.year ?? null, 3],
    ["period", dates.periodStart === null ? null : Number(dates.periodStart.slice(0, 4)), 3],
    ["signature", signedYear(dates.signed), 2],
    ["overview", overviewYear(texts), 1],
    ["page_title", pageTitle?.year ?? null, 1],
    ["file_name", fileYear(fileName), 1],
  ];
  return told.flatMap(([from, year, weight]) => (year === null ? [] : [{ from, year, weight }]));
}

/** The report year that most of the report tells, and an issue where its parts disagree. */
export function readYear(sources: YearSources): {
  readonly year: Told<number> | null;
  readonly issues: readonly Issue[];
} {
  const told = witnesses(sources);
  const weights = new Map<number, number>();
  for (const { year, weight } of told) weights.set(year, (weights.get(year) ?? 0) + weight);
  const [best, second] = [...weights].sort(([, one], [, other]) => other - one);
  if (best === undefined) return { year: null, issues: [issueOf("year_missing", null, [])] };
  const [value, weight] = best;
  const from = told.filter((one) => one.year === value).map((one) => one.from);
  const others = told.filter((one) => one.year !== value);
  const isClose = second !== undefined && second[1] * 2 > weight;
  // The title alone is no proof where it is one of a list.
  const isListed = sources.otherYears.length > 0 && from.every((one) => one === "title");
  const confidence =
    isClose || isListed ? "doubtful" : weight >= 3 && others.length === 0 ? "sure" : "likely";
  const different = [...others.map((one) => one.year), ...(isListed ? sources.otherYears : [])];
  const printed = [...new Set(different)].join(", ");
  const issues =
    different.length === 0 ? [] : [issueOf("year_differs", null, [], { meant: String(value), printed })];
  return { year: { value, from, confidence }, issues };
}
