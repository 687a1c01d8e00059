import { cellAddress } from "../../form/layout/cellAddress.ts";
import { evaluateNumber } from "../../form/evaluateFormula.ts";
import type { NumberExpression, NumberLeaf } from "../../form/formula.ts";
import type { Report } from "../../form/report.ts";
import { ruleOf } from "../../form/rules.ts";
import { severityLabels } from "../../form/rule.ts";
import type { Verdict } from "../../form/verdict.ts";
import { checkPhrases, correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import { type WrittenCell, type WrittenMark, type WrittenSheet } from "../workbook/sheetModel.ts";
import type { Constants } from "./constants.ts";
import type { FormPlaces } from "./formPlaces.ts";
import { sheetReference } from "./formPlaces.ts";
import type { FormulaSources } from "./leafFormula.ts";
import { linesOf } from "./lines.ts";
import { figureNames, relationInWords, relationSigns } from "./relationWords.ts";
import { conditionFormula, numberFormula, readsForm, shownComparison } from "./ruleFormula.ts";

/** A verdict as a row of the sheet. */
export interface CheckRow {
  readonly verdict: Verdict;
  /** Null: nothing that can be typed into the form changes it. */
  readonly formula: string | null;
}

export interface CheckSheet {
  readonly sheet: WrittenSheet;
  /** Where the result of a verdict is worked out. */
  readonly results: ReadonlyMap<Verdict, string>;
}

const headRow = 3;
const resultColumn = 7;
const widths = [11, 36, 52, 12, 5, 12, 10, 22, 8];

/** The words of a verdict, as its formula gives them. */
export function resultWords({ state, attempt }: Verdict, locale: Locale): string {
  const isLoose = state === "fail" && attempt === "blank_as_zero";
  return checkPhrases[isLoose ? "fail_blank_as_zero" : state][locale];
}

/** Judged, and by numbers that are there: the rest can never be told in the workbook. */
function isTold({ state, rule, values }: Verdict): boolean {
  if (state === "not_applicable" || ruleOf(rule).kind === "hierarchy") return false;
  return values.size > 0;
}

function quotedWords(state: keyof typeof checkPhrases, locale: Locale): string {
  return `"${checkPhrases[state][locale]}"`;
}

interface Writing {
  readonly places: FormPlaces;
  readonly previous: Report | null;
  readonly constants: Constants;
  readonly locale: Locale;
}

function sourcesOf({ places, previous, constants }: Writing, verdict: Verdict): FormulaSources {
  return { places, previous, constants, values: verdict.values };
}

/** The verdict as a formula: strictly, and where something is missing once more with blanks as zero. */
function verdictFormula(verdict: Verdict, writing: Writing): string | null {
  const { test } = verdict.instance;
  if (!readsForm(test)) return null;
  const { formula, strict, loose } = conditionFormula(test, sourcesOf(writing, verdict));
  const words = (state: keyof typeof checkPhrases): string => quotedWords(state, writing.locale);
  const asItStands = `IF(${formula},${words("pass")},${words("fail")})`;
  const withZeros = `IF(${formula},${words("pass_blank_as_zero")},${words("fail_blank_as_zero")})`;
  const judged = strict === "0" ? asItStands : `IF(${strict}>0,${withZeros},${asItStands})`;
  const known = `IFERROR(${judged},${words("not_assessable")})`;
  return loose === "0" ? known : `IF(${loose}>0,${words("not_assessable")},${known})`;
}

/** Only where an outcome of the text differs from the table is an explanation looked for. */
function explanationFormula(formula: string, outcomes: readonly string[], locale: Locale): string {
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
function sideCells(verdict: Verdict, writing: Writing, row: number): readonly WrittenCell[] {
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

const kindLast = (verdict: Verdict): number => (ruleOf(verdict.rule).kind === "domain" ? 1 : 0);

/** What fails first, single cells last, else in the order of the rules. */
function ordered(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts
    .filter(isTold)
    .toSorted(
      (one, other) =>
        Number(other.state === "fail") - Number(one.state === "fail") || kindLast(one) - kindLast(other),
    );
}

function headCells(locale: Locale): readonly WrittenCell[] {
  const names = ["rule", "check", "inWords", "left", null, "right", "gap", "result", "severity"] as const;
  return names.map((name) => ({
    value: name === null ? null : correctionPhrases[name][locale],
    style: "heading",
  }));
}

function countFormula(rows: number, locale: Locale): string {
  const range = `${cellAddress({ row: headRow + 1, column: resultColumn })}:${cellAddress({ row: headRow + rows, column: resultColumn })}`;
  const words = (["fail", "fail_blank_as_zero", "pass_blank_as_zero", "pass", "not_assessable"] as const).map(
    (state) => `"${checkPhrases[state][locale]} "&COUNTIF(${range},"${checkPhrases[state][locale]}")`,
  );
  return `"${correctionPhrases.counts[locale]}"&${words.join(`&"    "&`)}`;
}

function countWords(verdicts: readonly Verdict[], locale: Locale): string {
  const told = verdicts.map((verdict) => resultWords(verdict, locale));
  const words = (["fail", "fail_blank_as_zero", "pass_blank_as_zero", "pass", "not_assessable"] as const).map(
    (state) => {
      const name = checkPhrases[state][locale];
      return `${name} ${told.filter((one) => one === name).length}`;
    },
  );
  return correctionPhrases.counts[locale] + words.join("    ");
}

function marksOf(rows: number, locale: Locale): readonly WrittenMark[] {
  const cell = cellAddress({ row: headRow + 1, column: resultColumn });
  const range = `${cell}:${cellAddress({ row: headRow + Math.max(1, rows), column: resultColumn })}`;
  const begins = (state: "pass" | "pass_blank_as_zero" | "fail"): string => {
    const words = checkPhrases[state][locale];
    return `LEFT(${cell},${words.length})="${words}"`;
  };
  return [
    { range, formula: begins("fail"), mark: "bad" },
    { range, formula: `OR(${begins("pass")},${begins("pass_blank_as_zero")})`, mark: "good" },
    { range, formula: `LEN(${cell})>0`, mark: "unsure" },
  ];
}

/** Every rule that can be judged, with formulas that judge it anew whenever the form changes. */
export function checkSheet(verdicts: readonly Verdict[], name: string, writing: Writing): CheckSheet {
  const { locale } = writing;
  const listed = ordered(verdicts);
  const results = new Map<Verdict, string>();
  const address = (index: number): string => cellAddress({ row: headRow + 1 + index, column: resultColumn });
  for (const [index, verdict] of listed.entries()) results.set(verdict, sheetReference(name, address(index)));
  const outcomes = listed.flatMap(({ rule }, index) => (rule === "N-OUT" ? [address(index)] : []));
  const heights = new Map<number, number>();
  const rows = listed.map((verdict, index): readonly WrittenCell[] => {
    const { rule, severity } = verdict;
    const row = headRow + 1 + index;
    const own = verdictFormula(verdict, writing);
    const formula =
      own !== null && rule === "N-BASE" && outcomes.length > 0
        ? explanationFormula(own, outcomes, locale)
        : own;
    const relation = relationInWords(verdict.instance.test, locale);
    const label = ruleOf(rule).label[locale];
    const names = figureNames(verdict.cells, locale);
    const check =
      relation === null && names !== "" ? `${label}${locale === "zh" ? "：" : ": "}${names}` : label;
    heights.set(row, 5 + 15 * Math.max(linesOf(check, 36), linesOf(relation ?? "", 52)));
    return [
      { value: rule, style: "boxedCenter" },
      { value: check, style: "boxed" },
      { value: relation, style: "boxed" },
      ...sideCells(verdict, writing, row),
      { value: resultWords(verdict, locale), style: "boxedCenter", ...(formula === null ? {} : { formula }) },
      { value: severityLabels[severity][locale], style: "boxedCenter" },
    ];
  });
  const untold = verdicts.filter((one) => one.state === "not_assessable" && !isTold(one)).length;
  const note = untold === 0 ? null : correctionPhrases.unlisted(untold)[locale];
  return {
    results,
    sheet: {
      name,
      rows: [
        [{ value: name, style: "title" }],
        [{ value: correctionPhrases.checksLead[locale] + (note === null ? "" : ` ${note}`), style: "plain" }],
        [{ value: countWords(listed, locale), formula: countFormula(listed.length, locale), style: "plain" }],
        headCells(locale),
        ...rows,
      ],
      widths,
      heights,
      marks: marksOf(rows.length, locale),
      frozen: headRow + 1,
      repeated: [headRow, headRow],
      isProtected: true,
      isLandscape: true,
    },
  };
}
