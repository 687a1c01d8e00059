import { checkCondition } from "./checkFormula.ts";
import { evaluateCondition, evaluateNumber, type LeafReader } from "./evaluateFormula.ts";
import type { Condition, Leaf, NumberComparison } from "./formula.ts";
import type { Report } from "./report.ts";
import { blankCells, reportReader, type Context, type Members } from "./reportReader.ts";
import type { Severity } from "./rule.ts";
import { instancesOf, ruleOf, rules, type Rule, type RuleInstance } from "./rules.ts";
import { growthTest } from "./rules/narrativeRules.ts";
import type { Attempt } from "./tableValue.ts";
import { defaultThresholds, type ThresholdValues } from "./thresholds.ts";
import { heaviest, type Verdict, type VerdictState } from "./verdict.ts";

export interface EvaluationOptions {
  /** The reports of the bodies that a consolidated report compiles; without them H-* are not assessable. */
  readonly members?: Members | null;
  /** Whether the organ was merged, split or newly scoped since the year before: X-CARRY is then a warning. */
  readonly isReorganised?: boolean;
  readonly limits?: ThresholdValues;
}

interface Recording {
  readonly reader: LeafReader;
  readonly values: Map<Leaf, number | string | boolean | null>;
}

/** A reader that remembers what it gave. */
function recording(inner: LeafReader): Recording {
  const values: Recording["values"] = new Map();
  const keep = <V extends number | string | boolean | null>(leaf: Leaf, value: V): V => {
    values.set(leaf, value);
    return value;
  };
  return {
    values,
    reader: {
      number: (leaf) => keep(leaf, inner.number(leaf)),
      text: (leaf) => keep(leaf, inner.text(leaf)),
      truth: (leaf) => keep(leaf, inner.truth(leaf)),
    },
  };
}

interface Trial extends Recording {
  readonly holds: boolean | null;
  readonly isMissing: boolean;
}

/** A missing operand leaves a rule unjudged, even where the others would decide it. */
function attemptOn(test: Condition, context: Context, attempt: Attempt): Trial {
  const { reader, values } = recording(reportReader(context, attempt));
  const holds = evaluateCondition(test, reader);
  const isMissing = [...values.values()].includes(null);
  return { reader, values, holds: isMissing ? null : holds, isMissing };
}

function stateOf({ holds }: Trial, attempt: Attempt): VerdictState {
  if (holds === null) return "not_assessable";
  if (!holds) return "fail";
  return attempt === "strict" ? "pass" : "pass_blank_as_zero";
}

/** The comparison that decides: the first alternative that holds, the first requirement that fails. */
function decisive(test: Condition, reader: LeafReader): NumberComparison | null {
  if (test.type === "comparison") return test;
  if (test.type !== "and" && test.type !== "or") return null;
  const wanted = test.type === "or";
  const settling = test.operands.find((operand) => evaluateCondition(operand, reader) === wanted);
  const compared = (settling === undefined ? test.operands : [settling]).map((one) => decisive(one, reader));
  return compared.find((one) => one !== null) ?? null;
}

function matchedAlternative(test: Condition, reader: LeafReader): number | null {
  if (test.type !== "or") return null;
  const index = test.operands.findIndex((operand) => evaluateCondition(operand, reader) === true);
  return index < 0 ? null : index;
}

function judge(
  instance: RuleInstance,
  context: Context,
  severity: Severity = instance.rule.severity,
): Verdict {
  const strict = attemptOn(instance.test, context, "strict");
  const attempt = strict.isMissing ? "blank_as_zero" : "strict";
  const trial = strict.isMissing ? attemptOn(instance.test, context, attempt) : strict;
  const comparison = decisive(instance.test, trial.reader);
  return {
    rule: instance.rule.id,
    severity,
    instance,
    bindings: instance.bindings,
    state: stateOf(trial, attempt),
    attempt,
    cells: instance.cells,
    previousCells: instance.previousCells,
    comparison,
    left: comparison === null ? null : evaluateNumber(comparison.left, trial.reader),
    right: comparison === null ? null : evaluateNumber(comparison.right, trial.reader),
    matched: matchedAlternative(instance.test, trial.reader),
    values: trial.values,
  };
}

/** A verdict without judging: the rule does not apply, or there is nothing to judge. */
function unjudged(instance: RuleInstance, state: VerdictState): Verdict {
  const { rule, bindings, cells, previousCells } = instance;
  const nothing = { comparison: null, left: null, right: null, matched: null, values: new Map<Leaf, null>() };
  return {
    rule: rule.id,
    severity: rule.severity,
    instance,
    bindings,
    state,
    attempt: "strict",
    cells,
    previousCells,
    ...nothing,
  };
}

/** Each percentage of the text is judged by itself. */
function judgePercentages(instance: RuleInstance, context: Context): readonly Verdict[] {
  const { percentages } = context.report.meta;
  if (percentages === null || percentages.length === 0) return [unjudged(instance, "not_assessable")];
  return percentages.map(({ percent, count, isGrowth }) => {
    const bindings = { percent: String(percent), ...(count === null ? {} : { count: String(count) }) };
    const test = isGrowth === true ? checkCondition(growthTest) : instance.test;
    return judge({ ...instance, bindings, test }, { ...context, percentage: { percent, count } });
  });
}

/** Looks for an explanation only where an outcome differs between text and table. */
function judgeExplanation(instance: RuleInstance, context: Context): Verdict {
  const outcomes = judgeRule(ruleOf("N-OUT"), context, {}).map(({ state }) => state);
  const worst = heaviest(outcomes);
  if (worst === "fail") return judge(instance, context);
  return unjudged(instance, worst === "not_assessable" ? "not_assessable" : "not_applicable");
}

function judgeInstance(
  instance: RuleInstance,
  context: Context,
  options: EvaluationOptions,
): readonly Verdict[] {
  const { report, previous } = context;
  switch (instance.rule.id) {
    case "N-PCT":
      return judgePercentages(instance, context);
    case "N-BASE":
      return [judgeExplanation(instance, context)];
    // A guard on questions; a single report cannot break it.
    case "H-NOMIX":
      return [unjudged(instance, "not_applicable")];
    case "S3-SUB": {
      const isPrinted = report.printedSubtotals.size > 0 && judge(instance, context).left !== null;
      return [isPrinted ? judge(instance, context) : unjudged(instance, "not_applicable")];
    }
    case "X-CARRY": {
      const isSame = previous?.meta.scope === report.meta.scope && options.isReorganised !== true;
      return [judge(instance, context, isSame ? instance.rule.severity : "warning")];
    }
    case "S3-BLANK":
      return [{ ...judge(instance, context), cells: blankCells(report, "requests") }];
    default:
      return [judge(instance, context)];
  }
}

function judgeRule(rule: Rule, context: Context, options: EvaluationOptions): readonly Verdict[] {
  const { form } = context.report.meta;
  const instances = instancesOf(rule, context.limits);
  const own = instances.filter((one) => form !== "form_pre2019" && one.forms.includes(form));
  if (own.length > 0) return own.flatMap((instance) => judgeInstance(instance, context, options));
  return instances.slice(0, 1).map((instance) => unjudged({ ...instance, bindings: {} }, "not_applicable"));
}

/** The report of the year before, if it is one to compare with: years before 2019 stand on no common form. */
function comparablePrevious(report: Report, previous: Report | null): Report | null {
  return previous?.meta.year === report.meta.year - 1 && previous.meta.form !== "form_pre2019"
    ? previous
    : null;
}

/**
 * Judges every rule on a report, instance by instance: strictly, and where a figure is missing once more with
 * blanks as zero. Only figures of the tables count; the text is held against them. A rule that does not apply to
 * the form gives one verdict `not_applicable`.
 */
export function evaluateReport(
  report: Report,
  previous: Report | null,
  options: EvaluationOptions = {},
): readonly Verdict[] {
  const context: Context = {
    report,
    previous: comparablePrevious(report, previous),
    members: options.members ?? null,
    percentage: null,
    limits: options.limits ?? defaultThresholds,
  };
  return rules.flatMap((rule) => judgeRule(rule, context, options));
}
