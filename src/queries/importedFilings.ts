import { number, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { joined, sql, type Sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";
import { isRanked, type RankedBy } from "./ranking.ts";

const columns = {
  marked_year: number,
  /** The organ, or the place of the level that is asked for; null where it is not told apart. */
  organ_at: optionalText,
  province_at: optionalText,
  city_at: optionalText,
  district_at: optionalText,
  /** How many reports there are, and two of their organs. */
  reports: number,
  first_unit: text,
  last_unit: text,
  /** How many of them the selection means; the others only a ranking of its members reads. */
  chosen: number,
};

/** Reports that the reader of the page brought in: of an organ, or of all organs of a place. */
export type ImportedFiling = RowOf<typeof columns>;

const places = { province: sql`province_code`, city: sql`city_code`, district: sql`district_code` } as const;

/** The columns that tell marks apart: those of an organ, with its places, or that of one level. */
function keysOf(by: RankedBy): Readonly<Record<"organ" | keyof typeof places, Sql | null>> {
  const isOrgan = by === "organ" || by === "member";
  const place = (level: keyof typeof places): Sql | null => (isOrgan || by === level ? places[level] : null);
  return {
    organ: isOrgan ? sql`organ` : null,
    province: place("province"),
    city: place("city"),
    district: place("district"),
  };
}

/**
 * The imported reports that stand in the figures of a selection, together where marks do not tell them apart: of a
 * whole country's organs a line each would take seconds.
 */
export function importedFilings(selection: Selection, by: RankedBy): Query<ImportedFiling> {
  const chosen = isChosen(selection);
  const { organ, province, city, district } = keysOf(by);
  const nothing = sql`CAST(NULL AS VARCHAR)`;
  const keys = [organ, province, city, district].filter((key) => key !== null);
  return query(
    columns,
    sql`SELECT year AS marked_year, ${organ ?? nothing} AS organ_at, ${province ?? nothing} AS province_at,
      ${city ?? nothing} AS city_at, ${district ?? nothing} AS district_at,
      count(*) AS reports, min(unit) AS first_unit, max(unit) AS last_unit,
      count(CASE WHEN ${chosen} THEN 1 END) AS chosen
    FROM report WHERE is_imported AND ((${chosen}) OR (${isRanked(selection, by)}))
    GROUP BY year, ${joined(keys, ", ")}
    ORDER BY first_unit, marked_year`,
  );
}
