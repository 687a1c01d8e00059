import { isRequestColumn, legalPersons } from "./applicants.ts";
import { isValueCode, type ValueCode } from "./cells.ts";
import {
  formTables,
  isCondition,
  isNumberExpression,
  isTextExpression,
  metaNumbers,
  metaTexts,
  type Condition,
  type Expression,
  type FormTable,
  type MemberList,
  type NumberExpression,
  type NumberFunction,
  type Side,
  type StatedTerm,
} from "./formula.ts";
import { FormulaError, parseFormula, type Syntax } from "./formulaSyntax.ts";
import { isNarrativeCode } from "./narrative.ts";
import { outcomeCodes, outcomeGroups, type OutcomeGroup } from "./requests.ts";

/** What placeholders stand for: `{c}` a column, `{backlog_share}` a threshold. */
export type Bindings = Readonly<Record<string, string | number>>;

/** A formula being looked up: where its figures are read, what its placeholders stand for. */
interface Scope {
  readonly formula: string;
  readonly side: Side;
  readonly bindings: Bindings;
}

function fail(scope: Scope, message: string): never {
  throw new FormulaError(message, scope.formula);
}

function bound(name: string, scope: Scope): string {
  return name.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = scope.bindings[key];
    return value === undefined ? fail(scope, `nothing is known of {${key}}`) : String(value);
  });
}

function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
  return (words as readonly string[]).includes(text);
}

/** 法人或其他组织小计 is a heading of the form and no cell: it stands for the sum of its five columns. */
function legalPersonSubtotal(row: string, scope: Scope): Expression {
  const parts = legalPersons.map((column) => figure(`${row}.${column}`, scope));
  return parts.reduce((left, right) => ({
    type: "arithmetic",
    operator: "+",
    left: asNumber(left, scope),
    right: asNumber(right, scope),
  }));
}

function figure(code: string, scope: Scope): Expression {
  const [row = "", column = ""] = code.split(".");
  if (column === "legal_person_subtotal") return legalPersonSubtotal(row, scope);
  return isValueCode(code) ? { type: "cell", code, of: scope.side } : fail(scope, `no figure ${code}`);
}

function metaName(name: string, scope: Scope): Expression {
  if (name === "can_make_regulations") return { type: "can_make_regulations" };
  if (isOneOf(metaNumbers, name)) return { type: "meta_number", name };
  return isOneOf(metaTexts, name) ? { type: "meta_text", name } : fail(scope, `no attribute ${name}`);
}

function narrativeName(code: string, scope: Scope): Expression {
  if (code === "narrative.claims_all_upheld") return { type: "claims_all_upheld" };
  if (code === "narrative.percent") return { type: "percentage", part: "percent" };
  if (code === "narrative.count") return { type: "percentage", part: "count" };
  return isNarrativeCode(code) ? { type: "narrative", code } : fail(scope, `the text has no ${code}`);
}

function lookUp(written: string, scope: Scope): Expression {
  const name = bound(written, scope);
  if (/^[\d.]+$/.test(name)) return { type: "number", value: Number(name) };
  if (name === "narrative_sum_outcomes") return { type: "narrative_outcomes" };
  const [first = "", ...rest] = name.split(".");
  const remainder = rest.join(".");
  if (first === "narrative") return narrativeName(name, scope);
  if (first === "meta") return metaName(remainder, scope);
  if (first === "consolidated") return figure(remainder, scope);
  if (first === "member" && isValueCode(remainder)) return { type: "member_list", code: remainder };
  return figure(name, scope);
}

function asNumber(expression: Expression, scope: Scope): NumberExpression {
  return isNumberExpression(expression) ? expression : fail(scope, `${expression.type} is no number`);
}

function number(syntax: Syntax, scope: Scope): NumberExpression {
  return asNumber(check(syntax, scope), scope);
}

function condition(syntax: Syntax, scope: Scope): Condition {
  const expression = check(syntax, scope);
  return isCondition(expression) ? expression : fail(scope, `${expression.type} is no condition`);
}

function binary(syntax: Extract<Syntax, { type: "binary" }>, scope: Scope): Expression {
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
function bareName(syntax: Syntax | undefined, scope: Scope): string {
  return syntax?.type === "name" ? bound(syntax.name, scope) : fail(scope, "expected a name");
}

function table(syntax: Syntax | undefined, scope: Scope): FormTable {
  const name = bareName(syntax, scope);
  return isOneOf(formTables, name) ? name : fail(scope, `no table ${name}`);
}

function code(syntax: Syntax | undefined, scope: Scope): ValueCode {
  const name = bareName(syntax, scope);
  return isValueCode(name) ? name : fail(scope, `no figure ${name}`);
}

function subtotal(syntax: Syntax | undefined, scope: Scope): Expression {
  const [group = "", column = ""] = bareName(syntax, scope).split(".");
  const groups = Object.keys(outcomeGroups) as readonly OutcomeGroup[];
  return isOneOf(groups, group) && isRequestColumn(column)
    ? { type: "printed_subtotal", code: `${group}.${column}` }
    : fail(scope, `${group}.${column} is no subtotal`);
}

function freePlaceholder(syntax: Syntax, scope: Scope): string | null {
  const names = JSON.stringify(syntax).matchAll(/\{(\w+)\}/g);
  return [...names].map(([, key = ""]) => key).find((key) => scope.bindings[key] === undefined) ?? null;
}

/** A sum over members, or over the outcomes that the text gives where the argument has a free placeholder. */
function sum(operand: Syntax, scope: Scope): Expression {
  const free = freePlaceholder(operand, scope);
  if (free === null) return fold("sum", memberList(operand, scope));
  const terms = outcomeCodes.map((outcome): StatedTerm => ({
    given: `narrative.${outcome}`,
    value: number(operand, { ...scope, bindings: { ...scope.bindings, [free]: outcome } }),
  }));
  return { type: "stated_sum", terms };
}

function memberList(operand: Syntax, scope: Scope): MemberList {
  const expression = check(operand, scope);
  return expression.type === "member_list" ? expression : fail(scope, "expected figures of members");
}

function fold(name: "sum" | "max", list: MemberList): NumberExpression {
  return { type: "members", fold: name, code: list.code };
}

function topics(operands: readonly Syntax[], scope: Scope): readonly string[] {
  if (bareName(operands[0], scope) !== "overview") return fail(scope, "only the overview is read");
  return operands.slice(1).map((one) => (one.type === "text" ? one.value : fail(scope, "expected words")));
}

const numberFunctions: readonly NumberFunction[] = ["max", "min", "abs", "sqrt", "rounding"];

function numberCall(name: NumberFunction, operands: readonly Syntax[], scope: Scope): Expression {
  const [only] = operands;
  if (name === "max" && operands.length === 1 && only !== undefined)
    return fold("max", memberList(only, scope));
  return { type: "call", name, operands: operands.map((one) => number(one, scope)) };
}

type Call = (operands: readonly [Syntax, ...Syntax[]], scope: Scope) => Expression;

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

function call(syntax: Extract<Syntax, { type: "call" }>, scope: Scope): Expression {
  const [first, ...rest] = syntax.operands;
  const { name } = syntax;
  if (isOneOf(numberFunctions, name)) return numberCall(name, syntax.operands, scope);
  const known = Object.hasOwn(calls, name) ? calls[name] : undefined;
  if (known === undefined || first === undefined) return fail(scope, `no function ${name}`);
  return known([first, ...rest], scope);
}

function check(syntax: Syntax, scope: Scope): Expression {
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
