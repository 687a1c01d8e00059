import { cellAddress } from "../../form/layout/cellAddress.ts";
import { ruleOf } from "../../form/rules.ts";
import { severityLabels } from "../../form/rule.ts";
import type { Verdict } from "../../form/verdict.ts";
import { checkPhrases, correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import type { WrittenCell, WrittenMark, WrittenSheet } from "../workbook/sheetModel.ts";
import { explanationFormula, resultWords, sideCells, verdictFormula, type Writing } from "./checkCells.ts";
import { sheetReference } from "./formPlaces.ts";
import { linesOf } from "./lines.ts";
import { figureNames, relationInWords } from "./relationWords.ts";

/** The sheet of checks. */
export interface CheckSheet {
  readonly sheet: WrittenSheet;
  /** Where the result of a verdict is worked out. */
  readonly results: ReadonlyMap<Verdict, string>;
}

const headRow = 3;
const resultColumn = 7;
const widths = [11, 36, 52, 12, 5, 12, 10, 22, 8];

/** Judged, and by numbers that are there: the rest can never be told in the workbook. */
function isTold({ state, rule, values }: Verdict): boolean {
  if (state === "not_applicable" || ruleOf(rule).kind === "hierarchy") return false;
  return values.size > 0;
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
