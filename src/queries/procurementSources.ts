import { figure, number, optionalText, query, text, type Query, type RowOf } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";

const columns = {
  report_id: text,
  unit_name: text,
  report_year: number,
  projects: figure,
  amount: figure,
  printed: optionalText,
  state: optionalText,
  unit_source: optionalText,
};
export type ProcurementSourceRow = RowOf<typeof columns>;

/**
 * Every chosen report with procurement: projects, amount in 元 (null where its unit is not known), the amount as
 * printed where that was kept, and where its unit stands.
 */
export function procurementSources(selection: Selection): Query<ProcurementSourceRow> {
  return query(
    columns,
    sql`SELECT chosen.id AS report_id, chosen.unit_name, chosen.report_year, chosen.projects, chosen.amount,
      noted.raw AS printed, noted.state AS state, chosen.unit_source
    FROM (SELECT id, unit AS unit_name, year AS report_year, procurement__project_count AS projects,
        procurement__total_amount AS amount, procurement_unit_source AS unit_source
      FROM report WHERE ${isChosen(selection)} AND form = 'form_2019') AS chosen
    LEFT JOIN (SELECT report, raw, state FROM cell_note WHERE code = 'procurement.total_amount') AS noted
      ON noted.report = chosen.id
    WHERE chosen.amount IS NOT NULL OR chosen.projects IS NOT NULL OR noted.state = 'unit_unknown'
    ORDER BY chosen.report_year, chosen.unit_name`,
  );
}
