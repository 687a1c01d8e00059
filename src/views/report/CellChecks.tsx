import type { ReactNode } from "react";
import type { ValueCode } from "../../form/cells.ts";
import { ruleOf } from "../../form/rules.ts";
import { verdictStates, type VerdictState } from "../../form/verdict.ts";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { PageProps } from "../pageProps.ts";
import { checksOn, sentenceOf, type Check } from "./findings.ts";

interface CellChecksProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly filed: FiledReport;
  readonly code: ValueCode;
  readonly checks: readonly Check[];
}

/** The checks a figure takes part in; those for which figures are missing stay folded. */
export function CellChecks(props: CellChecksProps): ReactNode {
  const { checks, code, locale } = props;
  const own = checksOn(checks, code);
  const judged = own.filter(({ verdict }) => verdict.state !== "not_assessable");
  const open = own.filter(({ verdict }) => verdict.state === "not_assessable");
  return (
    <>
      <h3>{reportPhrases.rules[locale]}</h3>
      {own.length === 0 ? <p className="quiet small">{reportPhrases.noRules[locale]}</p> : null}
      <CheckList {...props} checks={judged} />
      {open.length === 0 ? null : (
        <details className="small">
          <summary className="quiet">
            {verdictStates.not_assessable[locale]} ({open.length})
          </summary>
          <CheckList {...props} checks={open} />
        </details>
      )}
    </>
  );
}

const stateMarks: Readonly<Record<VerdictState, string>> = {
  pass: "✓",
  pass_blank_as_zero: "✓",
  fail: "✕",
  not_assessable: "?",
  not_applicable: "–",
};

function CheckList({ filed, checks, locale, linkTo }: CellChecksProps): ReactNode {
  return (
    <ul className="checks small">
      {checks.map((check) => {
        const { rule, severity, state } = check.verdict;
        const label = ruleOf(rule).label[locale];
        const sentence = sentenceOf(check, filed, locale);
        return (
          <li key={check.key} className={state === "fail" ? severity : state}>
            <span className="check-mark" aria-hidden="true">
              {stateMarks[state]}
            </span>
            <div>
              <a href={linkTo({ view: { cell: check.key } })}>{label}</a>{" "}
              <code className="quiet">{rule}</code>{" "}
              <span className="quiet">{verdictStates[state][locale]}</span>
              {sentence === label ? null : <p className="quiet">{sentence}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
