import { isRequestColumn } from "./applicants.ts";
import { isValueCode, type ValueCode } from "./cells.ts";
import {
  formTables,
  isCondition,
  isNumberExpression,
  isTextExpression,
  type Condition,
  type Expression,
  type FormTable,
  type MemberList,
  type NumberExpression,
  type NumberFunction,
  type StatedTerm,
} from "./formula.ts";
import { asNumber, bound, fail, isOneOf, lookUp, type Bindings, type FormulaScope } from "./formulaNames.ts";
import { parseFormula, type Syntax } from "./formulaSyntax.ts";
import { isNarrativeCode } from "./narrative.ts";
import { outcomeCodes, outcomeGroups, type OutcomeGroup } from "./requests.ts";

function number(syntax: Syntax, scope: FormulaScope): NumberExpression {
  return asNumber(check(syntax, scope), scope);
}

function condition(syntax: Syntax, scope: FormulaScope): Condition {
  const expression = check(syntax, scope);
  return isCondition(expression) ? expression : fail(scope, `${expression.type} is no condition`);
}

function binary(syntax: Extract<Syntax, { type: "binary" }>, scope: FormulaScope): Expression {
  const left = check(syntax.left, scope);
  const right = check(syntax.right, scope);
  const { operator } = syntax;
  if (operator === "+" || operator === "-" || operator === "*" || operator === "/")
    return { type: "arithmetic", operator, left: asNumber(left, scope), right: asNumber(right, scope) };
  if (isNumberExpression(left) && isNumberExpression(right))
    return { type: "comparison", relation: operator, left, right };
  if (isTextExpression(left) && isTextExpression(right))
    return { type: "text_comparison", relation: operator, left, right };
  if (isCondition(left) && isCondition(right) && operator === "==")
    return { type: "equivalence", left, right };
  return fail(scope, `${left.type} ${operator} ${right.type} compares unlike things`);
}

/** A name that stands for itself: a table, a section, a scope. */
function bareName(syntax: Syntax | undefined, scope: FormulaScope): string {
  return syntax?.type === "name" ? bound(syntax.name, scope) : fail(scope, "expected a name");
}

function table(syntax: Syntax | undefined, scope: FormulaScope): FormTable {
  const name = bareName(syntax, scope);
  return isOneOf(formTables, name) ? name : fail(scope, `no table ${name}`);
}

function code(syntax: Syntax | undefined, scope: FormulaScope): ValueCode {
  const name = bareName(syntax, scope);
  return isValueCode(name) ? name : fail(scope, `no figure ${name}`);
}

function subtotal(syntax: Syntax | undefined, scope: FormulaScope): Expression {
  const [group = "", column = ""] = bareName(syntax, scope).split(".");
  const groups = Object.keys(outcomeGroups) as readonly OutcomeGroup[];
  return isOneOf(groups, group) && isRequestColumn(column)
    ? { type: "printed_subtotal", code: `${group}.${column}` }
    : fail(scope, `${group}.${column} is no subtotal`);
}

function freePlaceholder(syntax: Syntax, scope: FormulaScope): string | null {
  const names = JSON.stringify(syntax).matchAll(/\{(\w+)\}/g);
  return [...names].map(([, key = ""]) => key).find((key) => scope.bindings[key] === undefined) ?? null;
}

/** A sum over members, or over the outcomes that the text gives where the argument has a free placeholder. */
function sum(operand: Syntax, scope: FormulaScope): Expression {
  const free = freePlaceholder(operand, scope);
  if (free === null) return fold("sum", memberList(operand, scope));
  const terms = outcomeCodes.map((outcome): StatedTerm => ({
    given: `narrative.${outcome}`,
    value: number(operand, { ...scope, bindings: { ...scope.bindings, [free]: outcome } }),
  }));
  return { type: "stated_sum", terms };
}

function memberList(operand: Syntax, scope: FormulaScope): MemberList {
  const expression = check(operand, scope);
  return expression.type === "member_list" ? expression : fail(scope, "expected figures of members");
}

function fold(name: "sum" | "max", list: MemberList): NumberExpression {
  return { type: "members", fold: name, code: list.code };
}

function topics(operands: readonly Syntax[], scope: FormulaScope): readonly string[] {
  if (bareName(operands[0], scope) !== "overview") return fail(scope, "only the overview is read");
  return operands.slice(1).map((one) => (one.type === "text" ? one.value : fail(scope, "expected words")));
}

const numberFunctions: readonly NumberFunction[] = ["max", "min", "abs", "sqrt", "rounding"];

function numberCall(name: NumberFunction, operands: readonly Syntax[], scope: FormulaScope): Expression {
  const [only] = operands;
  if (name === "max" && operands.length === 1 && only !== undefined)
    return fold("max", memberList(only, scope));
  return { type: "call", name, operands: operands.map((one) => number(one, scope)) };
}

type Call = (operands: readonly [Syntax, ...Syntax[]], scope: FormulaScope) => Expression;

const calls: Readonly<Record<string, Call>> = {
  prev: ([operand], scope) => check(operand, { ...scope, side: "previous" }),
  sum: ([operand], scope) => sum(operand, scope),
  is_integer: ([operand], scope) => ({ type: "is_integer", operand: number(operand, scope) }),
  is_blank: ([operand], scope) => ({ type: "all_blank", codes: [code(operand, scope)] }),
  all_blank: (operands, scope) => ({ type: "all_blank", codes: operands.map((one) => code(one, scope)) }),
  count_blank: ([operand], scope) => ({ type: "blank_count", table: table(operand, scope) }),
  printed: ([operand], scope) => subtotal(operand, scope),
  as_printed: ([operand], scope) => ({ type: "as_printed", code: code(operand, scope) }),
  printed_or_empty_row: ([operand], scope) => ({
    type: "printed_or_empty_row",
    code: code(operand, scope),
  }),
  zero_or_empty: ([operand], scope) => ({ type: "zero_or_empty", code: code(operand, scope) }),
  unit_stated: ([operand], scope) =>
    code(operand, scope) === "procurement.total_amount"
      ? { type: "unit_stated" }
      : fail(scope, "only the procurement amount prints its unit"),
  if_stated: ([operand], scope) => {
    const name = bareName(operand, scope);
    return isNarrativeCode(name) ? { type: "if_stated", code: name } : fail(scope, `no ${name} in the text`);
  },
  has_table: ([operand], scope) => ({ type: "has_table", table: table(operand, scope) }),
  mentions_all: (operands, scope) => ({ type: "mentions_all", topics: topics(operands, scope) }),
  aggregate_has: ([operand], scope) => {
    const name = bareName(operand, scope);
    return name === "consolidated" || name === "member"
      ? { type: "aggregate_has", scope: name }
      : fail(scope, `no scope ${name}`);
  },
  date: ([year, month, day], scope) =>
    month === undefined || day === undefined
      ? fail(scope, "a date needs year, month and day")
      : {
          type: "date",
          year: number(year, scope),
          month: number(month, scope),
          day: number(day, scope),
        },
  prints_as: ([printed, exact], scope) =>
    exact === undefined
      ? fail(scope, "prints_as needs two numbers")
      : { type: "prints_as", printed: number(printed, scope), exact: number(exact, scope) },
};

function call(syntax: Extract<Syntax, { type: "call" }>, scope: FormulaScope): Expression {
  const [first, ...rest] = syntax.operands;
  const { name } = syntax;
  if (isOneOf(numberFunctions, name)) return numberCall(name, syntax.operands, scope);
  const known = Object.hasOwn(calls, name) ? calls[name] : undefined;
  if (known === undefined || first === undefined) return fail(scope, `no function ${name}`);
  return known([first, ...rest], scope);
}

function check(syntax: Syntax, scope: FormulaScope): Expression {
  switch (syntax.type) {
    case "number":
    case "text":
      return syntax;
    case "name":
      return lookUp(syntax.name, scope);
    case "call":
      return call(syntax, scope);
    case "binary":
      return binary(syntax, scope);
    case "and":
    case "or":
      return { type: syntax.type, operands: syntax.operands.map((one) => condition(one, scope)) };
    case "not":
      return { type: "not", operand: condition(syntax.operand, scope) };
    case "choice":
      return {
        type: "choice",
        condition: condition(syntax.condition, scope),
        then: number(syntax.then, scope),
        otherwise: number(syntax.otherwise, scope),
      };
  }
}

/** A formula that is true or false, every name looked up in the form; throws `FormulaError` on what the form lacks. */
export function checkCondition(formula: string, bindings: Bindings = {}): Condition {
  return condition(parseFormula(formula), { formula, side: "this", bindings });
}

/** A formula that gives a number; throws `FormulaError` as `checkCondition`. */
export function checkNumber(formula: string, bindings: Bindings = {}): NumberExpression {
  return number(parseFormula(formula), { formula, side: "this", bindings });
}
