import { checkCondition } from "./checkFormula.ts";
import { judge, unjudged } from "./judge.ts";
import type { Report } from "./report.ts";
import { blankCells } from "./reportFacts.ts";
import type { Context, Members } from "./reportReader.ts";
import { instancesOf, ruleOf, rules, type Rule, type RuleInstance } from "./rules.ts";
import { growthTest } from "./rules/narrativeRules.ts";
import { defaultThresholds, type ThresholdValues } from "./thresholds.ts";
import { heaviest, type Verdict } from "./verdict.ts";

export interface EvaluationOptions {
  /** The reports of the bodies that a consolidated report compiles; without them H-* are not assessable. */
  readonly members?: Members | null;
  /** Whether the organ was merged, split or newly scoped since the year before: X-CARRY is then a warning. */
  readonly isReorganised?: boolean;
  readonly limits?: ThresholdValues;
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

/**
 * Judges one instance of a rule as `evaluateReport` does: one verdict, or one for each percentage of the text. The
 * form of the report must have the figures of the instance.
 */
export function evaluateInstance(
  instance: RuleInstance,
  report: Report,
  previous: Report | null,
  options: EvaluationOptions = {},
): readonly Verdict[] {
  return judgeInstance(instance, contextOf(report, previous, options), options);
}

/** The report of the year before, if it is one to compare with: years before 2019 stand on no common form. */
function comparablePrevious(report: Report, previous: Report | null): Report | null {
  return previous?.meta.year === report.meta.year - 1 && previous.meta.form !== "form_pre2019"
    ? previous
    : null;
}

function contextOf(report: Report, previous: Report | null, options: EvaluationOptions): Context {
  return {
    report,
    previous: comparablePrevious(report, previous),
    members: options.members ?? null,
    percentage: null,
    limits: options.limits ?? defaultThresholds,
  };
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
  const context = contextOf(report, previous, options);
  return rules.flatMap((rule) => judgeRule(rule, context, options));
}
