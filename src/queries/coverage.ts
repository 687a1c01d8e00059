import { figure, optionalBoolean, optionalText, query, text } from "../database/query.ts";
import { number, type Query, type RowOf } from "../database/query.ts";
import { column, joined, sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import type { Reach } from "../selection/view.ts";
import { isDue } from "./organs.ts";
import { reachedOrgans } from "./reach.ts";

const columns = {
  organ: text,
  unit: text,
  province_code: optionalText,
  city_code: optionalText,
  district_code: optionalText,
  first_year: figure,
  last_year: figure,
  successor: optionalText,
  filed_year: figure,
  report: optionalText,
  form: optionalText,
  coverage: optionalText,
  is_imported: optionalBoolean,
  from_tables: figure,
  is_whole: figure,
};
export type CoverageRow = RowOf<typeof columns>;

/** How much of a report there is; `missing` and `not_due` where there is none. */
export const coverageKinds = ["full", "headline", "text", "incomplete", "missing", "not_due"] as const;
export type CoverageKind = (typeof coverageKinds)[number];

export interface CoverageCell {
  readonly year: number;
  readonly kind: CoverageKind;
  /** The id of the report, or null where there is none. */
  readonly report: string | null;
  /** Of the report; null where there is none. */
  readonly form: string | null;
  readonly isImported: boolean;
}

/** An organ with a cell for every year. */
export interface OrganCoverage {
  readonly organ: string;
  readonly unit: string;
  /** Province, city and district, as deep as the organ has one. */
  readonly regions: readonly string[];
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** The id of the organ that took over, or null. */
  readonly successor: string | null;
  readonly cells: readonly CoverageCell[];
}

const totals = (["new_received.total", "total_processed.total", "carried_out.total", "review.total"] as const)
  .map((code) => column(code))
  .map((one) => sql`${one} IS NOT NULL`);

/** Every organ looked at with the reports it filed, a row a report; one row without a report if none. */
export function coverage(selection: Selection, reach: Reach): Query<CoverageRow> {
  return query(
    columns,
    sql`SELECT expected.organ, expected.name AS unit, expected.province_code, expected.city_code,
      expected.district_code, expected.first_year, expected.last_year, expected.successor,
      filing.year AS filed_year, filing.report, filing.form, filing.coverage, filing.is_imported,
      filing.from_tables, filing.is_whole
    FROM (SELECT * FROM (SELECT *, id AS organ FROM organ WHERE dataset = ${selection.dataset}) AS known
          WHERE ${joined([sql`TRUE`, ...reachedOrgans(selection, reach)], " AND ")}) AS expected
    LEFT JOIN (SELECT organ, year, max(id) AS report, max(form) AS form, max(coverage) AS coverage,
        max(is_imported) AS is_imported,
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

function cellOf(own: readonly CoverageRow[], one: CoverageRow, year: number): CoverageCell {
  const filing = own.find(({ filed_year }) => filed_year === year);
  if (filing === undefined) {
    const kind = isDue(one, year) ? "missing" : "not_due";
    return { year, kind, report: null, form: null, isImported: false };
  }
  const { report, form, is_imported } = filing;
  return { year, kind: kindOfFiling(filing), report, form, isImported: is_imported === true };
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
    const { unit, province_code, city_code, district_code, first_year, last_year, successor } = one;
    return [
      {
        organ,
        unit,
        regions: [province_code, city_code, district_code].filter((code) => code !== null),
        firstYear: first_year,
        lastYear: last_year,
        successor,
        cells: years.map((year) => cellOf(own, one, year)),
      },
    ];
  });
}
