import type { RawRow } from "../database/engine.ts";
import { figure, number, text, type Query } from "../database/query.ts";
import { column, columnName, each, sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";

/** Some figures of an organ in a year; a code without an entry is not known. */
export interface FigureYear {
  readonly organ: string;
  readonly year: number;
  readonly values: ReadonlyMap<ValueCode, number>;
}

/** Some figures of some organs over all years on the two forms, as their tables state them. */
export function figureSeries(
  dataset: string,
  organs: readonly string[],
  codes: readonly ValueCode[],
): Query<FigureYear> {
  return {
    sql: sql`SELECT organ, year, ${each(codes, (code) => column(code))} FROM report
    WHERE dataset = ${dataset} AND basis IN ('any', 'tables') AND form <> 'form_pre2019' AND organ IN (${organs})
    ORDER BY organ, year`,
    decode: (raw: RawRow) => ({
      organ: text(raw["organ"], "organ"),
      year: number(raw["year"], "year"),
      values: new Map(
        codes.flatMap((code) => {
          const value = figure(raw[columnName(code)], columnName(code));
          return value === null ? [] : [[code, value] as const];
        }),
      ),
    }),
  };
}
