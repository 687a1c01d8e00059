import type { ValueCode } from "../../form/cells.ts";
import { evaluateInstance } from "../../form/evaluate.ts";
import { explain } from "../../form/explain.ts";
import { explanationWords } from "../../form/mismatch.ts";
import type { Severity } from "../../form/rule.ts";
import { instancesOf, rules, type RuleId } from "../../form/rules.ts";
import { explanationOf, outcomeOf, softened } from "../../form/softened.ts";
import { valueWithBlanks } from "../../form/tableValue.ts";
import type { Verdict } from "../../form/verdict.ts";
import type { Text } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";

/** A figure of the text that differs from the table's. */
export interface ToldRow {
  readonly report: string;
  readonly unit: string;
  readonly year: number;
  readonly rule: RuleId;
  readonly key: string;
  readonly severity: Severity;
  /** The figure of the table it is held against; null for a rule on several figures, told by its sentence. */
  readonly code: ValueCode | null;
  readonly told: number | null;
  readonly table: number | null;
  /** Why they may differ; null where no reason was found. */
  readonly reason: Text | null;
  readonly sentence: Text;
}

/** The rules that hold a figure of the text against one of the table; N-BASE explains, N-PCT is not in the data. */
const textRules = rules.filter(({ id, kind }) => kind === "narrative" && id !== "N-BASE" && id !== "N-PCT");

const tableCodes: Readonly<Partial<Record<RuleId, ValueCode>>> = {
  "N-NEW": "new_received.total",
  "N-IN": "carried_in.total",
  "N-PROC": "total_processed.total",
  "N-CARRY": "carried_out.total",
  "N-REV": "review.total",
  "N-LIT": "litigation.total",
};

function codeOf(verdict: Verdict): ValueCode | null {
  const outcome = outcomeOf(verdict);
  return outcome === null ? (tableCodes[verdict.rule] ?? null) : `${outcome}.total`;
}

/** Whether text and table differ: a failure, or agreement only on another basis than the table's own total. */
function differs({ state, matched, rule }: Verdict): boolean {
  if (state === "fail") return true;
  return (
    (state === "pass" || state === "pass_blank_as_zero") && matched === 1 && tableCodes[rule] !== undefined
  );
}

function reasonOf(verdict: Verdict, { report }: FiledReport): Text | null {
  if (verdict.state !== "fail") return explain(verdict, report);
  const explanation = explanationOf(verdict, report);
  return explanation === null ? null : explanationWords(explanation, report, outcomeOf(verdict));
}

function rowOf(judged: Verdict, filed: FiledReport): ToldRow {
  const verdict = softened(judged, filed.report);
  const { id, unit, year } = filed.row;
  const code = codeOf(verdict);
  return {
    report: id,
    unit,
    year,
    rule: verdict.rule,
    key: [verdict.rule, ...Object.values(verdict.bindings)].join(":"),
    severity: verdict.state === "fail" ? verdict.severity : "info",
    code,
    told: code === null ? null : verdict.left,
    table: code === null ? null : valueWithBlanks(filed.report, code),
    reason: reasonOf(verdict, filed),
    sentence: explain(verdict, filed.report),
  };
}

/** Every figure of the text of a report that differs from the table, unexplained ones first. */
export function toldRows(filed: FiledReport): readonly ToldRow[] {
  const { form } = filed.report.meta;
  if (form === "form_pre2019") return [];
  return textRules
    .flatMap((rule) => instancesOf(rule).filter(({ forms }) => forms.includes(form)))
    .flatMap((instance) => evaluateInstance(instance, filed.report, null))
    .filter(differs)
    .map((verdict) => rowOf(verdict, filed))
    .sort((one, other) => Number(one.severity === "info") - Number(other.severity === "info"));
}
