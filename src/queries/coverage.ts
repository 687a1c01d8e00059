import { figure, number, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { column, joined, sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { whichOrgans } from "./chosen.ts";

const columns = {
  organ: text,
  unit: text,
  first_year: figure,
  last_year: figure,
  filed_year: figure,
  report: optionalText,
  coverage: optionalText,
  from_tables: figure,
  is_whole: figure,
};
type CoverageRow = RowOf<typeof columns>;

/** How much of a report there is; `missing` and `not_due` where there is none. */
export const coverageKinds = ["full", "headline", "text", "incomplete", "missing", "not_due"] as const;
export type CoverageKind = (typeof coverageKinds)[number];

export interface CoverageCell {
  readonly year: number;
  readonly kind: CoverageKind;
  /** The id of the report, or null where there is none. */
  readonly report: string | null;
}

/** An organ with a cell for every year. */
export interface OrganCoverage {
  readonly organ: string;
  readonly unit: string;
  readonly cells: readonly CoverageCell[];
}

const totals = (["new_received.total", "total_processed.total", "carried_out.total", "review.total"] as const)
  .map((code) => column(code))
  .map((one) => sql`${one} IS NOT NULL`);

/** Every chosen organ of the data set with the reports it filed, a row a report; one row without a report if none. */
export function coverage(selection: Selection): Query<CoverageRow> {
  return query(
    columns,
    sql`SELECT expected.organ, expected.name AS unit, expected.first_year, expected.last_year,
      filing.year AS filed_year, filing.report, filing.coverage, filing.from_tables, filing.is_whole
    FROM (SELECT * FROM (SELECT *, id AS organ FROM organ WHERE dataset = ${selection.dataset}) AS known
          WHERE ${joined([sql`TRUE`, ...whichOrgans(selection)], " AND ")}) AS expected
    LEFT JOIN (SELECT organ, year, max(id) AS report, max(coverage) AS coverage,
        max(CASE WHEN basis IN ('any', 'tables') THEN 1 ELSE 0 END) AS from_tables,
        max(CASE WHEN form = 'form_pre2019' OR (${joined(totals, " AND ")}) THEN 1 ELSE 0 END) AS is_whole
      FROM report WHERE dataset = ${selection.dataset} GROUP BY organ, year) AS filing
      ON filing.organ = expected.organ
    ORDER BY expected.organ, filing.year`,
  );
}

const spanColumns = { first: figure, last: figure };

/** The years that the reports of a data set are for; null where it has none. */
export function yearsOfDataSet(dataset: string): Query<RowOf<typeof spanColumns>> {
  return query(
    spanColumns,
    sql`SELECT min(year) AS first, max(year) AS last FROM report WHERE dataset = ${dataset}`,
  );
}

function kindOfFiling(row: CoverageRow): CoverageKind {
  if (number(row.from_tables, "from_tables") === 0) return "text";
  if (row.coverage !== "full") return "headline";
  return number(row.is_whole, "is_whole") === 1 ? "full" : "incomplete";
}

function isDue({ first_year: first, last_year: last }: CoverageRow, year: number): boolean {
  return (first === null || year >= first) && (last === null || year <= last);
}

/** A line for each organ, over the years from `first` to `last`. */
export function coverageMatrix(
  rows: readonly CoverageRow[],
  first: number,
  last: number,
): readonly OrganCoverage[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rowsOf = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const own = rowsOf.get(row.organ) ?? [];
    own.push(row);
    rowsOf.set(row.organ, own);
  }
  return [...rowsOf].flatMap(([organ, own]) => {
    const [one] = own;
    if (one === undefined) return [];
    const cells = years.map((year): CoverageCell => {
      const filing = own.find(({ filed_year }) => filed_year === year);
      if (filing !== undefined) return { year, kind: kindOfFiling(filing), report: filing.report };
      return { year, kind: isDue(one, year) ? "missing" : "not_due", report: null };
    });
    return [{ organ, unit: one.unit, cells }];
  });
}
