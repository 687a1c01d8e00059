import {
  isConditionLeaf,
  isNumberExpression,
  isNumberLeaf,
  type ArithmeticOperator,
  type Condition,
  type Leaf,
  type NumberExpression,
  type NumberFunction,
  type Relation,
  type TextExpression,
} from "../form/formula.ts";
import type { Attempt } from "../form/tableValue.ts";
import type { ThresholdValues } from "../form/thresholds.ts";
import { conditionLeafSql, NotInSql, textLeafSql } from "./conditionLeafSql.ts";
import { numberLeafSql, type Reading } from "./numberLeafSql.ts";
import { constant, joined, sql, word, type Sql } from "./sql.ts";

function readingOn(attempt: Attempt, limits: ThresholdValues): Reading {
  const reading: Reading = {
    attempt,
    limits,
    number: (expression) => numberSql(expression, reading),
  };
  return reading;
}

function arithmeticSql(operator: ArithmeticOperator, left: Sql, right: Sql): Sql {
  switch (operator) {
    case "+":
      return sql`(${left} + ${right})`;
    case "-":
      return sql`(${left} - ${right})`;
    case "*":
      return sql`(${left} * ${right})`;
    case "/":
      return sql`(${left} / nullif(${right}, 0))`;
  }
}

/** Half of the last decimal place an amount shows, up to four. */
function roundingSql(value: Sql): Sql {
  const places = [0, 1, 2, 3].map((digits) => {
    const scaled = sql`${value} * ${constant(10 ** digits)}`;
    return sql` WHEN abs(${scaled} - round(${scaled})) < 0.000001 THEN ${constant(0.5 / 10 ** digits)}`;
  });
  return sql`CASE${places.reduce((all, one) => sql`${all}${one}`)} ELSE 0.00005 END`;
}

/** The extreme of operands; `greatest` and `least` pass over NULL, so whoever asks makes sure that none is. */
function extremeSql(name: "max" | "min", operands: readonly Sql[]): Sql {
  const list = joined(operands, ", ");
  return name === "max" ? sql`greatest(${list})` : sql`least(${list})`;
}

/** A root of less than zero is an error in SQL; here it is unknown. */
function callSql(name: NumberFunction, operands: readonly Sql[]): Sql {
  const list = joined(operands, ", ");
  switch (name) {
    case "max":
    case "min":
      return extremeSql(name, operands);
    case "abs":
      return sql`abs(${list})`;
    case "sqrt":
      return sql`CASE WHEN ${list} >= 0 THEN sqrt(${list}) END`;
    case "rounding":
      return roundingSql(list);
  }
}

function numberSql(expression: NumberExpression, reading: Reading): Sql {
  if (isNumberLeaf(expression)) return numberLeafSql(expression, reading);
  switch (expression.type) {
    case "number":
      return constant(expression.value);
    case "arithmetic":
      return arithmeticSql(
        expression.operator,
        numberSql(expression.left, reading),
        numberSql(expression.right, reading),
      );
    case "call":
      return callSql(
        expression.name,
        expression.operands.map((operand) => numberSql(operand, reading)),
      );
    case "choice": {
      const then = numberSql(expression.then, reading);
      const otherwise = numberSql(expression.otherwise, reading);
      return sql`CASE WHEN ${condition(expression.condition, reading)} THEN ${then} ELSE ${otherwise} END`;
    }
  }
}

function textSql(expression: TextExpression, reading: Reading): Sql {
  const written = (one: NumberExpression): Sql => sql`CAST(${numberSql(one, reading)} AS VARCHAR)`;
  const twoDigits = (one: NumberExpression): Sql => sql`lpad(${written(one)}, 2, '0')`;
  switch (expression.type) {
    case "text":
      return word(expression.value);
    case "meta_text":
      return textLeafSql(expression);
    case "date":
      return sql`(${written(expression.year)} || '-' || ${twoDigits(expression.month)} || '-' || ${twoDigits(expression.day)})`;
  }
}

function relationSql(relation: Relation, left: Sql, right: Sql): Sql {
  switch (relation) {
    case "==":
      return sql`${left} = ${right}`;
    case "!=":
      return sql`${left} <> ${right}`;
    case "<=":
      return sql`${left} <= ${right}`;
    case "<":
      return sql`${left} < ${right}`;
    case ">=":
      return sql`${left} >= ${right}`;
    case ">":
      return sql`${left} > ${right}`;
  }
}

function condition(test: Condition, reading: Reading): Sql {
  if (isConditionLeaf(test)) return sql`(${conditionLeafSql(test)})`;
  const inner = (one: Condition): Sql => condition(one, reading);
  switch (test.type) {
    case "comparison":
      return relationSql(test.relation, numberSql(test.left, reading), numberSql(test.right, reading));
    case "text_comparison":
      return relationSql(test.relation, textSql(test.left, reading), textSql(test.right, reading));
    case "equivalence":
      return sql`((${inner(test.left)}) = (${inner(test.right)}))`;
    case "and":
      return sql`(${joined(test.operands.map(inner), " AND ")})`;
    case "or":
      return sql`(${joined(test.operands.map(inner), " OR ")})`;
    case "not":
      return sql`(NOT (${inner(test.operand)}))`;
    case "is_integer": {
      const value = numberSql(test.operand, reading);
      return sql`${value} = floor(${value})`;
    }
    case "prints_as":
      throw new NotInSql(test.type);
  }
}

/** A condition of the rules over `this` and `previous`; throws `NotInSql` for what the table does not hold. */
export function conditionSql(test: Condition, attempt: Attempt, limits: ThresholdValues): Sql {
  return condition(test, readingOn(attempt, limits));
}

/** What a leaf reads, to ask whether it is known. */
export function leafSql(leaf: Leaf, attempt: Attempt, limits: ThresholdValues): Sql {
  if (leaf.type === "meta_text") return textLeafSql(leaf);
  const reading = readingOn(attempt, limits);
  return isNumberExpression(leaf) ? numberLeafSql(leaf, reading) : conditionLeafSql(leaf);
}
