import type { RawRow } from "../database/engine.ts";
import { number, type Query } from "../database/query.ts";
import { alias, each, sql, type Sql } from "../database/sql.ts";
import { ruleName, ruleStates } from "../database/ruleStates.ts";
import { sqlRules, stateNumber } from "../database/verdictSql.ts";
import type { Rule, RuleId } from "../form/rules.ts";
import { defaultThresholds, type ThresholdValues } from "../form/thresholds.ts";
import { verdictStateCodes, type VerdictState } from "../form/verdict.ts";

/** How many reports come to each state of a rule, a report counting with its heaviest instance. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly counts: Readonly<Record<VerdictState, number>>;
}

function countStates(rule: Rule): Sql {
  return each(
    verdictStateCodes,
    (state) =>
      sql`count(CASE WHEN ${ruleName(rule)} = ${stateNumber(state)} THEN 1 END) AS ${alias(ruleName(rule).text, state)}`,
  );
}

function readCount(raw: RawRow, rule: Rule): RuleCount {
  const count = (state: VerdictState): number => {
    const name = alias(ruleName(rule).text, state).text;
    return number(raw[name], name);
  };
  return {
    rule: rule.id,
    counts: {
      not_applicable: count("not_applicable"),
      not_assessable: count("not_assessable"),
      pass: count("pass"),
      pass_blank_as_zero: count("pass_blank_as_zero"),
      fail: count("fail"),
    },
  };
}

/**
 * Every rule that SQL judges over the reports that meet `where` (a condition on columns of `report`): one row, a list
 * with an entry a rule. Rules that need more than the table holds are in `judgedOutsideSql`.
 */
export function ruleCounts(
  where: Sql,
  chosen: readonly Rule[] = sqlRules,
  limits: ThresholdValues = defaultThresholds,
): Query<readonly RuleCount[]> {
  return {
    sql: sql`SELECT ${each(chosen, countStates)} FROM ${ruleStates(chosen, where, limits)} AS states`,
    decode: (raw) => chosen.map((rule) => readCount(raw, rule)),
  };
}
