import { formatNumber } from "../locale/number.ts";
import type { Locale, Text } from "../locale/text.ts";
import { missingNames, relationWords, sideWords } from "./formulaWords.ts";
import { explainOutcome, explanationWords } from "./mismatch.ts";
import type { Report } from "./report.ts";
import { outcomeCodes } from "./requests.ts";
import type { RuleKind } from "./rule.ts";
import { ruleOf, type RuleId } from "./rules.ts";
import { failureSentences } from "./sentences/failureSentences.ts";
import { verdictStates, type Verdict } from "./verdict.ts";

function inBoth(words: (locale: Locale) => string): Text {
  const en = words("en");
  return { zh: words("zh"), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** Kinds whose rules say better by themselves what holds than their formula does. */
const toldByLabel: readonly RuleKind[] = ["domain", "outlier", "unit"];

/** Both sides with their numbers and how they stand to each other; null where the rule compares none. */
function comparisonWords({ comparison, left, right, values, state }: Verdict): Text | null {
  if (comparison === null || left === null || right === null) return null;
  const relation = relationWords[comparison.relation];
  const isFailure = state === "fail";
  const isEquation = isFailure && comparison.relation === "==";
  return inBoth((locale) => {
    const first = sideWords(comparison.left, left, values, locale);
    const second = sideWords(comparison.right, right, values, locale);
    const words = relation[isFailure ? "fails" : "holds"][locale];
    const gap = formatNumber(Math.abs(left - right), locale);
    return locale === "zh"
      ? `${first}，${words}${second}${isEquation ? `，相差${gap}` : ""}。`
      : `${first} ${words} ${second}${isEquation ? `, a difference of ${gap}` : ""}.`;
  });
}

/** Second alternatives that a rule allows, told where they are what matched. */
const secondBases: Readonly<Partial<Record<RuleId, Text>>> = {
  "N-NEW": { zh: "正文的收到数含上年结转。", en: "The text’s figure includes requests carried in." },
  "N-REV": { zh: "正文只计已审结的复议。", en: "The text counts concluded reviews only." },
  "N-LIT": { zh: "正文只计已审结的诉讼。", en: "The text counts concluded lawsuits only." },
};

/** What the text counts instead of the table's figure, for the outcome it explains. */
function newOnly(report: Report): Text | null {
  for (const outcome of outcomeCodes) {
    const explanation = explainOutcome(report, outcome);
    if (explanation?.kind === "new_only") return explanationWords(explanation, report, outcome);
  }
  return null;
}

const blanksAsZero: Text = { zh: "（空白按零计）", en: " (blank cells counted as zero)" };

function withAttempt(verdict: Verdict, text: Text): Text {
  if (verdict.attempt === "strict") return text;
  return { zh: `${text.zh}${blanksAsZero.zh}`, en: `${text.en}${blanksAsZero.en}` };
}

function failure(verdict: Verdict, report: Report): Text {
  const own = failureSentences[verdict.rule]?.(verdict, report);
  return withAttempt(verdict, own ?? comparisonWords(verdict) ?? ruleOf(verdict.rule).label);
}

function success(verdict: Verdict, report: Report): Text {
  if (verdict.rule === "N-BASE") return newOnly(report) ?? ruleOf("N-BASE").label;
  const base = verdict.matched === 1 ? secondBases[verdict.rule] : undefined;
  const { kind, label } = ruleOf(verdict.rule);
  const words = toldByLabel.includes(kind) ? label : (comparisonWords(verdict) ?? label);
  const told = base === undefined ? words : { zh: `${words.zh}${base.zh}`, en: `${words.en} ${base.en}` };
  return withAttempt(verdict, told);
}

function notAssessable({ values }: Verdict): Text {
  const names = missingNames(values);
  if (names.length === 0) return verdictStates.not_assessable;
  return {
    zh: `无从判断，缺少：${names.map(({ zh }) => zh).join("、")}。`,
    en: `Not assessable; not known: ${names.map(({ en }) => en).join(", ")}.`,
  };
}

/** What a verdict says, as a sentence with the numbers in it and, where text and table differ, the likely reason. */
export function explain(verdict: Verdict, report: Report): Text {
  switch (verdict.state) {
    case "fail":
      return failure(verdict, report);
    case "pass":
    case "pass_blank_as_zero":
      return success(verdict, report);
    case "not_assessable":
      return notAssessable(verdict);
    case "not_applicable":
      return verdictStates.not_applicable;
  }
}
