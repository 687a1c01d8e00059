import {
  isConditionLeaf,
  isNumberLeaf,
  type ArithmeticOperator,
  type Condition,
  type ConditionLeaf,
  type MetaTextLeaf,
  type NumberExpression,
  type NumberFunction,
  type NumberLeaf,
  type Relation,
  type TextExpression,
} from "./formula.ts";

/** Reads what a formula names; null where the reports do not have it. */
export interface LeafReader {
  readonly number: (leaf: NumberLeaf) => number | null;
  readonly text: (leaf: MetaTextLeaf) => string | null;
  readonly truth: (leaf: ConditionLeaf) => boolean | null;
}

const arithmetic: Readonly<Record<ArithmeticOperator, (left: number, right: number) => number | null>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => (right === 0 ? null : left / right),
};

/** Half of the last decimal place an amount shows, up to four places: what rounding can hide. */
function rounding(value: number): number {
  const places = [0, 1, 2, 3].find((digits) => {
    const scaled = value * 10 ** digits;
    return Math.abs(scaled - Math.round(scaled)) < 1e-6;
  });
  return 0.5 / 10 ** (places ?? 4);
}

const functions: Readonly<Record<NumberFunction, (...values: readonly number[]) => number>> = {
  max: Math.max,
  min: Math.min,
  abs: (value = NaN) => Math.abs(value),
  sqrt: (value = NaN) => Math.sqrt(value),
  rounding: (value = NaN) => rounding(value),
};

function related(relation: Relation, left: number | string, right: number | string): boolean {
  switch (relation) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<=":
      return left <= right;
    case "<":
      return left < right;
    case ">=":
      return left >= right;
    case ">":
      return left > right;
  }
}

/** The value of a number; null where it reads what is not there, or divides by zero. */
export function evaluateNumber(expression: NumberExpression, reader: LeafReader): number | null {
  if (isNumberLeaf(expression)) return reader.number(expression);
  switch (expression.type) {
    case "number":
      return expression.value;
    case "arithmetic": {
      const left = evaluateNumber(expression.left, reader);
      const right = evaluateNumber(expression.right, reader);
      return left === null || right === null ? null : arithmetic[expression.operator](left, right);
    }
    case "call": {
      const values = expression.operands.map((operand) => evaluateNumber(operand, reader));
      const known = values.filter((value) => value !== null);
      if (known.length < values.length) return null;
      const value = functions[expression.name](...known);
      return Number.isNaN(value) ? null : value;
    }
    case "choice": {
      const condition = evaluateCondition(expression.condition, reader);
      if (condition === null) return null;
      return evaluateNumber(condition ? expression.then : expression.otherwise, reader);
    }
  }
}

function evaluateText(expression: TextExpression, reader: LeafReader): string | null {
  switch (expression.type) {
    case "text":
      return expression.value;
    case "meta_text":
      return reader.text(expression);
    case "date": {
      const year = evaluateNumber(expression.year, reader);
      const month = evaluateNumber(expression.month, reader);
      const day = evaluateNumber(expression.day, reader);
      if (year === null || month === null || day === null) return null;
      return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
    }
  }
}

/** `and` and `or` of three values: one decisive operand decides, else one unknown makes it unknown. */
function decided(type: "and" | "or", values: readonly (boolean | null)[]): boolean | null {
  const decisive = type === "or";
  if (values.includes(decisive)) return decisive;
  return values.includes(null) ? null : !decisive;
}

/** The number of decimals a percentage shows. */
function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Whether a percentage printed with these digits stands for the exact one, rounded or cut. */
export function printsAs(printed: number, exact: number): boolean {
  const scale = 10 ** Math.min(decimalsOf(printed), 6);
  const size = Math.abs(exact) * scale;
  // A division such as 34.85 x 100 may end a hair below the half.
  const candidates = [Math.round(size + 1e-9), Math.floor(size + 1e-9)];
  return candidates.includes(Math.round(Math.abs(printed) * scale)) && printed * exact >= 0;
}

/** Whether a condition holds; null where that hangs on what the reports do not have. */
export function evaluateCondition(condition: Condition, reader: LeafReader): boolean | null {
  if (isConditionLeaf(condition)) return reader.truth(condition);
  switch (condition.type) {
    case "comparison": {
      const left = evaluateNumber(condition.left, reader);
      const right = evaluateNumber(condition.right, reader);
      return left === null || right === null ? null : related(condition.relation, left, right);
    }
    case "text_comparison": {
      const left = evaluateText(condition.left, reader);
      const right = evaluateText(condition.right, reader);
      return left === null || right === null ? null : related(condition.relation, left, right);
    }
    case "equivalence": {
      const left = evaluateCondition(condition.left, reader);
      const right = evaluateCondition(condition.right, reader);
      return left === null || right === null ? null : left === right;
    }
    case "and":
    case "or":
      return decided(
        condition.type,
        condition.operands.map((operand) => evaluateCondition(operand, reader)),
      );
    case "not": {
      const value = evaluateCondition(condition.operand, reader);
      return value === null ? null : !value;
    }
    case "is_integer": {
      const value = evaluateNumber(condition.operand, reader);
      return value === null ? null : Number.isInteger(value);
    }
    case "prints_as": {
      const printed = evaluateNumber(condition.printed, reader);
      const exact = evaluateNumber(condition.exact, reader);
      return printed === null || exact === null ? null : printsAs(printed, exact);
    }
  }
}
