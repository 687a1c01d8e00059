import { number, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";
import { isRanked, rankedBy } from "./ranking.ts";

const columns = {
  id: text,
  organ: text,
  unit: text,
  year: number,
  province_code: optionalText,
  city_code: optionalText,
  district_code: optionalText,
  /** 1 for a report that the selection means; 0 for one that only a ranking of its members reads. */
  chosen: number,
};

/** A report that the reader of the page brought in. */
export type ImportedFiling = RowOf<typeof columns>;

/** The imported reports that stand in the figures of a selection. */
export function importedFilings(selection: Selection): Query<ImportedFiling> {
  const chosen = isChosen(selection);
  return query(
    columns,
    sql`SELECT id, organ, unit, year, province_code, city_code, district_code,
      CASE WHEN ${chosen} THEN 1 ELSE 0 END AS chosen
    FROM report WHERE is_imported AND ((${chosen}) OR (${isRanked(selection, rankedBy(selection))}))
    ORDER BY unit, year`,
  );
}
