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

/**
 * Figures that are counted alike: each over the reports that state it, or all over the reports that state them all.
 * Shares of a whole are only right where every part is known.
 */
export interface FigureGroup<Code extends ValueCode = ValueCode> {
  readonly codes: readonly Code[];
  readonly counted: "each" | "together";
}

/** A name in the answer for a group, told from those of other groups by its place. */
function nameIn(place: number, ...words: readonly string[]): Sql {
  return alias(`g${place}`, ...words);
}

/** 1 for a report that states every figure of a group that is counted together, else NULL; null for other groups. */
export function isWhole({ codes, counted }: FigureGroup, place: number): Sql | null {
  if (counted === "each") return null;
  const all = joined(
    codes.map((code) => column(code)),
    " + ",
  );
  return sql`CASE WHEN (${all}) IS NOT NULL THEN 1 END AS ${nameIn(place, "whole")}`;
}

/** What is added up of a group, and how many reports state it. */
export function sums({ codes, counted }: FigureGroup, place: number): Sql {
  if (counted === "each")
    return each(
      codes,
      (code) =>
        sql`sum(${column(code)}) AS ${nameIn(place, code, "sum")}, count(${column(code)}) AS ${nameIn(place, code, "stated")}`,
    );
  const whole = nameIn(place, "whole");
  return sql`count(${whole}) AS ${nameIn(place, "stated")},
    ${each(codes, (code) => sql`sum(${column(code)} * ${whole}) AS ${nameIn(place, code, "sum")}`)}`;
}

/** Reads what `sums` asked for; `textCells` lists the figures that all these reports state in their text alone. */
export function readTotals<Code extends ValueCode>(
  raw: RawRow,
  { codes, counted }: FigureGroup<Code>,
  place: number,
  textCells: string | null,
): Totals<Code> {
  const entries = codes.map((code): [Code, Total] => {
    const sum = nameIn(place, code, "sum").text;
    const stated = (counted === "each" ? nameIn(place, code, "stated") : nameIn(place, "stated")).text;
    const reports = number(raw[stated], stated);
    const isFromText = textCells !== null && textCells.includes(` ${code} `);
    return [code, { sum: figure(raw[sum], sum), stated: reports, fromText: isFromText ? reports : 0 }];
  });
  // Every code was just given its total.
  return Object.fromEntries(entries) as Totals<Code>;
}

function addTotal(one: Total, other: Total): Total {
  return {
    sum: one.sum === null || other.sum === null ? (one.sum ?? other.sum) : one.sum + other.sum,
    stated: one.stated + other.stated,
    fromText: one.fromText + other.fromText,
  };
}

/** The totals of two sets of reports that have none in common. */
export function addTotals<Code extends ValueCode>(
  codes: readonly Code[],
  one: Totals<Code>,
  other: Totals<Code>,
): Totals<Code> {
  const entries = codes.map((code): [Code, Total] => [code, addTotal(one[code], other[code])]);
  // As above.
  return Object.fromEntries(entries) as Totals<Code>;
}
