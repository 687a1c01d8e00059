import type { RawRow } from "../database/engine.ts";
import { figure, number } from "../database/query.ts";
import { alias, column, each, isListed, joined, sql, type Sql } from "../database/sql.ts";
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

/** Sum, number of reports that state it, and how many of them only in their text, for each code. */
export function sums(codes: readonly ValueCode[]): Sql {
  return each(
    codes,
    (
      code,
    ) => sql`sum(${column(code)}) AS ${alias(code, "sum")}, count(${column(code)}) AS ${alias(code, "stated")},
      count(CASE WHEN ${isListed("text_cells", code)} THEN ${column(code)} END) AS ${alias(code, "text")}`,
  );
}

/**
 * As `sums`, over the reports that state all codes together, which `statedTogether` marks: shares of a whole are only
 * right where every part is known.
 */
export function sumsTogether(codes: readonly ValueCode[]): Sql {
  return each(
    codes,
    (code) => sql`sum(CASE WHEN is_whole THEN ${column(code)} END) AS ${alias(code, "sum")},
      count(CASE WHEN is_whole THEN 1 END) AS ${alias(code, "stated")},
      count(CASE WHEN is_whole AND ${isListed("text_cells", code)} THEN 1 END) AS ${alias(code, "text")}`,
  );
}

/** These figures, and whether a report states them all. */
export function statedTogether(codes: readonly ValueCode[]): Sql {
  const all = joined(
    codes.map((code) => column(code)),
    " + ",
  );
  return sql`${each(codes, (code) => column(code))}, (${all}) IS NOT NULL AS is_whole`;
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
