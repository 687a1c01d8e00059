import { figureName } from "../../form/figureName.ts";
import { leafName } from "../../form/formulaWords.ts";
import { isNumberLeaf, type Condition, type NumberExpression, type Relation } from "../../form/formula.ts";
import type { ValueCode } from "../../form/cells.ts";
import { formatNumber } from "../../locale/number.ts";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";

export const relationSigns: Readonly<Record<Relation, string>> = {
  "==": "=",
  "!=": "≠",
  "<=": "≤",
  "<": "<",
  ">=": "≥",
  ">": ">",
};
const signs = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " } as const;

function numberNames(expression: NumberExpression, locale: Locale): string | null {
  if (isNumberLeaf(expression)) return leafName(expression)[locale];
  if (expression.type === "number") return formatNumber(expression.value, locale);
  if (expression.type !== "arithmetic") return null;
  const [left, right] = [numberNames(expression.left, locale), numberNames(expression.right, locale)];
  if (left === null || right === null) return null;
  const isPlain = expression.operator === "+" || expression.right.type !== "arithmetic";
  return `${left}${signs[expression.operator]}${isPlain ? right : `(${right})`}`;
}

/** What a rule holds against what, by the names of its figures; null where that says less than its label. */
export function relationInWords(test: Condition, locale: Locale): string | null {
  if (test.type === "comparison") {
    const [left, right] = [numberNames(test.left, locale), numberNames(test.right, locale)];
    return left === null || right === null ? null : `${left} ${relationSigns[test.relation]} ${right}`;
  }
  if (test.type !== "or") return null;
  const words = test.operands.map((one) => relationInWords(one, locale));
  const known = words.filter((one) => one !== null);
  return known.length < words.length ? null : known.join(`\n${correctionPhrases.other[locale]} `);
}

/** The figures of a check by name, the first three. */
export function figureNames(codes: readonly ValueCode[], locale: Locale): string {
  const names = codes.slice(0, 3).map((code) => figureName(code)[locale]);
  const more = codes.length > names.length ? "…" : "";
  return names.join(locale === "zh" ? "、" : ", ") + more;
}
