import { judgedReports } from "../database/judgedReports.ts";
import { number, text, type Query } from "../database/query.ts";
import { joined, sql, word, type Sql } from "../database/sql.ts";
import { holdsSql, sqlRules } from "../database/verdictSql.ts";
import type { Severity } from "../form/rule.ts";
import { instancesOf, ruleOf, type Rule, type RuleInstance } from "../form/rules.ts";
import { defaultThresholds, type ThresholdValues } from "../form/thresholds.ts";

/** An instance of a rule that fails on a report. */
export interface Violation {
  readonly instance: RuleInstance;
  /** Of the rule; milder for X-CARRY where the report of the year before is of another scope. */
  readonly severity: Severity;
}

/** A report with everything that fails on it. */
export interface ReportViolations {
  readonly id: string;
  readonly organ: string;
  readonly unit: string;
  readonly year: number;
  readonly violations: readonly Violation[];
}

/** Whether an instance fails; N-BASE only where it has a difference of N-OUT to explain. */
function failing(instance: RuleInstance, limits: ThresholdValues): Sql {
  const own = sql`NOT (${holdsSql(instance, limits)})`;
  if (instance.rule.id !== "N-BASE") return own;
  const outcomes = instancesOf(ruleOf("N-OUT"), limits).map((one) => failing(one, limits));
  return sql`${own} AND (${joined(outcomes, " OR ")})`;
}

/** The places of the failing instances in the list, between spaces: one text instead of hundreds of columns. */
function failingPlaces(instances: readonly RuleInstance[], limits: ThresholdValues): Sql {
  const places = instances.map(
    (instance, place) => sql`CASE WHEN ${failing(instance, limits)} THEN ${word(`${place} `)} ELSE '' END`,
  );
  return sql`concat(${joined(places, ", ")})`;
}

/** What the tests read: N-BASE asks what became of N-OUT, so its figures are read too. */
function readInstances(instances: readonly RuleInstance[], limits: ThresholdValues): readonly RuleInstance[] {
  const isExplaining = instances.some(({ rule }) => rule.id === "N-BASE");
  return isExplaining ? [...instances, ...instancesOf(ruleOf("N-OUT"), limits)] : instances;
}

function violationAt(instances: readonly RuleInstance[], place: number, isSameScope: boolean): Violation {
  const instance = instances[place];
  if (instance === undefined) throw new RangeError(`no instance ${place}`);
  const { id, severity } = instance.rule;
  return { instance, severity: id === "X-CARRY" && !isSameScope ? "warning" : severity };
}

/** Every failing instance on the reports that meet `where` (a condition on columns of `report`), a row a report. */
export function violations(
  where: Sql,
  chosen: readonly Rule[] = sqlRules,
  limits: ThresholdValues = defaultThresholds,
): Query<ReportViolations> {
  const instances = chosen.flatMap((rule) => instancesOf(rule, limits));
  return {
    sql: sql`SELECT id, organ, unit, year, same_scope, failing FROM (
        SELECT this.id, this.organ, this.unit, this.year,
          CASE WHEN previous.scope = this.scope THEN 1 ELSE 0 END AS same_scope,
          ${failingPlaces(instances, limits)} AS failing
        FROM ${judgedReports(readInstances(instances, limits), sql`form <> 'form_pre2019' AND (${where})`)}) AS judged
      WHERE failing <> '' ORDER BY organ, year, id`,
    decode: (raw) => {
      const isSameScope = number(raw["same_scope"], "same_scope") === 1;
      const places = text(raw["failing"], "failing").trim().split(" ").map(Number);
      return {
        id: text(raw["id"], "id"),
        organ: text(raw["organ"], "organ"),
        unit: text(raw["unit"], "unit"),
        year: number(raw["year"], "year"),
        violations: places.map((place) => violationAt(instances, place, isSameScope)),
      };
    },
  };
}
