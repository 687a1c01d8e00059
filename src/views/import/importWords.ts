import type { Place } from "../../ingest/source.ts";
import { formatNumber } from "../../locale/number.ts";
import type { Locale } from "../../locale/text.ts";
import { importPhrases, placePhrases } from "../../locale/phrases/import.ts";

/** A size for a person: 12 KB, 3.4 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${formatNumber(bytes, locale)} B`;
  if (bytes < 1024 * 1024) return `${formatNumber(Math.round(bytes / 1024), locale)} KB`;
  return `${formatNumber(Math.round((bytes / 1024 / 1024) * 10) / 10, locale)} MB`;
}

/** Where in a file something stands: page 2, table 3, row 5. */
export function writePlace(place: Place | null, locale: Locale): string {
  if (place === null) return "";
  const parts = (["page", "sheet", "table", "row", "column", "line"] as const).flatMap((name) => {
    const value = place[name];
    return value === undefined ? [] : [placePhrases[name](value)[locale]];
  });
  return parts.join(locale === "zh" ? "" : ", ");
}

const momentOf = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/** Made once: a list of a hundred lines would make a hundred, and each takes a millisecond. */
const moments: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  zh: momentOf("zh-CN"),
  en: momentOf("en-GB"),
};

/** A moment as its day and time in the place of the reader. */
export function formatMoment(moment: string, locale: Locale): string {
  return moments[locale].format(new Date(moment));
}

/** An organ and a year, saying what of them is not known. */
export function writeReportName(organ: string | null, year: number | null, locale: Locale): string {
  return `${organ ?? importPhrases.organUnknown[locale]} ${year ?? importPhrases.yearUnknown[locale]}`;
}
