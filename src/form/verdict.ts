import type { Text } from "../locale/text.ts";
import type { ValueCode } from "./cells.ts";
import type { Leaf, NumberComparison, Side } from "./formula.ts";
import type { Severity } from "./rule.ts";
import type { RuleId, RuleInstance } from "./rules.ts";
import type { Attempt } from "./tableValue.ts";

/** What comes of judging a rule, best to worst reading last; the spec's five states. */
export const verdictStates = {
  not_applicable: { zh: "不适用", en: "Not applicable" },
  not_assessable: { zh: "无从判断", en: "Not assessable" },
  pass: { zh: "通过", en: "Passes" },
  pass_blank_as_zero: { zh: "空白按零计则通过", en: "Passes with blanks as zero" },
  fail: { zh: "不通过", en: "Fails" },
} as const satisfies Record<string, Text>;
export type VerdictState = keyof typeof verdictStates;
/** In order of weight: the state of a rule is the heaviest of its instances. */
export const verdictStateCodes = Object.keys(verdictStates) as readonly VerdictState[];

/** One instance of a rule, judged on one report. */
export interface Verdict {
  readonly rule: RuleId;
  /** Of the rule, or milder where its note says so. */
  readonly severity: Severity;
  readonly instance: RuleInstance;
  readonly bindings: Readonly<Record<string, string>>;
  readonly state: VerdictState;
  /** On which reading the state was reached; a failure with blanks as zero is a failure of that reading. */
  readonly attempt: Attempt;
  /** The figures of the report that take part, as the formula names them. */
  readonly cells: readonly ValueCode[];
  readonly previousCells: readonly ValueCode[];
  /** The comparison of numbers that decided; null where the rule compares none. */
  readonly comparison: NumberComparison | null;
  /** Both its sides; null where one is not known. */
  readonly left: number | null;
  readonly right: number | null;
  /** Of several alternatives, the index of the first that holds; null where none does or there is one only. */
  readonly matched: number | null;
  /** What was read for each name in the formula. */
  readonly values: ReadonlyMap<Leaf, number | string | boolean | null>;
}

/** A rule over all its instances on one report. */
export interface RuleSummary {
  readonly rule: RuleId;
  readonly state: VerdictState;
  readonly counts: Readonly<Record<VerdictState, number>>;
  readonly failures: readonly Verdict[];
}

/** The heaviest state, so that one failure is a failure, and one pass among unknowns a pass. */
export function heaviest(states: readonly VerdictState[]): VerdictState {
  const found = states.map((state) => verdictStateCodes.indexOf(state));
  return verdictStateCodes[Math.max(0, ...found)] ?? "not_applicable";
}

/** Verdicts rule by rule, in the order they were given. */
export function summarise(verdicts: readonly Verdict[]): readonly RuleSummary[] {
  const byRule = new Map<RuleId, Verdict[]>();
  for (const verdict of verdicts) byRule.set(verdict.rule, [...(byRule.get(verdict.rule) ?? []), verdict]);
  return [...byRule].map(([rule, own]) => {
    const count = (state: VerdictState): number => own.filter((one) => one.state === state).length;
    return {
      rule,
      state: heaviest(own.map(({ state }) => state)),
      counts: {
        not_applicable: count("not_applicable"),
        not_assessable: count("not_assessable"),
        pass: count("pass"),
        pass_blank_as_zero: count("pass_blank_as_zero"),
        fail: count("fail"),
      },
      failures: own.filter(({ state }) => state === "fail"),
    };
  });
}

/** The first figure that was read on one side, in the order of the formula; null where it is not known. */
export function firstFigure(verdict: Verdict, side: Side): number | null {
  for (const [leaf, value] of verdict.values)
    if (leaf.type === "cell" && leaf.of === side) return typeof value === "number" ? value : null;
  return null;
}
