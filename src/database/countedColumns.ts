import { cellOf, derivationOf, isCellCode, type ValueCode } from "../form/cells.ts";
import { partsOfTotal } from "../form/tableValue.ts";
import { alias, column, each, isListed, joined, sql, type Sql } from "./sql.ts";

/** Whether blanks can make a difference to a figure: a blank of section 2 stays unknown. */
export function hasBlankReading(code: ValueCode): boolean {
  return !isCellCode(code) || cellOf(code).section !== "disclosure";
}

/** The name under which a figure with blanks counted as zero stands in the rows that rules are judged on. */
export function countedName(code: ValueCode): Sql {
  return alias("counted", code);
}

function partsOf(code: ValueCode): readonly ValueCode[] {
  const columns = isCellCode(code) ? partsOfTotal(code) : [];
  return [...columns, ...(derivationOf(code)?.parts ?? [])];
}

/** How many sums lie under a figure: each must stand in a row before those that add it up. */
function depth(code: ValueCode): number {
  return Math.max(0, ...partsOf(code).map((part) => depth(part) + 1));
}

function sum(codes: readonly ValueCode[]): Sql {
  return joined(codes.map(countedName), " + ");
}

/** The SQL of `valueWithBlanks`; subtotals stand in their own columns where all their parts are known. */
function counted(code: ValueCode): Sql {
  const columns = isCellCode(code) ? partsOfTotal(code) : [];
  const ofBlank = columns.length === 0 ? sql`0` : sum(columns);
  const blank = isCellCode(code) ? [sql`CASE WHEN ${isListed("blanks", code)} THEN ${ofBlank} END`] : [];
  const parts = derivationOf(code)?.parts;
  const choices = [column(code), ...blank, ...(parts === undefined ? [] : [sum(parts)])];
  return sql`coalesce(${joined(choices, ", ")}) AS ${countedName(code)}`;
}

function withParts(codes: readonly ValueCode[]): readonly ValueCode[] {
  return [...new Set(codes.flatMap((code) => [...withParts(partsOf(code)), code]))];
}

/**
 * Rows with, beside all their columns, these figures counted with blanks as zero and blank totals added up (named by
 * `countedName`); sums are built one upon the other, so that no expression is written twice.
 */
export function withCounted(codes: readonly ValueCode[], rows: Sql): Sql {
  const all = withParts(codes.filter(hasBlankReading));
  const deepest = Math.max(-1, ...all.map(depth));
  const levels = Array.from({ length: deepest + 1 }, (_, level) =>
    all.filter((code) => depth(code) === level),
  );
  return levels
    .filter((level) => level.length > 0)
    .reduce((inner, level) => sql`(SELECT *, ${each(level, counted)} FROM ${inner} AS counted_from)`, rows);
}
