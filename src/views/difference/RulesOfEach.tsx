import type { ReactNode } from "react";
import { evaluateReport } from "../../form/evaluate.ts";
import { explain } from "../../form/explain.ts";
import { severities, severityLabels } from "../../form/rule.ts";
import { ruleOf } from "../../form/rules.ts";
import { softened } from "../../form/softened.ts";
import type { Verdict } from "../../form/verdict.ts";
import { differencePhrases } from "../../locale/phrases/difference.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import { filingName } from "./ReportPicker.tsx";

interface RulesOfEachProps {
  readonly other: FiledReport;
  readonly report: FiledReport;
  readonly locale: Locale;
}

/** How the checks of a report end, by their state. */
function count(verdicts: readonly Verdict[], states: readonly Verdict["state"][]): number {
  return verdicts.filter(({ state }) => states.includes(state)).length;
}

/** What fails, the gravest first; a difference that has a likely explanation is only a notice, as on every page. */
function failuresOf(verdicts: readonly Verdict[], { report }: FiledReport): readonly Verdict[] {
  return verdicts
    .filter(({ state }) => state === "fail")
    .map((verdict) => softened(verdict, report))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}

/** The report's own checks: what fails with its numbers, and how many hold. The year before is not looked at. */
function RulesOf({ filed, locale }: { readonly filed: FiledReport; readonly locale: Locale }): ReactNode {
  const verdicts = evaluateReport(filed.report, null);
  const failures = failuresOf(verdicts, filed);
  const notices = failures.filter(({ severity }) => severity === "info").length;
  return (
    <section>
      <h3>{filingName(filed.row)}</h3>
      <p className="quiet small">
        {failures.length} {differencePhrases.fails[locale]}
        {notices === 0 ? null : ` (${differencePhrases.notices[locale]} ${notices})`} ·{" "}
        {count(verdicts, ["pass", "pass_blank_as_zero"])} {differencePhrases.holds[locale]} ·{" "}
        {count(verdicts, ["not_assessable"])} {differencePhrases.unknown[locale]}
      </p>
      {failures.length === 0 ? <p>{differencePhrases.noFailure[locale]}</p> : null}
      <ul>
        {failures.map((verdict, index) => (
          <li key={index}>
            <span className={`mark ${verdict.severity}`}>{severityLabels[verdict.severity][locale]}</span>{" "}
            <strong>{ruleOf(verdict.rule).label[locale]}</strong>{" "}
            <code className="quiet small">{verdict.rule}</code>
            <p>{explain(verdict, filed.report)[locale]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The checks of both reports side by side. */
export function RulesOfEach({ other, report, locale }: RulesOfEachProps): ReactNode {
  return (
    <div className="difference-rules">
      <RulesOf filed={other} locale={locale} />
      <RulesOf filed={report} locale={locale} />
    </div>
  );
}
