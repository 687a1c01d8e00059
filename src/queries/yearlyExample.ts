import { alias, column, each, joined, sql, type Sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";
import { isSideBySide, type Selection } from "../selection/selection.ts";
import { isChosen } from "./chosen.ts";
import type { FigureGroup } from "./totals.ts";

/**
 * What `yearly` asks for, as a reader would write it: figures by year, and how many reports state them; without what
 * tells figures of the text from those of the tables.
 */
export function yearlyExample(
  selection: Selection,
  codes: readonly ValueCode[],
  counted: FigureGroup["counted"] = "each",
): Sql {
  const all = joined(
    codes.map((code) => column(code)),
    " + ",
  );
  const measured =
    counted === "each"
      ? each(
          codes,
          (code) =>
            sql`sum(${column(code)}) AS ${alias(code, "sum")}, count(${column(code)}) AS ${alias(code, "stated")}`,
        )
      : sql`count(${all}) AS stated,
        ${each(codes, (code) => sql`sum(CASE WHEN (${all}) IS NOT NULL THEN ${column(code)} END) AS ${alias(code, "sum")}`)}`;
  return isSideBySide(selection)
    ? sql`SELECT organ, max(unit) AS unit_name, year, count(*) AS reports, ${measured}
      FROM report WHERE ${isChosen(selection)} GROUP BY organ, year ORDER BY organ, year`
    : sql`SELECT year, count(*) AS reports, ${measured}
      FROM report WHERE ${isChosen(selection)} GROUP BY year ORDER BY year`;
}
