import type { ValueCode } from "./cells.ts";
import {
  isConditionLeaf,
  isNumberLeaf,
  type Condition,
  type Leaf,
  type NumberExpression,
  type Side,
  type TextExpression,
} from "./formula.ts";

function ofNumber(expression: NumberExpression): readonly Leaf[] {
  if (isNumberLeaf(expression)) return [expression];
  switch (expression.type) {
    case "number":
      return [];
    case "arithmetic":
      return [...ofNumber(expression.left), ...ofNumber(expression.right)];
    case "call":
      return expression.operands.flatMap(ofNumber);
    case "choice":
      return [
        ...leavesOf(expression.condition),
        ...ofNumber(expression.then),
        ...ofNumber(expression.otherwise),
      ];
  }
}

function ofText(expression: TextExpression): readonly Leaf[] {
  switch (expression.type) {
    case "text":
      return [];
    case "meta_text":
      return [expression];
    case "date":
      return [expression.year, expression.month, expression.day].flatMap(ofNumber);
  }
}

/** Everything a condition reads from reports, from left to right, with repetitions. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (isConditionLeaf(condition)) return [condition];
  switch (condition.type) {
    case "comparison":
      return [...ofNumber(condition.left), ...ofNumber(condition.right)];
    case "text_comparison":
      return [...ofText(condition.left), ...ofText(condition.right)];
    case "equivalence":
      return [...leavesOf(condition.left), ...leavesOf(condition.right)];
    case "and":
    case "or":
      return condition.operands.flatMap(leavesOf);
    case "not":
      return leavesOf(condition.operand);
    case "is_integer":
      return ofNumber(condition.operand);
    case "prints_as":
      return [...ofNumber(condition.printed), ...ofNumber(condition.exact)];
  }
}

/** The figures a leaf reads, of the report judged or of the year before. */
export function codesOf(leaf: Leaf, side: Side): readonly ValueCode[] {
  if (leaf.type === "cell") return leaf.of === side ? [leaf.code] : [];
  if (leaf.type === "stated_sum")
    return leaf.terms.flatMap(({ value }) => ofNumber(value).flatMap((inner) => codesOf(inner, side)));
  if (side === "previous") return [];
  switch (leaf.type) {
    case "as_printed":
    case "printed_or_empty_row":
    case "printed_subtotal":
    case "members":
    case "zero_or_empty":
      return [leaf.code];
    case "all_blank":
      return leaf.codes;
    case "unit_stated":
      return ["procurement.total_amount"];
    default:
      return [];
  }
}
