import type { ArithmeticOperator, Relation } from "./formula.ts";

/** A formula as written: names and placeholders not yet looked up. */
export type Syntax =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "call"; readonly name: string; readonly operands: readonly Syntax[] }
  | {
      readonly type: "binary";
      readonly operator: ArithmeticOperator | Relation;
      readonly left: Syntax;
      readonly right: Syntax;
    }
  | { readonly type: "and" | "or"; readonly operands: readonly Syntax[] }
  | { readonly type: "not"; readonly operand: Syntax }
  | {
      readonly type: "choice";
      readonly condition: Syntax;
      readonly then: Syntax;
      readonly otherwise: Syntax;
    };

/** A formula that cannot be read, or that names what the form does not have. */
export class FormulaError extends Error {
  constructor(message: string, formula: string) {
    super(`${message} in: ${formula}`);
    this.name = "FormulaError";
  }
}

const tokenPattern = /\s*(\d+(?:\.\d+)?|'[^']*'|[A-Za-z_{][\w{}.]*|==|!=|<=|>=|[<>()+\-*/,])/y;

function tokensOf(formula: string): readonly string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(tokenPattern);
  const end = formula.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const token = pattern.exec(formula)?.[1];
    if (token === undefined) throw new FormulaError(`unreadable at ${at}`, formula);
    tokens.push(token);
  }
  return tokens;
}

const relations: readonly string[] = ["==", "!=", "<=", "<", ">=", ">"] satisfies readonly Relation[];
const isRelation = (token: string | undefined): token is Relation =>
  token !== undefined && relations.includes(token);
const isSum = (token: string | undefined): token is "+" | "-" => token === "+" || token === "-";
const isProduct = (token: string | undefined): token is "*" | "/" => token === "*" || token === "/";

/** Reads a formula of the rules: arithmetic, comparisons (also chained), `and`, `or`, `not`, `a if b else c`, calls. */
export function parseFormula(formula: string): Syntax {
  const tokens = tokensOf(formula);
  let at = 0;

  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new FormulaError(`expected ${expected ?? "more"}, found ${token ?? "the end"}`, formula);
    at += 1;
    return token;
  };
  const skip = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };

  function whole(): Syntax {
    const then = listed("or", () => listed("and", negation));
    if (!skip("if")) return then;
    const condition = listed("or", () => listed("and", negation));
    take("else");
    return { type: "choice", condition, then, otherwise: whole() };
  }
  function listed(word: "and" | "or", part: () => Syntax): Syntax {
    const first = part();
    const operands = [first];
    while (skip(word)) operands.push(part());
    return operands.length === 1 ? first : { type: word, operands };
  }
  function negation(): Syntax {
    return skip("not") ? { type: "not", operand: negation() } : comparison();
  }
  function comparison(): Syntax {
    let left = sum();
    const comparisons: Syntax[] = [];
    for (let operator = tokens[at]; isRelation(operator); operator = tokens[at]) {
      at += 1;
      const right = sum();
      comparisons.push({ type: "binary", operator, left, right });
      left = right;
    }
    const [only = left] = comparisons;
    return comparisons.length > 1 ? { type: "and", operands: comparisons } : only;
  }
  function sum(): Syntax {
    let left = product();
    for (let operator = tokens[at]; isSum(operator); operator = tokens[at]) {
      at += 1;
      left = { type: "binary", operator, left, right: product() };
    }
    return left;
  }
  function product(): Syntax {
    let left = atom();
    for (let operator = tokens[at]; isProduct(operator); operator = tokens[at]) {
      at += 1;
      left = { type: "binary", operator, left, right: atom() };
    }
    return left;
  }
  function atom(): Syntax {
    const token = take();
    if (token === "(") {
      const inner = whole();
      take(")");
      return inner;
    }
    if (/^\d/.test(token)) return { type: "number", value: Number(token) };
    if (token.startsWith("'")) return { type: "text", value: token.slice(1, -1) };
    if (!/^[A-Za-z_{]/.test(token)) throw new FormulaError(`unexpected ${token}`, formula);
    return skip("(") ? { type: "call", name: token, operands: operands() } : { type: "name", name: token };
  }
  function operands(): readonly Syntax[] {
    const found = [whole()];
    while (skip(",")) found.push(whole());
    take(")");
    return found;
  }

  const syntax = whole();
  if (at < tokens.length) throw new FormulaError(`unexpected ${tokens[at] ?? ""}`, formula);
  return syntax;
}
