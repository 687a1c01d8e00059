import type { RawRow } from "../database/engine.ts";
import { figure, number } from "../database/query.ts";
import { alias, column, each, joined, sql, type Sql } from "../database/sql.ts";
import type { ValueCode } from "../form/cells.ts";

/** A figure added up over reports. */
export interface Total {
  /** Null where no report states it: unknown, not zero. */
  readonly sum: number | null;
  /** How many reports state it. */
  readonly stated: number;
  /** How many of those state it only in their text. */
  readonly fromText: number;
}

export type Totals<Code extends ValueCode> = Readonly<Record<Code, Total>>;

/** Whether a row's figure comes from the text: its code stands in the row's list. */
function isFromText(code: ValueCode): Sql {
  return sql`text_cells LIKE ${`% ${code} %`}`;
}

/**
 * As `sums`, over the reports that state all codes together: shares of a whole are only right
 * where every part is known.
 */
export function sumsTogether(codes: readonly ValueCode[]): Sql {
  const all = joined(
    codes.map((code) => column(code)),
    " + ",
  );
  const onlyWhole = (code: ValueCode): Sql => sql`CASE WHEN (${all}) IS NOT NULL THEN ${column(code)} END`;
  return each(
    codes,
    (
      code,
    ) => sql`sum(${onlyWhole(code)}) AS ${alias(code, "sum")}, count(${onlyWhole(code)}) AS ${alias(code, "stated")},
      count(CASE WHEN ${isFromText(code)} THEN ${onlyWhole(code)} END) AS ${alias(code, "text")}`,
  );
}

/** Sum, number of reports that state it, and how many of them only in their text, for each code. */
export function sums(codes: readonly ValueCode[]): Sql {
  return each(
    codes,
    (
      code,
    ) => sql`sum(${column(code)}) AS ${alias(code, "sum")}, count(${column(code)}) AS ${alias(code, "stated")},
      count(CASE WHEN ${isFromText(code)} THEN ${column(code)} END) AS ${alias(code, "text")}`,
  );
}

/** Reads what `sums` asked for. */
export function readTotals<Code extends ValueCode>(raw: RawRow, codes: readonly Code[]): Totals<Code> {
  const entries = codes.map((code): [Code, Total] => {
    const name = alias(code).text;
    return [
      code,
      {
        sum: figure(raw[`${name}_sum`], `${name}_sum`),
        stated: number(raw[`${name}_stated`], `${name}_stated`),
        fromText: number(raw[`${name}_text`], `${name}_text`),
      },
    ];
  });
  // Every code was just given its total.
  return Object.fromEntries(entries) as Totals<Code>;
}
