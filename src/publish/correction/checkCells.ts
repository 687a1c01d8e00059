import { evaluateNumber } from "../../form/evaluateFormula.ts";
import type { NumberExpression, NumberLeaf } from "../../form/formula.ts";
import type { Report } from "../../form/report.ts";
import type { Verdict } from "../../form/verdict.ts";
import { checkPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import type { WrittenCell } from "../workbook/sheetModel.ts";
import type { Constants } from "./constants.ts";
import type { FormPlaces } from "./formPlaces.ts";
import type { FormulaSources } from "./leafFormula.ts";
import { relationSigns } from "./relationWords.ts";
import { conditionFormula, numberFormula, readsForm, shownComparison } from "./ruleFormula.ts";

/** The words of a verdict, as its formula gives them. */
export function resultWords({ state, attempt }: Verdict, locale: Locale): string {
  const isLoose = state === "fail" && attempt === "blank_as_zero";
  return checkPhrases[isLoose ? "fail_blank_as_zero" : state][locale];
}

function quotedWords(state: keyof typeof checkPhrases, locale: Locale): string {
  return `"${checkPhrases[state][locale]}"`;
}

/** What the formulas of one report are written with. */
export interface Writing {
  readonly places: FormPlaces;
  readonly previous: Report | null;
  readonly constants: Constants;
  readonly locale: Locale;
}

function sourcesOf({ places, previous, constants }: Writing, verdict: Verdict): FormulaSources {
  return { places, previous, constants, values: verdict.values };
}

/** The verdict as a formula: strictly, and where something is missing once more with blanks as zero. */
export function verdictFormula(verdict: Verdict, writing: Writing): string | null {
  const { test } = verdict.instance;
  if (!readsForm(test)) return null;
  const { formula, strict, loose } = conditionFormula(test, sourcesOf(writing, verdict));
  const words = (state: keyof typeof checkPhrases): string => quotedWords(state, writing.locale);
  // The condition stands once: it is long, and spreadsheets take no more than 8192 characters.
  const told = (asItStands: keyof typeof checkPhrases, withZeros: keyof typeof checkPhrases): string =>
    strict === "0" ? words(asItStands) : `IF(${strict}>0,${words(withZeros)},${words(asItStands)})`;
  const judged = `IF(${formula},${told("pass", "pass_blank_as_zero")},${told("fail", "fail_blank_as_zero")})`;
  const known = `IFERROR(${judged},${words("not_assessable")})`;
  return loose === "0" ? known : `IF(${loose}>0,${words("not_assessable")},${known})`;
}

/** Only where an outcome of the text differs from the table is an explanation looked for. */
export function explanationFormula(formula: string, outcomes: readonly string[], locale: Locale): string {
  const words = (state: keyof typeof checkPhrases): string => quotedWords(state, locale);
  const count = (state: keyof typeof checkPhrases): string =>
    outcomes.map((result) => `(${result}=${words(state)})`).join("+");
  const differ = `${count("fail")}+${count("fail_blank_as_zero")}`;
  const unknown = `IF(${count("not_assessable")}=${outcomes.length},${words("not_assessable")},${words("not_applicable")})`;
  return `IF(${differ}>0,${formula},${unknown})`;
}

/** What a number of a rule came to, from what was read for it. */
function resultOf(expression: NumberExpression, { values }: Verdict): number | null {
  const number = (leaf: NumberLeaf): number | null => {
    const value = values.get(leaf);
    return typeof value === "number" ? value : null;
  };
  return evaluateNumber(expression, { number, text: () => null, truth: () => null });
}

/** Both sides as they are worked out; empty where a rule compares no numbers, or something is not known. */
export function sideCells(verdict: Verdict, writing: Writing, row: number): readonly WrittenCell[] {
  const comparison = verdict.comparison ?? shownComparison(verdict.instance.test);
  const empty: WrittenCell = { value: null, style: "boxedNumber" };
  if (comparison === null) return [empty, { value: null, style: "boxedCenter" }, empty, empty];
  const sources = sourcesOf(writing, verdict);
  const side = (which: "left" | "right"): WrittenCell => {
    const { formula, loose } = numberFormula(comparison[which], sources);
    const shown = `IFERROR(${formula},"")`;
    return {
      value: resultOf(comparison[which], verdict),
      formula: loose === "0" ? shown : `IF(${loose}>0,"",${shown})`,
      style: "boxedNumber",
    };
  };
  const [left, right] = ["D", "F"].map((column) => `${column}${row + 1}`);
  const results = [resultOf(comparison.left, verdict), resultOf(comparison.right, verdict)] as const;
  const gap = results[0] === null || results[1] === null ? null : results[0] - results[1];
  const difference: WrittenCell = {
    value: gap,
    formula: `IF(COUNT(${left ?? ""},${right ?? ""})<2,"",${left ?? ""}-${right ?? ""})`,
    style: "boxedNumber",
  };
  return [
    side("left"),
    { value: relationSigns[comparison.relation], style: "boxedCenter" },
    side("right"),
    difference,
  ];
}
