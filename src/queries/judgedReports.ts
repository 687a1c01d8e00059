import { figure, number, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import type { Reach } from "../selection/view.ts";
import { reachedReports } from "./reach.ts";

const columns = {
  id: text,
  organ: text,
  unit: text,
  year: number,
  form: text,
  coverage: text,
  blank_cells: figure,
};
export type JudgedReport = RowOf<typeof columns>;

/**
 * Every report that rules can be judged on: it stands on one of the two forms and its tables were read, at least in
 * part. `blank_cells` is null where the report was not read in full: a cell that was not read is not blank.
 */
export function judgedReports(selection: Selection, reach: Reach): Query<JudgedReport> {
  return query(
    columns,
    sql`SELECT id, organ, unit, year, form, coverage,
      CASE WHEN coverage = 'full'
        THEN coalesce(length(blanks) - length(replace(blanks, ' ', '')) - 1, 0) END AS blank_cells
    FROM report WHERE form <> 'form_pre2019' AND ${reachedReports(selection, reach)} ORDER BY organ, year`,
  );
}
