import { evaluateCondition, evaluateNumber, type LeafReader } from "./evaluateFormula.ts";
import type {
  Condition,
  ConditionLeaf,
  Leaf,
  MetaTextLeaf,
  NumberComparison,
  NumberLeaf,
} from "./formula.ts";
import { reportReader, type Context } from "./reportReader.ts";
import type { Severity } from "./rule.ts";
import type { RuleInstance } from "./rules.ts";
import type { Attempt } from "./tableValue.ts";
import type { Verdict, VerdictState } from "./verdict.ts";

interface Recording {
  readonly reader: LeafReader;
  readonly values: () => Map<Leaf, number | string | boolean | null>;
}

/** A reader that reads each name once and remembers what it gave. */
function recording(inner: LeafReader): Recording {
  const numbers = new Map<NumberLeaf, number | null>();
  const texts = new Map<MetaTextLeaf, string | null>();
  const truths = new Map<ConditionLeaf, boolean | null>();
  return {
    values: () => new Map<Leaf, number | string | boolean | null>([...numbers, ...texts, ...truths]),
    reader: {
      number: (leaf) => once(numbers, leaf, inner.number),
      text: (leaf) => once(texts, leaf, inner.text),
      truth: (leaf) => once(truths, leaf, inner.truth),
    },
  };
}

function once<L, V>(known: Map<L, V>, leaf: L, read: (leaf: L) => V): V {
  const value = known.get(leaf);
  if (value !== undefined) return value;
  const first = read(leaf);
  known.set(leaf, first);
  return first;
}

interface Trial {
  readonly reader: LeafReader;
  readonly values: Verdict["values"];
  readonly holds: boolean | null;
  readonly isMissing: boolean;
}

/** A missing operand leaves a rule unjudged, even where the others would decide it. */
function attemptOn(test: Condition, context: Context, attempt: Attempt): Trial {
  const { reader, values: read } = recording(reportReader(context, attempt));
  const holds = evaluateCondition(test, reader);
  const values = read();
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

/** The verdict on one instance: strictly, and where a figure is missing once more with blanks as zero. */
export function judge(
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
export function unjudged(instance: RuleInstance, state: VerdictState): Verdict {
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
