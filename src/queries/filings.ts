import { number, optionalBoolean, query, text, type Query, type RowOf } from "../database/query.ts";
import { joined, sql } from "../database/sql.ts";

const columns = {
  id: text,
  organ: text,
  unit: text,
  year: number,
  form: text,
  coverage: text,
  is_imported: optionalBoolean,
};
export type FilingRow = RowOf<typeof columns>;

/** As many as a list shows. */
export const filingLimit = 40;

/** Words of a search: parts of a name, or a year. Signs that LIKE reads as anything are left out. */
function wordsOf(search: string): readonly string[] {
  return search
    .replaceAll(/[%_\\]/g, "")
    .replaceAll(/(\d{4})年度?/g, " $1 ")
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Reports whose organ or year holds every word of a search, the fully read and the latest first. */
export function filings(dataset: string, search: string): Query<FilingRow> {
  const conditions = wordsOf(search).map((word) =>
    /^\d{4}$/.test(word) ? sql`year = ${Number(word)}` : sql`unit LIKE ${`%${word}%`}`,
  );
  return query(
    columns,
    sql`SELECT id, organ, unit, year, form, coverage, is_imported FROM report
    WHERE ${joined([sql`dataset = ${dataset}`, sql`basis IN ('any', 'merged')`, ...conditions], " AND ")}
    ORDER BY CASE WHEN coverage = 'full' THEN 0 ELSE 1 END, year DESC, unit, id LIMIT ${filingLimit}`,
  );
}
