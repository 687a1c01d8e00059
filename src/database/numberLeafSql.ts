import type { ValueCode } from "../form/cells.ts";
import { cellOf, isCellCode } from "../form/cells.ts";
import { disputeColumnCodes } from "../form/disputes.ts";
import type { FormTable, MetaNumber, NumberExpression, NumberLeaf, Side } from "../form/formula.ts";
import type { NarrativeCode } from "../form/narrative.ts";
import { outcomeCodes } from "../form/requests.ts";
import type { Attempt } from "../form/tableValue.ts";
import type { ThresholdValues } from "../form/thresholds.ts";
import { hasTableSql, NotInSql, rowsOf } from "./conditionLeafSql.ts";
import { countedName, hasBlankReading } from "./countedColumns.ts";
import { column, constant, isListed, joined, sql, word, type Sql } from "./sql.ts";

/** How a formula is turned into SQL over `this`, a report, and `previous`, the one of the year before. */
export interface Reading {
  readonly attempt: Attempt;
  readonly limits: ThresholdValues;
  readonly number: (expression: NumberExpression) => Sql;
}

function figure(code: ValueCode, of: Side, attempt: Attempt): Sql {
  if (attempt === "strict" || !hasBlankReading(code)) return column(code, of);
  return of === "this" ? sql`this.${countedName(code)}` : sql`previous.${countedName(code)}`;
}

const told = (code: NarrativeCode): Sql => column(code, "this");
const orZero = (value: Sql): Sql => sql`coalesce(${value}, 0)`;

/** The outcomes the text gives, added up; granted in full or in part counts once. */
function narrativeOutcomes(): Sql {
  const [granted, partly, ...rest] = outcomeCodes.map((outcome) => told(`narrative.${outcome}`));
  const disclosed = told("narrative.disclosed");
  if (granted === undefined || partly === undefined) throw new Error("no outcomes");
  const all = [disclosed, granted, partly, ...rest];
  const shown = sql`coalesce(${disclosed}, ${orZero(granted)} + ${orZero(partly)})`;
  return sql`CASE WHEN coalesce(${joined(all, ", ")}) IS NOT NULL THEN ${joined([shown, ...rest.map(orZero)], " + ")} END`;
}

function statedSum(leaf: Extract<NumberLeaf, { type: "stated_sum" }>, reading: Reading): Sql {
  const given = leaf.terms.map((term) => told(term.given));
  const terms = leaf.terms.map(
    (term) => sql`CASE WHEN ${told(term.given)} IS NULL THEN 0 ELSE ${reading.number(term.value)} END`,
  );
  return sql`CASE WHEN coalesce(${joined(given, ", ")}) IS NOT NULL THEN ${joined(terms, " + ")} END`;
}

/** How many cells of a block are printed blank: each row is counted by what its name leaves out of the list. */
function blankCount(table: FormTable): Sql {
  const counts = rowsOf(table).map(
    (row) =>
      sql`(length(this.blanks) - length(replace(this.blanks, ${word(` ${row}.`)}, ''))) / ${constant(row.length + 2)}`,
  );
  return sql`CASE WHEN ${hasTableSql(table)} THEN coalesce(${joined(counts, " + ")}, 0) END`;
}

function printedOrEmptyRow(code: ValueCode, attempt: Attempt): Sql {
  if (attempt === "strict") return column(code, "this");
  const row = isCellCode(code) ? cellOf(code).row : "";
  const cells = disputeColumnCodes.map((name) => `${row}.${name}`).filter(isCellCode);
  const isEmpty = joined(
    cells.map((cell) => isListed("blanks", cell, "this")),
    " AND ",
  );
  return sql`CASE WHEN ${isEmpty} THEN 0 ELSE ${column(code, "this")} END`;
}

function metaNumber(name: MetaNumber, limits: ThresholdValues): Sql {
  if (name === "report_year") return sql`this.year`;
  return sql`CASE WHEN this.level = 'town' THEN ${constant(limits.fee_ceiling_town)}
    WHEN this.scope = 'single_organ' THEN ${constant(limits.fee_ceiling_department)}
    WHEN this.level = 'county' THEN ${constant(limits.fee_ceiling_county)}
    WHEN this.level = 'prefecture' THEN ${constant(limits.fee_ceiling_prefecture)} END`;
}

/** The SQL of a number that is read from a report; throws `NotInSql` for what the table does not hold. */
export function numberLeafSql(leaf: NumberLeaf, reading: Reading): Sql {
  switch (leaf.type) {
    case "cell":
      return figure(leaf.code, leaf.of, reading.attempt);
    case "as_printed":
      return column(leaf.code, "this");
    case "printed_or_empty_row":
      return printedOrEmptyRow(leaf.code, reading.attempt);
    case "narrative":
      return told(leaf.code);
    case "if_stated":
      return orZero(told(leaf.code));
    case "narrative_outcomes":
      return narrativeOutcomes();
    case "stated_sum":
      return statedSum(leaf, reading);
    case "blank_count":
      return blankCount(leaf.table);
    case "meta_number":
      return metaNumber(leaf.name, reading.limits);
    case "printed_subtotal":
    case "percentage":
    case "members":
      throw new NotInSql(leaf.type);
  }
}
