import { cellOf, isCellCode, isInForm, type ValueCode } from "./cells.ts";
import { checkCondition } from "./checkFormula.ts";
import type { StatutoryForm } from "./form.ts";
import type { Condition, Leaf } from "./formula.ts";
import { codesOf, leavesOf } from "./formulaLeaves.ts";
import type { Bindings } from "./formulaNames.ts";
import type { RuleDefinition } from "./rule.ts";
import { disclosureRules } from "./rules/disclosureRules.ts";
import { disputeRules } from "./rules/disputeRules.ts";
import { comparisonRules, filingRules } from "./rules/filingRules.ts";
import { narrativeRules } from "./rules/narrativeRules.ts";
import { requestRules } from "./rules/requestRules.ts";
import { defaultThresholds, type ThresholdValues } from "./thresholds.ts";

const definitions = {
  ...requestRules,
  ...disputeRules,
  ...disclosureRules,
  ...narrativeRules,
  ...filingRules,
  ...comparisonRules,
} as const satisfies Record<string, RuleDefinition>;

export type RuleId = keyof typeof definitions;
export const ruleIds = Object.keys(definitions) as readonly RuleId[];

export interface Rule extends RuleDefinition {
  readonly id: RuleId;
}

const byId = new Map<string, Rule>(ruleIds.map((id) => [id, { id, ...definitions[id] }]));

/** All 50 rules. */
export const rules: readonly Rule[] = [...byId.values()];

/** The definition of a rule. */
export function ruleOf(id: RuleId): Rule {
  return { id, ...definitions[id] };
}

/** Whether text names a rule. */
export function isRuleId(text: string): text is RuleId {
  return byId.has(text);
}

/** The formula with the limits that are in force written into it. */
export function writtenFormula(rule: Rule, limits: ThresholdValues = defaultThresholds): string {
  const known: Readonly<Record<string, number>> = limits;
  return rule.formula.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    known[name] === undefined ? placeholder : String(known[name]),
  );
}

/** A rule for one combination of its placeholders: what is judged, and on which figures. */
export interface RuleInstance {
  readonly rule: Rule;
  readonly bindings: Readonly<Record<string, string>>;
  /** The forms that state all its figures. */
  readonly forms: readonly StatutoryForm[];
  readonly test: Condition;
  /** The figures of the report that take part. */
  readonly cells: readonly ValueCode[];
  /** The figures of the previous year's report that take part. */
  readonly previousCells: readonly ValueCode[];
}

function combinations(forEach: RuleDefinition["forEach"]): readonly Readonly<Record<string, string>>[] {
  return Object.entries(forEach).reduce<readonly Readonly<Record<string, string>>[]>(
    (found, [name, values]) =>
      found.flatMap((bindings) => values.map((value) => ({ ...bindings, [name]: value }))),
    [{}],
  );
}

function isPrinted(code: ValueCode, form: StatutoryForm): boolean {
  return isCellCode(code) && cellOf(code).forms.includes(form);
}

/** Whether a form has what a leaf reads: as a cell where it asks for what is printed, else as a sum of cells too. */
function isReadable(leaf: Leaf, form: StatutoryForm): boolean {
  if (leaf.type === "printed_subtotal") return !isPrinted(leaf.code, form);
  const needsCell = leaf.type === "as_printed" || leaf.type === "all_blank";
  return codesOf(leaf, "this").every((code) => (needsCell ? isPrinted(code, form) : isInForm(code, form)));
}

function instance(
  rule: Rule,
  bindings: Readonly<Record<string, string>>,
  limits: ThresholdValues,
): RuleInstance {
  const all: Bindings = { ...limits, ...bindings };
  const test = checkCondition(rule.test ?? rule.formula, all);
  const leaves = leavesOf(test);
  const cells = [...new Set(leaves.flatMap((leaf) => codesOf(leaf, "this")))];
  const previousCells = [...new Set(leaves.flatMap((leaf) => codesOf(leaf, "previous")))];
  const forms = rule.forms.filter((form) => leaves.every((leaf) => isReadable(leaf, form)));
  return { rule, bindings, forms, test, cells, previousCells };
}

const known = new WeakMap<ThresholdValues, Map<RuleId, readonly RuleInstance[]>>();

/** Every instance of a rule over both forms; worked out once for each set of limits. */
export function instancesOf(
  rule: Rule,
  limits: ThresholdValues = defaultThresholds,
): readonly RuleInstance[] {
  const made = known.get(limits) ?? new Map<RuleId, readonly RuleInstance[]>();
  known.set(limits, made);
  const instances =
    made.get(rule.id) ?? combinations(rule.forEach).map((bindings) => instance(rule, bindings, limits));
  made.set(rule.id, instances);
  return instances;
}
