import type { ValueCode } from "../form/cells.ts";
import { forms, statutoryForms } from "../form/form.ts";
import type { ConditionLeaf, FormTable, MetaText, MetaTextLeaf } from "../form/formula.ts";
import { cellsOfTable } from "../form/reportFacts.ts";
import { column, constant, isListed, joined, sql, word, type Sql } from "./sql.ts";

/** What SQL cannot see: printed subtotals, percentages of the text, member reports. */
export class NotInSql extends Error {}

/** The rows of a block over both forms. */
export function rowsOf(table: FormTable): readonly string[] {
  return [...new Set(cellsOfTable(table).map(({ row }) => row))];
}

/** Whether a block was found: a figure, a blank, or something printed that is no number. Null if not read in full. */
export function hasTableSql(table: FormTable): Sql {
  const codes = cellsOfTable(table).map(({ code }) => code);
  const figures = joined(
    codes.map((code) => column(code, "this")),
    ", ",
  );
  const blank = joined(
    rowsOf(table).map((row) => sql`position(${word(` ${row}.`)} IN this.blanks) > 0`),
    " OR ",
  );
  const noted = joined(
    rowsOf(table).map((row) => sql`code LIKE ${word(`${row}.%`)}`),
    " OR ",
  );
  return sql`CASE WHEN this.coverage = 'full' THEN coalesce(${figures}) IS NOT NULL OR coalesce(${blank}, FALSE)
    OR this.id IN (SELECT report FROM cell_note WHERE state IN ('not_applicable', 'text', 'unit_unknown') AND (${noted})) END`;
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
      return hasTableSql(leaf.table);
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
