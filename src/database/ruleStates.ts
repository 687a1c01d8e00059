import { instancesOf, ruleOf, type Rule, type RuleInstance } from "../form/rules.ts";
import type { ThresholdValues } from "../form/thresholds.ts";
import { judgedReports } from "./judgedReports.ts";
import { alias, each, sql, type Sql } from "./sql.ts";
import { explanationStateSql, holdsSql, isStrictSql, ruleStateSql } from "./verdictSql.ts";

/** The name under which the number of a rule's state stands in `ruleStates`. */
export function ruleName({ id }: Rule): Sql {
  return alias("rule", id.toLowerCase());
}

interface Column {
  readonly instance: RuleInstance;
  readonly holds: Sql;
  readonly isStrict: Sql | null;
}

/** A rule with the columns its instances have in the inner rows. */
type Columns = ReadonlyMap<Rule["id"], readonly Column[]>;

/** N-BASE asks what became of N-OUT, so that is judged too. */
function judgedRules(chosen: readonly Rule[]): readonly Rule[] {
  const ids = chosen.map(({ id }) => id);
  return ids.includes("N-BASE") && !ids.includes("N-OUT") ? [...chosen, ruleOf("N-OUT")] : chosen;
}

function columnsOf(chosen: readonly Rule[], limits: ThresholdValues): Columns {
  const named = judgedRules(chosen).map((rule, place) => {
    const columns = instancesOf(rule, limits).map((instance, index): Column => ({
      instance,
      holds: alias(`holds_${place}_${index}`),
      isStrict: isStrictSql(instance, limits) === null ? null : alias(`strict_${place}_${index}`),
    }));
    return [rule.id, columns] as const;
  });
  return new Map(named);
}

function judged({ instance, holds, isStrict }: Column, limits: ThresholdValues): Sql {
  const strict = isStrictSql(instance, limits);
  const test = sql`${holdsSql(instance, limits)} AS ${holds}`;
  return strict === null || isStrict === null ? test : sql`${test}, ${strict} AS ${isStrict}`;
}

function stateOf(rule: Rule, columns: Columns): Sql {
  const own = ruleStateSql(rule, columns.get(rule.id) ?? []);
  if (rule.id !== "N-BASE") return own;
  const outcomes = ruleOf("N-OUT");
  return explanationStateSql(own, ruleStateSql(outcomes, columns.get(outcomes.id) ?? []));
}

/**
 * A row for each report that meets `where`, with the number of the state of each rule under `ruleName`. Each test is
 * written once, in inner rows, and weighed in outer ones.
 */
export function ruleStates(chosen: readonly Rule[], where: Sql, limits: ThresholdValues): Sql {
  const columns = columnsOf(chosen, limits);
  const all = [...columns.values()].flat();
  const instances = all.map(({ instance }) => instance);
  return sql`(SELECT id, ${each(chosen, (rule) => sql`${stateOf(rule, columns)} AS ${ruleName(rule)}`)} FROM (
    SELECT this.id AS id, this.form AS form, ${each(all, (column) => judged(column, limits))}
    FROM ${judgedReports(instances, where)}) AS tested)`;
}
