import { legalPersons } from "./applicants.ts";
import { isValueCode } from "./cells.ts";
import {
  isNumberExpression,
  metaNumbers,
  metaTexts,
  type Expression,
  type NumberExpression,
  type Side,
} from "./formula.ts";
import { FormulaError } from "./formulaSyntax.ts";
import { isNarrativeCode } from "./narrative.ts";

/** What placeholders stand for: `{c}` a column, `{backlog_share}` a threshold. */
export type Bindings = Readonly<Record<string, string | number>>;

/** A formula being looked up: where its figures are read, what its placeholders stand for. */
export interface FormulaScope {
  readonly formula: string;
  readonly side: Side;
  readonly bindings: Bindings;
}

/** Refuses a formula. */
export function fail(scope: FormulaScope, message: string): never {
  throw new FormulaError(message, scope.formula);
}

/** A name with its placeholders filled in. */
export function bound(name: string, scope: FormulaScope): string {
  return name.replaceAll(/\{(\w+)\}/g, (_, key: string) => {
    const value = scope.bindings[key];
    return value === undefined ? fail(scope, `nothing is known of {${key}}`) : String(value);
  });
}

/** Whether text is one of some words. */
export function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
  return (words as readonly string[]).includes(text);
}

/** 法人或其他组织小计 is a heading of the form and no cell: it stands for the sum of its five columns. */
function legalPersonSubtotal(row: string, scope: FormulaScope): Expression {
  const parts = legalPersons.map((column) => figure(`${row}.${column}`, scope));
  return parts.reduce((left, right) => ({
    type: "arithmetic",
    operator: "+",
    left: asNumber(left, scope),
    right: asNumber(right, scope),
  }));
}

function figure(code: string, scope: FormulaScope): Expression {
  const [row = "", column = ""] = code.split(".");
  if (column === "legal_person_subtotal") return legalPersonSubtotal(row, scope);
  return isValueCode(code) ? { type: "cell", code, of: scope.side } : fail(scope, `no figure ${code}`);
}

function metaName(name: string, scope: FormulaScope): Expression {
  if (name === "can_make_regulations") return { type: "can_make_regulations" };
  if (isOneOf(metaNumbers, name)) return { type: "meta_number", name };
  return isOneOf(metaTexts, name) ? { type: "meta_text", name } : fail(scope, `no attribute ${name}`);
}

function narrativeName(code: string, scope: FormulaScope): Expression {
  if (code === "narrative.claims_all_upheld") return { type: "claims_all_upheld" };
  if (code === "narrative.percent") return { type: "percentage", part: "percent" };
  if (code === "narrative.count") return { type: "percentage", part: "count" };
  return isNarrativeCode(code) ? { type: "narrative", code } : fail(scope, `the text has no ${code}`);
}

/** What a name in a formula stands for; refuses names that the form does not know. */
export function lookUp(written: string, scope: FormulaScope): Expression {
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

/** An expression as a number; refuses others. */
export function asNumber(expression: Expression, scope: FormulaScope): NumberExpression {
  return isNumberExpression(expression) ? expression : fail(scope, `${expression.type} is no number`);
}
