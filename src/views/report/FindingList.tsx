import { useState, type ReactNode } from "react";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { PageProps } from "../pageProps.ts";
import { failures, type Check, type CheckState } from "./findings.ts";

interface FindingListProps {
  readonly checks: readonly Check[];
  readonly locale: Locale;
  /** The finding that is lit now. */
  readonly litKey: string | null;
  readonly linkTo: PageProps["linkTo"];
}

const shownAtFirst = 6;

const stateWords = {
  pass: reportPhrases.passed,
  pass_blank_as_zero: reportPhrases.passedBlank,
  fail: reportPhrases.failed,
  not_assessable: reportPhrases.notAssessable,
} as const satisfies Record<CheckState, unknown>;

/** How many checks ended how, in one line; rules that a report gives no cause to ask are not counted. */
function countLine(checks: readonly Check[], locale: Locale): string {
  return (["pass", "pass_blank_as_zero", "fail", "not_assessable"] as const)
    .map((state) => ({ state, count: checks.filter((check) => check.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) =>
      locale === "zh" ? `${count} 项${stateWords[state].zh}` : `${count} ${stateWords[state].en}`,
    )
    .join(locale === "zh" ? "，" : ", ");
}

/** What the checks found: failures first, each with its sentence and a link that lights its cells. */
export function FindingList({ checks, locale, litKey, linkTo }: FindingListProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const found = failures(checks);
  const assessed = checks.some(({ state }) => state !== "not_assessable");
  const shown = isOpen ? found : found.slice(0, shownAtFirst);
  return (
    <section className="report-block" aria-labelledby="report-findings">
      <h2 id="report-findings">{reportPhrases.findings[locale]}</h2>
      <p className="quiet small">{countLine(checks, locale)}</p>
      {found.length > 0 ? null : (
        <p>{assessed ? reportPhrases.findingsNone[locale] : reportPhrases.checkedNone[locale]}</p>
      )}
      <ol className="findings">
        {shown.map((check) => (
          <Finding
            key={check.key}
            check={check}
            locale={locale}
            isLit={check.key === litKey}
            linkTo={linkTo}
          />
        ))}
      </ol>
      {found.length <= shownAtFirst ? null : (
        <button
          type="button"
          className="plain no-print"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? reportPhrases.showFewer[locale] : `${reportPhrases.showAll[locale]} (${found.length})`}
        </button>
      )}
    </section>
  );
}

interface FindingProps extends Pick<FindingListProps, "locale" | "linkTo"> {
  readonly check: Check;
  readonly isLit: boolean;
}

function Finding({ check, locale, isLit, linkTo }: FindingProps): ReactNode {
  return (
    <li className={`finding-item ${check.severity}${isLit ? " lit" : ""}`}>
      <div>
        <span className={`mark ${check.severity}`}>{reportPhrases[check.severity][locale]}</span>{" "}
        <strong>{check.label}</strong> <code className="quiet small">{check.rule}</code>
      </div>
      <p>{check.sentence}</p>
      {check.cells.length === 0 ? null : (
        <a className="no-print" href={linkTo({ view: { cell: check.key } })}>
          {reportPhrases.showCells[locale]}
        </a>
      )}
    </li>
  );
}
