import { derivationOf, isCellCode, type CellCode, type ValueCode } from "../../form/cells.ts";
import { evaluateReport } from "../../form/evaluate.ts";
import { explain } from "../../form/explain.ts";
import type { Severity } from "../../form/rule.ts";
import { softened } from "../../form/softened.ts";
import type { RuleId } from "../../form/rules.ts";
import type { Verdict, VerdictState } from "../../form/verdict.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A judged check with the report it was judged on: this one, or next year's, which looks back at this one. */
export interface Check {
  /** Rule and what it is about, as a word of the address: `S3-ID:natural_person`. */
  readonly key: string;
  readonly verdict: Verdict;
  readonly judged: FiledReport;
  /** The figures of the shown report that take part, as the form prints them and as sums of them. */
  readonly cells: readonly ValueCode[];
}

/** A sum that the form does not print stands for its parts. */
function withParts(codes: readonly ValueCode[]): readonly ValueCode[] {
  return [...new Set(codes.flatMap((code) => [code, ...(derivationOf(code)?.parts ?? [])]))];
}

function checkOf(verdict: Verdict, judged: FiledReport, codes: readonly ValueCode[], suffix = ""): Check {
  const key = [verdict.rule, ...Object.values(verdict.bindings)].join(":") + suffix;
  return { key, verdict, judged, cells: withParts(codes) };
}

/**
 * All checks of a report, and those of the next year's that hold its figures against this one. `reorganised`: years
 * in which the organ took another over, when a carry-over that differs is only a warning.
 */
export function checksOf(
  filed: FiledReport,
  previous: FiledReport | null,
  next: FiledReport | null,
  reorganised: ReadonlySet<number> = new Set(),
): readonly Check[] {
  const optionsOf = ({ row }: FiledReport) => ({ isReorganised: reorganised.has(row.year) });
  const own = evaluateReport(filed.report, previous?.report ?? null, optionsOf(filed))
    .map((verdict) => softened(verdict, filed.report))
    .filter(({ state }) => state !== "not_applicable")
    .map((verdict) => checkOf(verdict, filed, verdict.cells));
  if (next === null) return own;
  const carried = evaluateReport(next.report, filed.report, optionsOf(next))
    .filter(({ rule, state }) => rule.startsWith("X-CARRY") && state !== "not_applicable")
    .filter(({ state }) => state !== "not_assessable")
    .map((verdict) => checkOf(verdict, next, verdict.previousCells, `~${next.row.year}`));
  return [...own, ...carried];
}

/** Failures, the gravest first. */
export function failures(checks: readonly Check[]): readonly Check[] {
  return checks
    .filter(({ verdict }) => verdict.state === "fail")
    .sort((one, other) => weight[one.verdict.severity] - weight[other.verdict.severity]);
}

/** The failures of one rule. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly checks: readonly Check[];
}

/** Failures rule by rule, the gravest first. */
export function findingsOf(checks: readonly Check[]): readonly Finding[] {
  const found = new Map<RuleId, Finding>();
  for (const check of failures(checks)) {
    const { rule, severity } = check.verdict;
    const earlier = found.get(rule);
    found.set(rule, {
      rule,
      severity: earlier?.severity ?? severity,
      checks: [...(earlier?.checks ?? []), check],
    });
  }
  return [...found.values()];
}

/** The figures that a word of the address lights: those of one check, or of all failures of a rule. */
export function cellsOfKey(checks: readonly Check[], key: string): readonly ValueCode[] {
  const named = checks.filter((check) => check.key === key);
  const meant = named.length > 0 ? named : failures(checks).filter(({ verdict }) => verdict.rule === key);
  return [...new Set(meant.flatMap(({ cells }) => cells))];
}

/** Where a total is blank the total is at fault, and not the figures beside it. */
function isAtFault({ rule }: Verdict, code: CellCode): boolean {
  return rule !== "S3-BLANKTOT" || code.endsWith(".total");
}

/** The gravest failure each printed cell takes part in; notices leave the form unmarked. */
export function flagsOf(checks: readonly Check[]): ReadonlyMap<CellCode, Severity> {
  const flags = new Map<CellCode, Severity>();
  const grave = failures(checks).filter(({ verdict }) => verdict.severity !== "info");
  for (const { verdict, cells } of grave.toReversed())
    for (const code of cells)
      if (isCellCode(code) && isAtFault(verdict, code)) flags.set(code, verdict.severity);
  return flags;
}

const order: readonly VerdictState[] = ["fail", "pass_blank_as_zero", "pass", "not_assessable"];

/** The checks a figure takes part in, failures first, then what passes, then what nobody can tell. */
export function checksOn(checks: readonly Check[], code: ValueCode): readonly Check[] {
  const rank = ({ verdict }: Check): number => order.indexOf(verdict.state) * 3 + weight[verdict.severity];
  return checks.filter(({ cells }) => cells.includes(code)).sort((one, other) => rank(one) - rank(other));
}

/** The sentence of a check, with its year where it is another report's. */
export function sentenceOf({ verdict, judged }: Check, shown: FiledReport, locale: Locale): string {
  const sentence = explain(verdict, judged.report)[locale];
  return judged.row.id === shown.row.id
    ? sentence
    : `${judged.row.year}${locale === "zh" ? "：" : ": "}${sentence}`;
}
