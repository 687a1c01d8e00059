import type { ValueCode } from "../form/cells.ts";
import { cellOf, isCellCode } from "../form/cells.ts";
import { disputeColumnCodes } from "../form/disputes.ts";
import { forms, statutoryForms } from "../form/form.ts";
import type {
  ConditionLeaf,
  FormTable,
  MetaNumber,
  MetaText,
  MetaTextLeaf,
  NumberExpression,
  NumberLeaf,
  Side,
} from "../form/formula.ts";
import type { NarrativeCode } from "../form/narrative.ts";
import { cellsOfTable } from "../form/reportReader.ts";
import { outcomeCodes } from "../form/requests.ts";
import type { Attempt } from "../form/tableValue.ts";
import type { ThresholdValues } from "../form/thresholds.ts";
import { countedName, hasBlankReading } from "./countedColumns.ts";
import { column, constant, isListed, joined, sql, word, type Sql } from "./sql.ts";

/** How a formula is turned into SQL over `this`, a report, and `previous`, the one of the year before. */
export interface Reading {
  readonly attempt: Attempt;
  readonly limits: ThresholdValues;
  readonly number: (expression: NumberExpression) => Sql;
}

/** What SQL cannot see: printed subtotals, percentages of the text, member reports. */
export class NotInSql extends Error {}

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

function rowsOf(table: FormTable): readonly string[] {
  return [...new Set(cellsOfTable(table).map(({ row }) => row))];
}

/** Whether a block was found: a figure, a blank, or something printed that is no number. Null if not read in full. */
function hasTable(table: FormTable): Sql {
  const codes = cellsOfTable(table).map(({ code }) => code);
  const figures = joined(
    codes.map((code) => column(code, "this")),
    ", ",
  );
  const blank = joined(
    rowsOf(table).map((row) => sql`this.blanks LIKE ${word(`% ${row}.%`)}`),
    " OR ",
  );
  const noted = joined(
    rowsOf(table).map((row) => sql`code LIKE ${word(`${row}.%`)}`),
    " OR ",
  );
  return sql`CASE WHEN this.coverage = 'full' THEN coalesce(${figures}) IS NOT NULL OR coalesce(${blank}, FALSE)
    OR this.id IN (SELECT report FROM cell_note WHERE state IN ('not_applicable', 'text', 'unit_unknown') AND (${noted})) END`;
}

/** How many cells of a block are printed blank: each row is counted by what its name leaves out of the list. */
function blankCount(table: FormTable): Sql {
  const counts = rowsOf(table).map(
    (row) =>
      sql`(length(this.blanks) - length(replace(this.blanks, ${word(` ${row}.`)}, ''))) / ${constant(row.length + 2)}`,
  );
  return sql`CASE WHEN ${hasTable(table)} THEN coalesce(${joined(counts, " + ")}, 0) END`;
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

function formExpected(): Sql {
  const newestFirst = statutoryForms.toReversed();
  const cases = newestFirst.map(
    (form) => sql` WHEN this.year >= ${constant(forms[form].firstYear)} THEN ${word(form)}`,
  );
  const all = cases.reduce((sum, one) => sql`${sum}${one}`);
  return sql`CASE${all} ELSE 'form_pre2019' END`;
}

/** The SQL of a word or date that is read from a report. */
export function textLeafSql({ name }: MetaTextLeaf): Sql {
  const columns: Readonly<Record<MetaText, Sql>> = {
    form_detected: sql`this.form`,
    form_expected: formExpected(),
    period_start: sql`this.period_start`,
    period_end: sql`this.period_end`,
    published: sql`this.published_on`,
    scope: sql`this.scope`,
    procurement_unit_source: sql`this.procurement_unit_source`,
  };
  return columns[name];
}

function allBlank(codes: readonly ValueCode[]): Sql {
  const figures = joined(
    codes.map((code) => column(code, "this")),
    ", ",
  );
  const listed = joined(
    codes.map((code) => isListed("blanks", code, "this")),
    " AND ",
  );
  return sql`CASE WHEN coalesce(${figures}) IS NOT NULL THEN FALSE WHEN ${listed} THEN TRUE END`;
}

function zeroOrEmpty(code: ValueCode): Sql {
  const own = column(code, "this");
  return sql`CASE WHEN ${own} IS NOT NULL THEN ${own} = 0 WHEN ${isListed("blanks", code, "this")} THEN TRUE
    WHEN this.id IN (SELECT report FROM cell_note WHERE code = ${word(code)} AND state = 'not_applicable') THEN TRUE END`;
}

function unitStated(): Sql {
  return sql`CASE WHEN ${column("procurement.total_amount", "this")} = 0 THEN TRUE
    ELSE this.procurement_unit_source <> 'none' END`;
}

/** The SQL of a condition that is read from a report; throws `NotInSql` for what the table does not hold. */
export function conditionLeafSql(leaf: ConditionLeaf): Sql {
  switch (leaf.type) {
    case "all_blank":
      return allBlank(leaf.codes);
    case "zero_or_empty":
      return zeroOrEmpty(leaf.code);
    case "unit_stated":
      return unitStated();
    case "has_table":
      return hasTable(leaf.table);
    case "mentions_all":
      return joined(
        leaf.topics.map((topic) => sql`this.overview_topics LIKE ${word(`% ${topic} %`)}`),
        " AND ",
      );
    case "can_make_regulations":
      return sql`(this.scope <> 'single_organ' AND this.level IN ('province', 'prefecture'))`;
    case "claims_all_upheld":
      return sql`this.claims_all_upheld`;
    case "aggregate_has":
      throw new NotInSql(leaf.type);
  }
}
