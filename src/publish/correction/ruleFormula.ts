import {
  isConditionLeaf,
  isNumberLeaf,
  type Condition,
  type NumberComparison,
  type NumberExpression,
  type Relation,
} from "../../form/formula.ts";
import { leavesOf } from "../../form/formulaLeaves.ts";
import type { Leaf } from "../../form/formula.ts";
import {
  conditionLeafFormula,
  numberLeafFormula,
  type FormulaSources,
  type LeafFormula,
} from "./leafFormula.ts";

const relations: Readonly<Record<Relation, string>> = {
  "==": "=",
  "!=": "<>",
  "<=": "<=",
  "<": "<",
  ">=": ">=",
  ">": ">",
};

const known = (formula: string): LeafFormula => ({ formula, strict: "0", loose: "0" });

/** Terms that count what is missing, added up; those that are always zero are left out. */
function added(terms: readonly string[]): string {
  const telling = [...new Set(terms)].filter((term) => term !== "0");
  return telling.length === 0 ? "0" : telling.join("+");
}

function combined(formula: string, parts: readonly LeafFormula[]): LeafFormula {
  return {
    formula,
    strict: added(parts.map(({ strict }) => strict)),
    loose: added(parts.map(({ loose }) => loose)),
  };
}

/** Half of the last decimal an amount shows, up to four places. */
function rounding(x: string): string {
  const scaled = (power: number): string => `ABS(${x}*${power}-ROUND(${x}*${power},0))<0.000001`;
  return `IF(${scaled(1)},0.5,IF(${scaled(10)},0.05,IF(${scaled(100)},0.005,IF(${scaled(1000)},0.0005,0.00005))))`;
}

/** A number of a rule as a formula of the workbook. */
export function numberFormula(expression: NumberExpression, sources: FormulaSources): LeafFormula {
  const number = (one: NumberExpression): LeafFormula => numberFormula(one, sources);
  if (isNumberLeaf(expression)) return numberLeafFormula(expression, sources, number);
  switch (expression.type) {
    case "number":
      return known(String(expression.value));
    case "arithmetic": {
      const { operator } = expression;
      const [left, right] = [number(expression.left), number(expression.right)];
      const isSum = operator === "+";
      const side = (one: NumberExpression, { formula }: LeafFormula, isFirst: boolean): string =>
        one.type === "arithmetic" && !(isSum && (isFirst || one.operator === "+")) ? `(${formula})` : formula;
      const first = side(expression.left, left, true);
      return combined(`${first}${operator}${side(expression.right, right, false)}`, [left, right]);
    }
    case "call": {
      const operands = expression.operands.map(number);
      const written = operands.map(({ formula }) => formula).join(",");
      const name = expression.name;
      return combined(
        name === "rounding" ? rounding(`(${written})`) : `${name.toUpperCase()}(${written})`,
        operands,
      );
    }
    case "choice": {
      const condition = conditionFormula(expression.condition, sources);
      const parts = [condition, number(expression.then), number(expression.otherwise)] as const;
      return combined(`IF(${parts.map(({ formula }) => formula).join(",")})`, parts);
    }
  }
}

/** Whether a condition can fail to have a value although all it reads is known: a division, a root. */
function canBreak(condition: Condition): boolean {
  return /"operator":"\/"|"name":"sqrt"/u.test(JSON.stringify(condition));
}

/** `and` and `or` of three values: one that decides decides, whatever becomes of the others. */
function listed(condition: Extract<Condition, { type: "and" | "or" }>, sources: FormulaSources): LeafFormula {
  const parts = condition.operands.map((one) => conditionFormula(one, sources));
  const [name, neutral] = condition.type === "or" ? (["OR", "FALSE"] as const) : (["AND", "TRUE"] as const);
  const written = parts.map(({ formula }) => formula).join(",");
  if (!condition.operands.some(canBreak)) return combined(`${name}(${written})`, parts);
  const safe = parts.map(({ formula }) => `IFERROR(${formula},${neutral})`).join(",");
  const decides = condition.type === "or" ? `${name}(${safe})` : `NOT(${name}(${safe}))`;
  return combined(`IF(${decides},${condition.type === "or" ? "TRUE" : "FALSE"},${name}(${written}))`, parts);
}

function printsAs(
  condition: Extract<Condition, { type: "prints_as" }>,
  sources: FormulaSources,
): LeafFormula {
  const { printed } = condition;
  const value = isNumberLeaf(printed) ? sources.values.get(printed) : null;
  const [one, two] = [numberFormula(printed, sources), numberFormula(condition.exact, sources)];
  const decimals = typeof value === "number" ? (String(value).split(".")[1]?.length ?? 0) : 0;
  const scale = 10 ** Math.min(decimals, 6);
  const size = `(ABS(${two.formula})*${scale}+0.000000001)`;
  const whole = `ROUND(ABS(${one.formula})*${scale},0)`;
  const digits = `OR(ROUND(${size},0)=${whole},INT(${size})=${whole})`;
  return combined(`AND(${digits},(${one.formula})*(${two.formula})>=0)`, [one, two]);
}

/** A condition of a rule as a formula of the workbook. */
export function conditionFormula(condition: Condition, sources: FormulaSources): LeafFormula {
  if (isConditionLeaf(condition)) return conditionLeafFormula(condition, sources);
  switch (condition.type) {
    case "comparison": {
      const [left, right] = [numberFormula(condition.left, sources), numberFormula(condition.right, sources)];
      return combined(`(${left.formula}${relations[condition.relation]}${right.formula})`, [left, right]);
    }
    case "equivalence": {
      const [left, right] = [
        conditionFormula(condition.left, sources),
        conditionFormula(condition.right, sources),
      ];
      return combined(`(${left.formula}=${right.formula})`, [left, right]);
    }
    case "and":
    case "or":
      return listed(condition, sources);
    case "not": {
      const inner = conditionFormula(condition.operand, sources);
      return { ...inner, formula: `NOT(${inner.formula})` };
    }
    case "is_integer": {
      const inner = numberFormula(condition.operand, sources);
      return { ...inner, formula: `(INT(${inner.formula})=${inner.formula})` };
    }
    case "prints_as":
      return printsAs(condition, sources);
    case "text_comparison":
      throw new Error("a rule on words alone has no formula");
  }
}

const onForm: ReadonlySet<Leaf["type"]> = new Set<Leaf["type"]>([
  "cell",
  "as_printed",
  "printed_or_empty_row",
  "blank_count",
  "stated_sum",
  "all_blank",
  "zero_or_empty",
  "unit_stated",
]);

/** Whether a rule reads cells of this report, so that a change of the form can change its verdict. */
export function readsForm(test: Condition): boolean {
  return leavesOf(test).some(
    (leaf) => onForm.has(leaf.type) && !(leaf.type === "cell" && leaf.of === "previous"),
  );
}

/** The comparison whose two sides are shown: the one that decided, else the first there is. */
export function shownComparison(test: Condition): NumberComparison | null {
  if (test.type === "comparison") return test;
  if (test.type === "not") return shownComparison(test.operand);
  if (test.type !== "and" && test.type !== "or") return null;
  for (const operand of test.operands) {
    const found = shownComparison(operand);
    if (found !== null) return found;
  }
  return null;
}
