import { formatNumber } from "../locale/number.ts";
import { sameText, type Locale, type Text } from "../locale/text.ts";
import { cellOf, derivationOf, isCellCode, type ValueCode } from "./cells.ts";
import { evaluateCondition } from "./evaluateFormula.ts";
import { figureName } from "./figureName.ts";
import type { Report } from "./report.ts";
import { reportReader } from "./reportReader.ts";
import type { Outcome } from "./requests.ts";
import { instancesOf, ruleOf } from "./rules.ts";
import { valueWithBlanks } from "./tableValue.ts";
import { defaultThresholds } from "./thresholds.ts";

/** What the text counts where it differs from the table. */
export type Explanation =
  /** Only requests received in the year, not those carried in from the year before. */
  | { readonly kind: "new_only" }
  /** Only one column, one row, or one cell of what the table adds up. */
  | { readonly kind: "natural_person" | "first_row" | "first_row_natural_person"; readonly code: ValueCode }
  /** Everything since 2008. */
  | { readonly kind: "cumulative" };

/** An outcome that a text may give; granted in full and in part may come as one figure. */
export type ToldOutcome = Outcome | "disclosed";

function isNewOnly(report: Report): boolean {
  const context = { report, previous: null, members: null, percentage: null, limits: defaultThresholds };
  return instancesOf(ruleOf("N-BASE")).every(
    ({ test }) => evaluateCondition(test, reportReader(context, "blank_as_zero")) === true,
  );
}

/** The first row under a group heading, and its cell of natural persons. */
function firstRow(outcome: ToldOutcome): readonly Explanation[] {
  const code = derivationOf(`${outcome}.total`)?.parts[0];
  if (code === undefined) return [];
  const natural = `${cellOf(code).row}.natural_person`;
  return [
    { kind: "first_row", code },
    ...(isCellCode(natural) ? [{ kind: "first_row_natural_person", code: natural } as const] : []),
  ];
}

/**
 * The likely reason why an outcome of the text differs from table 3: the readings seen in real reports, tried in
 * order, the first that gives the text's figure exactly. Null where none does, or the text does not give it.
 */
export function explainOutcome(report: Report, outcome: ToldOutcome): Explanation | null {
  const told = report.narrative.get(`narrative.${outcome}`);
  const table = valueWithBlanks(report, `${outcome}.total`);
  if (told === undefined || table === null || told === table) return null;
  if (told < table && isNewOnly(report)) return { kind: "new_only" };
  const candidates: readonly Explanation[] = [
    { kind: "natural_person", code: `${outcome}.natural_person` },
    ...firstRow(outcome),
  ];
  return (
    candidates.find(
      (candidate) => "code" in candidate && told > 0 && valueWithBlanks(report, candidate.code) === told,
    ) ?? null
  );
}

/** Why the requests received differ: the text may give a figure since 2008. */
export function explainIntake(report: Report): Explanation | null {
  const told = report.narrative.get("narrative.new_received");
  const isCumulative = told !== undefined && told === report.narrative.get("narrative.cumulative_received");
  return isCumulative ? { kind: "cumulative" } : null;
}

/** Which of the requests carried in ended so: all of them, or some. */
function carriedWords(carried: number, ended: number, name: string, locale: Locale): string {
  const [all, some] = [formatNumber(carried, locale), formatNumber(ended, locale)];
  if (locale === "zh")
    return carried === ended
      ? `上年结转的${all}件在本年办结，结果为“${name}”，未计入正文`
      : `上年结转的${all}件中有${some}件结果为“${name}”，未计入正文`;
  return carried === ended
    ? `the ${all} carried in from the year before ended as “${name}” and is not in the text`
    : `of the ${all} carried in from the year before ${some} ended as “${name}” and are not in the text`;
}

function newOnlyWords(report: Report, outcome: ToldOutcome, locale: Locale): string {
  const told = report.narrative.get(`narrative.${outcome}`);
  const table = valueWithBlanks(report, `${outcome}.total`);
  const received = valueWithBlanks(report, "new_received.total");
  const carried = valueWithBlanks(report, "carried_in.total");
  if (told === undefined || table === null || received === null || carried === null) return "";
  const intake = formatNumber(received, locale);
  const rest = carriedWords(carried, table - told, figureName(`${outcome}.total`)[locale], locale);
  return locale === "zh"
    ? `正文只统计本年新收的${intake}件；${rest}。`
    : `The text counts only the ${intake} requests received in the year; ${rest}.`;
}

/** An explanation as a sentence. */
export function explanationWords(
  explanation: Explanation,
  report: Report,
  outcome: ToldOutcome | null,
): Text {
  switch (explanation.kind) {
    case "new_only":
      return outcome === null
        ? sameText("")
        : { zh: newOnlyWords(report, outcome, "zh"), en: newOnlyWords(report, outcome, "en") };
    case "cumulative":
      return { zh: "正文所述为历年累计数。", en: "The text gives the figure since 2008." };
    default: {
      const name = figureName(explanation.code);
      return {
        zh: `正文的数恰为表三中“${name.zh}”一项，多半只计了这一项。`,
        en: `The text’s figure is exactly that of “${name.en}” in table 3: it probably counts only that.`,
      };
    }
  }
}
