import type { ValueCode } from "../../form/cells.ts";

export type Severity = "error" | "warning" | "info";
export type CheckState = "pass" | "pass_blank_as_zero" | "fail" | "not_assessable";

/** One check of a report in words: a rule with what its placeholders stand for. */
export interface Check {
  /** The rule and what it is about, as a word of the address: `S3-ID:natural_person`. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly state: CheckState;
  /** What holds when it passes. */
  readonly label: string;
  /** The result with its numbers. */
  readonly sentence: string;
  readonly cells: readonly ValueCode[];
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Failures, the gravest first. */
export function failures(checks: readonly Check[]): readonly Check[] {
  return checks
    .filter(({ state }) => state === "fail")
    .sort((one, other) => weight[one.severity] - weight[other.severity]);
}

/** The gravest failure each figure takes part in. */
export function flagsOf(checks: readonly Check[]): ReadonlyMap<ValueCode, Severity> {
  const flags = new Map<ValueCode, Severity>();
  for (const { severity, cells } of failures(checks).toReversed())
    for (const code of cells) flags.set(code, severity);
  return flags;
}

/** The checks a figure takes part in, failures first, then what passes, then what nobody can tell. */
export function checksOf(checks: readonly Check[], code: ValueCode): readonly Check[] {
  const order: readonly CheckState[] = ["fail", "pass_blank_as_zero", "pass", "not_assessable"];
  return checks
    .filter(({ cells }) => cells.includes(code))
    .sort(
      (one, other) =>
        order.indexOf(one.state) - order.indexOf(other.state) ||
        weight[one.severity] - weight[other.severity],
    );
}
