import { figure, query, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";
import { isRanked, rankedBy } from "./ranking.ts";

const columns = { latest_year: figure };
type LatestYear = RowOf<typeof columns>;

/** The latest year that any of the chosen filed for, in one row; null where nobody did. */
export function latestYear(selection: Selection): Query<LatestYear> {
  return query(columns, sql`SELECT max(year) AS latest_year FROM report WHERE ${isChosen(selection)}`);
}

/** The same of those that a ranking compares; null where organs stand side by side, of which all years are compared. */
export function latestRankedYear(selection: Selection): Query<LatestYear> | null {
  if (isSideBySide(selection)) return null;
  const by = rankedBy(selection);
  return query(columns, sql`SELECT max(year) AS latest_year FROM report WHERE ${isRanked(selection, by)}`);
}
