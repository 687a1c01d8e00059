import { formatNumber } from "../locale/number.ts";
import type { Locale, Text } from "../locale/text.ts";
import { figureName } from "./figureName.ts";
import type { Leaf, NumberExpression, NumberLeaf, Relation } from "./formula.ts";
import { isNumberLeaf } from "./formula.ts";
import { narrativeFieldCodes, narrativeFields, type NarrativeCode } from "./narrative.ts";
import type { Verdict } from "./verdict.ts";

export type LeafValues = Verdict["values"];

/** The name of a figure of the text in a sentence. */
export function narrativeName(code: NarrativeCode): Text {
  const field = narrativeFieldCodes.find((one) => code === `narrative.${one}`);
  const { zh, en } = field === undefined ? { zh: code, en: code } : narrativeFields[field].label;
  return { zh: `正文${zh}`, en: `“${en}” in the text` };
}

const leafNames = {
  narrative_outcomes: { zh: "正文各办理结果之和", en: "outcomes in the text" },
  stated_sum: { zh: "各结果表与正文之差", en: "outcomes of the table beyond those of the text" },
  percent: { zh: "正文百分比", en: "percentage in the text" },
  count: { zh: "所述件数", en: "cases it speaks of" },
  blank_count: { zh: "空白格数", en: "blank cells" },
  sum: { zh: "成员单位之和：", en: "sum of the members: " },
  max: { zh: "成员单位最大值：", en: "greatest of the members: " },
  report_year: { zh: "报告年度", en: "report year" },
  fee_ceiling_wan: { zh: "同级上限", en: "ceiling for this level" },
  previous: { zh: "上一年报告的", en: "last year’s " },
  subtotal: { zh: "所印", en: "printed " },
} as const satisfies Record<string, Text>;

function prefixed(prefix: Text, name: Text): Text {
  return { zh: prefix.zh + name.zh, en: prefix.en + name.en };
}

/** What a number is called where it is read from a report. */
export function leafName(leaf: NumberLeaf): Text {
  switch (leaf.type) {
    case "cell":
      return leaf.of === "this" ? figureName(leaf.code) : prefixed(leafNames.previous, figureName(leaf.code));
    case "as_printed":
    case "printed_or_empty_row":
      return figureName(leaf.code);
    case "printed_subtotal":
      return prefixed(leafNames.subtotal, figureName(leaf.code));
    case "narrative":
    case "if_stated":
      return narrativeName(leaf.code);
    case "narrative_outcomes":
    case "stated_sum":
    case "blank_count":
      return leafNames[leaf.type];
    case "percentage":
      return leafNames[leaf.part];
    case "members":
      return prefixed(leafNames[leaf.fold], figureName(leaf.code));
    case "meta_number":
      return leafNames[leaf.name];
  }
}

/** What a text does not mention is not spoken of. */
function isUnspoken(expression: NumberExpression, values: LeafValues): boolean {
  return expression.type === "if_stated" && values.get(expression) === 0;
}

const signs = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " } as const;
const unknown: Text = { zh: "未知", en: "not known" };

function leafWords(leaf: NumberLeaf, values: LeafValues, locale: Locale): string {
  const value = values.get(leaf);
  const number = typeof value === "number" ? formatNumber(value, locale) : unknown[locale];
  return `${leafName(leaf)[locale]} ${number}`;
}

/** A number as it is made, with what was read for each name: 本年新收 41 + 上年结转 1. */
export function numberWords(expression: NumberExpression, values: LeafValues, locale: Locale): string {
  const inner = (one: NumberExpression): string => {
    const words = numberWords(one, values, locale);
    return one.type === "arithmetic" ? `(${words})` : words;
  };
  if (isNumberLeaf(expression)) return leafWords(expression, values, locale);
  switch (expression.type) {
    case "number":
      return formatNumber(expression.value, locale);
    case "arithmetic": {
      const { left, operator, right } = expression;
      if (isUnspoken(right, values)) return numberWords(left, values, locale);
      const isSum = (operator === "+" || operator === "-") && left.type === "arithmetic";
      const first = isSum ? numberWords(left, values, locale) : inner(left);
      return first + signs[operator] + inner(right);
    }
    case "call":
      return `${expression.name}(${expression.operands.map((one) => numberWords(one, values, locale)).join(", ")})`;
    case "choice":
      return numberWords(expression.then, values, locale);
  }
}

/** A side of a comparison with its result, where it is more than one number. */
export function sideWords(
  expression: NumberExpression,
  result: number | null,
  values: LeafValues,
  locale: Locale,
): string {
  const words = numberWords(expression, values, locale);
  const isPlain = !/[+−×÷(]/u.test(words);
  return isPlain || result === null ? words : `${words} = ${formatNumber(result, locale)}`;
}

export const relationWords: Readonly<Record<Relation, { readonly holds: Text; readonly fails: Text }>> = {
  "==": { holds: { zh: "等于", en: "equals" }, fails: { zh: "应等于", en: "should equal" } },
  "!=": { holds: { zh: "不等于", en: "differs from" }, fails: { zh: "不应等于", en: "should differ from" } },
  "<=": { holds: { zh: "不大于", en: "is at most" }, fails: { zh: "应不大于", en: "should be at most" } },
  "<": { holds: { zh: "小于", en: "is below" }, fails: { zh: "应小于", en: "should be below" } },
  ">=": { holds: { zh: "不小于", en: "is at least" }, fails: { zh: "应不小于", en: "should be at least" } },
  ">": { holds: { zh: "大于", en: "is above" }, fails: { zh: "应大于", en: "should be above" } },
};

/** The names of the numbers that were not there. */
export function missingNames(values: LeafValues): readonly Text[] {
  const isNumber = (leaf: Leaf): leaf is NumberLeaf => numberTypes.has(leaf.type);
  const missing = [...values].flatMap(([leaf, value]) =>
    value === null && isNumber(leaf) ? [leafName(leaf)] : [],
  );
  return [...new Map(missing.map((name) => [name.zh, name])).values()];
}

const numberTypes: ReadonlySet<string> = new Set<NumberLeaf["type"]>([
  "cell",
  "as_printed",
  "printed_or_empty_row",
  "printed_subtotal",
  "narrative",
  "narrative_outcomes",
  "stated_sum",
  "percentage",
  "members",
  "meta_number",
]);
