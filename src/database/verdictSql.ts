import { bothForms } from "../form/form.ts";
import type { Condition, Leaf, NumberExpression } from "../form/formula.ts";
import { leavesOf } from "../form/formulaLeaves.ts";
import { rules, type Rule, type RuleId, type RuleInstance } from "../form/rules.ts";
import type { Attempt } from "../form/tableValue.ts";
import type { ThresholdValues } from "../form/thresholds.ts";
import { verdictStateCodes, type VerdictState } from "../form/verdict.ts";
import { conditionSql, leafSql } from "./formulaSql.ts";
import { constant, joined, sql, word, type Sql } from "./sql.ts";

/**
 * Rules that the table `report` does not hold enough for: it has no printed subtotals and no percentages of the
 * text, a row knows nothing of its members, and H-NOMIX guards questions. They are judged by `evaluateReport` only.
 */
export const judgedOutsideSql: readonly RuleId[] = ["S3-SUB", "N-PCT", "H-GE", "H-SUM", "H-NOMIX"];

/** The rules that SQL judges over all reports. */
export const sqlRules: readonly Rule[] = rules.filter(({ id }) => !judgedOutsideSql.includes(id));

/** A state in SQL is its place in the order of weight. */
export function stateNumber(state: VerdictState): Sql {
  return constant(verdictStateCodes.indexOf(state));
}

function distinctSql(fragments: readonly Sql[]): readonly Sql[] {
  return [...new Map(fragments.map((one) => [JSON.stringify(one), one])).values()];
}

/** That all these are known. Figures are added up to ask it once; NULL makes their sum NULL. */
function areKnown(leaves: readonly Leaf[], attempt: Attempt, limits: ThresholdValues): Sql {
  const read = (leaf: Leaf): Sql => leafSql(leaf, attempt, limits);
  const figures = distinctSql(leaves.filter(({ type }) => type === "cell").map(read));
  const others = distinctSql(leaves.filter(({ type }) => type !== "cell").map(read));
  const sums = figures.length === 0 ? [] : [sql`(${joined(figures, " + ")}) IS NOT NULL`];
  return joined([...sums, ...others.map((one) => sql`(${one}) IS NOT NULL`)], " AND ");
}

function readsTheSame(one: Condition, other: Condition): boolean {
  const names = (test: Condition): string =>
    [...new Set(leavesOf(test).map((leaf) => JSON.stringify(leaf)))].sort().join();
  return names(one) === names(other);
}

function hasExtreme(expression: NumberExpression): boolean {
  switch (expression.type) {
    case "arithmetic":
      return hasExtreme(expression.left) || hasExtreme(expression.right);
    case "call":
      return expression.name === "max" || expression.name === "min" || expression.operands.some(hasExtreme);
    default:
      return false;
  }
}

/**
 * Whether NULL in anything it reads makes a condition NULL: not where one part alone can decide `and` or `or`, nor
 * where the greatest or least of several is taken.
 */
function passesNullOn(test: Condition): boolean {
  switch (test.type) {
    case "comparison":
      return !hasExtreme(test.left) && !hasExtreme(test.right);
    case "and":
    case "or": {
      const [first, ...rest] = test.operands;
      return (
        test.operands.every(passesNullOn) &&
        rest.every((one) => first !== undefined && readsTheSame(one, first))
      );
    }
    case "not":
      return passesNullOn(test.operand);
    default:
      return true;
  }
}

/**
 * The condition on a row of `judgedReports`, NULL where it cannot be judged. Blanks are counted as zero: where a
 * figure is not blank that changes nothing, so one reading serves both attempts.
 */
function testSql({ test }: RuleInstance, limits: ThresholdValues): { test: Sql; known: Sql | null } {
  const known = passesNullOn(test) ? null : areKnown(leavesOf(test), "blank_as_zero", limits);
  return { test: conditionSql(test, "blank_as_zero", limits), known };
}

/** Whether a form that not all reports are on has the figures. */
function formCheck({ forms }: RuleInstance): Sql | null {
  return forms.length === bothForms.length ? null : sql`this.form IN (${joined(forms.map(word), ", ")})`;
}

/** Whether an instance holds on a row of `judgedReports`; NULL where it cannot be judged. */
export function holdsSql(instance: RuleInstance, limits: ThresholdValues): Sql {
  const { test, known } = testSql(instance, limits);
  const required = [formCheck(instance), known].filter((one) => one !== null);
  return required.length === 0 ? test : sql`CASE WHEN ${joined(required, " AND ")} THEN ${test} END`;
}

/** Whether an instance needed no blank to be counted as zero on a row of `judgedReports`; null where none can. */
export function isStrictSql({ test }: RuleInstance, limits: ThresholdValues): Sql | null {
  const differing = leavesOf(test).filter((leaf) => {
    const strict = leafSql(leaf, "strict", limits);
    return strict.text !== leafSql(leaf, "blank_as_zero", limits).text;
  });
  return differing.length === 0 ? null : areKnown(differing, "strict", limits);
}

/** The verdicts of a rule on a row, given what its instances came to there. */
interface Held {
  /** TRUE, FALSE, or NULL where not judged. */
  readonly holds: Sql;
  /** Whether no blank was counted as zero; null where none can be. */
  readonly isStrict: Sql | null;
}

function any(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`FALSE` : sql`(${joined(conditions, " OR ")})`;
}

/** The number of the state of a rule: the heaviest of its instances, as `heaviest` finds it. */
export function ruleStateSql(rule: Rule, instances: readonly Held[]): Sql {
  const blank = instances.flatMap(({ holds, isStrict }) =>
    isStrict === null ? [] : [sql`(${holds} AND NOT ${isStrict})`],
  );
  return sql`CASE WHEN form NOT IN (${joined(rule.forms.map(word), ", ")}) THEN ${stateNumber("not_applicable")}
    WHEN ${any(instances.map(({ holds }) => sql`NOT ${holds}`))} THEN ${stateNumber("fail")}
    WHEN ${any(blank)} THEN ${stateNumber("pass_blank_as_zero")}
    WHEN ${any(instances.map(({ holds }) => holds))} THEN ${stateNumber("pass")}
    ELSE ${stateNumber("not_assessable")} END`;
}

/** N-BASE looks for an explanation only where an outcome differs between text and table. */
export function explanationStateSql(own: Sql, outcomes: Sql): Sql {
  return sql`CASE ${outcomes} WHEN ${stateNumber("fail")} THEN ${own}
    WHEN ${stateNumber("not_assessable")} THEN ${stateNumber("not_assessable")} ELSE ${stateNumber("not_applicable")} END`;
}
