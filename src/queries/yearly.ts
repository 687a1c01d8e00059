import { number, optionalText, type Query } from "../database/query.ts";
import { sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";
import { readTotals, statedTogether, sums, sumsTogether, type Totals } from "./totals.ts";

/** A year of the chosen reports; of one organ where organs stand side by side. */
export interface YearlyRow<Code extends ValueCode> {
  /** The organ, or null where reports are added up. */
  readonly organ: string | null;
  readonly unit: string | null;
  readonly year: number;
  readonly reports: number;
  /** How many of them stand on the 2019 form: in 2021 a few still do. */
  readonly on2019Form: number;
  readonly totals: Totals<Code>;
}

/**
 * Figures by year, each over the reports that state it or all over the reports that state them all: added up over
 * the chosen reports, or by organ and year where organs stand side by side.
 */
export function yearly<Code extends ValueCode>(
  selection: Selection,
  codes: readonly Code[],
  counted: "each" | "together" = "each",
): Query<YearlyRow<Code>> {
  const measured = sql`year, count(*) AS reports,
      count(CASE WHEN form = 'form_2019' THEN 1 END) AS on_2019_form, ${counted === "each" ? sums(codes) : sumsTogether(codes)}`;
  const chosen =
    counted === "each"
      ? sql`report WHERE ${isChosen(selection)}`
      : sql`(SELECT organ, unit, year, form, text_cells, ${statedTogether(codes)}
          FROM report WHERE ${isChosen(selection)}) AS chosen`;
  return {
    sql: isSideBySide(selection)
      ? sql`SELECT organ, max(unit) AS unit_name, ${measured} FROM ${chosen} GROUP BY organ, year ORDER BY organ, year`
      : sql`SELECT ${measured} FROM ${chosen} GROUP BY year ORDER BY year`,
    decode: (raw) => ({
      organ: optionalText(raw["organ"], "organ"),
      unit: optionalText(raw["unit_name"], "unit_name"),
      year: number(raw["year"], "year"),
      reports: number(raw["reports"], "reports"),
      on2019Form: number(raw["on_2019_form"], "on_2019_form"),
      totals: readTotals(raw, codes),
    }),
  };
}
