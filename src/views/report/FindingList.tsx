import type { ReactNode } from "react";
import { severityLabels } from "../../form/rule.ts";
import { ruleOf } from "../../form/rules.ts";
import { summarise, verdictStates, type RuleSummary, type VerdictState } from "../../form/verdict.ts";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { PageProps } from "../pageProps.ts";
import { findingsOf, sentenceOf, type Check, type Finding } from "./findings.ts";

interface FindingListProps {
  readonly filed: FiledReport;
  readonly checks: readonly Check[];
  readonly locale: Locale;
  /** The finding that is lit now. */
  readonly litKey: string | null;
  readonly linkTo: PageProps["linkTo"];
}

const shownAtFirst = 3;
const told: readonly VerdictState[] = ["pass", "pass_blank_as_zero", "fail", "not_assessable"];

/** How many rules ended how, in one line; rules that do not apply to the form are not counted. */
function countLine(summaries: readonly RuleSummary[], locale: Locale): string {
  return told
    .map((state) => ({ state, count: summaries.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${verdictStates[state][locale]} ${count}`)
    .join(" · ");
}

/** What the checks found: failures first, each with its sentence and a link that lights its cells. */
export function FindingList({ filed, checks, locale, litKey, linkTo }: FindingListProps): ReactNode {
  const found = findingsOf(checks);
  const summaries = summarise(checks.map(({ verdict }) => verdict));
  const isAssessed = summaries.some(({ state }) => state !== "not_assessable");
  return (
    <section className="report-block foremost" aria-labelledby="report-findings">
      <h2 id="report-findings">{reportPhrases.findings[locale]}</h2>
      {found.length > 0 ? null : (
        <p>{isAssessed ? reportPhrases.findingsNone[locale] : reportPhrases.checkedNone[locale]}</p>
      )}
      <ol className="findings">
        {found.map((finding) => (
          <FindingItem
            key={finding.rule}
            filed={filed}
            finding={finding}
            locale={locale}
            litKey={litKey}
            linkTo={linkTo}
          />
        ))}
      </ol>
      <details className="small">
        <summary>
          {reportPhrases.allRules[locale]}: <span className="quiet">{countLine(summaries, locale)}</span>
        </summary>
        <ul className="all-rules">
          {summaries.map(({ rule, state }) => (
            <li key={rule} className={state}>
              <code>{rule}</code> {ruleOf(rule).label[locale]}{" "}
              <span className="quiet">{verdictStates[state][locale]}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface FindingItemProps extends Pick<FindingListProps, "filed" | "locale" | "litKey" | "linkTo"> {
  readonly finding: Finding;
}

/** The failures of one rule, each a sentence that lights its cells. */
function FindingItem({ filed, finding, locale, litKey, linkTo }: FindingItemProps): ReactNode {
  const { rule, severity, checks } = finding;
  const told = checks.map((check) => (
    <li key={check.key} className={check.key === litKey ? "lit" : undefined}>
      {sentenceOf(check, filed, locale)}{" "}
      {check.cells.length === 0 ? null : (
        <a className="no-print" href={linkTo({ view: { cell: check.key } })}>
          {reportPhrases.showCells[locale]}
        </a>
      )}
    </li>
  ));
  const rest = told.slice(shownAtFirst);
  return (
    <li className={`finding-item ${severity}${rule === litKey ? " lit" : ""}`}>
      <div>
        <span className={`mark ${severity}`}>{severityLabels[severity][locale]}</span>{" "}
        <strong>{ruleOf(rule).label[locale]}</strong>{" "}
        <code className="quiet small">
          {rule}
          {checks.length > 1 ? ` × ${checks.length}` : ""}
        </code>
      </div>
      <ul>{told.slice(0, shownAtFirst)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary className="small">
            {reportPhrases.showAll[locale]} ({checks.length})
          </summary>
          <ul>{rest}</ul>
        </details>
      )}
    </li>
  );
}
