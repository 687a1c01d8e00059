import { isReadable, isChosen } from "../../queries/chosen.ts";
import type { ReportViolations } from "../../queries/violations.ts";
import { joined, type Sql } from "../../database/sql.ts";
import { severities, type Severity } from "../../form/rule.ts";
import type { RuleId } from "../../form/rules.ts";
import type { Selection } from "../../selection/selection.ts";

/** One violation of one report. */
export interface ViolationRow {
  readonly report: string;
  readonly organ: string;
  readonly unit: string;
  readonly year: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Its word in the address of the report. */
  readonly key: string;
}

/** What the list is narrowed to; null = any. */
export interface Narrowing {
  readonly severity: Severity | null;
  readonly rule: RuleId | null;
  readonly organ: string | null;
  readonly year: number | null;
}

export type Reach = "chosen" | "all";

/** The reports that are judged: the chosen ones, or all of the data set. Rules read the tables whatever the basis. */
export function judgedWhere(selection: Selection, reach: Reach): Sql {
  const tables: Selection = { ...selection, basis: "tables" };
  return reach === "chosen" ? isChosen(tables) : joined(isReadable({ ...tables, years: null }), " AND ");
}

/** Violations one by one, the gravest first. */
export function violationRows(found: readonly ReportViolations[]): readonly ViolationRow[] {
  return found
    .flatMap(({ id, organ, unit, year, violations }) =>
      violations.map(({ instance, severity }): ViolationRow => {
        const { id: rule } = instance.rule;
        const key = [rule, ...Object.values(instance.bindings)].join(":");
        return { report: id, organ, unit, year, rule, severity, key };
      }),
    )
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}

/** The rows that a narrowing leaves; a field named in `but` is not asked, for the counts beside its values. */
export function narrowed(
  rows: readonly ViolationRow[],
  to: Narrowing,
  but: keyof Narrowing | null = null,
): readonly ViolationRow[] {
  const fields = (["severity", "rule", "organ", "year"] as const).filter((field) => field !== but);
  return rows.filter((row) => fields.every((field) => to[field] === null || row[field] === to[field]));
}

/** How often each value occurs. */
export function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
