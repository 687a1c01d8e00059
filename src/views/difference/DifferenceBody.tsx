import { useMemo, useState, type ReactNode } from "react";
import { severityLabels } from "../../form/rule.ts";
import { ruleOf } from "../../form/rules.ts";
import { differencePhrases } from "../../locale/phrases/difference.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import { Choice } from "../Choice.tsx";
import type { PageProps } from "../pageProps.ts";
import { acrossYears, areConsecutive, type AcrossYears } from "./acrossYears.ts";
import { DifferenceForm } from "./DifferenceForm.tsx";
import { cellDifferences, isDifferent, narrativeDifferences } from "./differences.ts";
import { DifferenceTable, NarrativeDifference } from "./DifferenceTable.tsx";
import { filingName } from "./ReportPicker.tsx";
import { RulesOfEach } from "./RulesOfEach.tsx";
import { summarySentences } from "./summary.ts";

export interface BodyProps extends Pick<PageProps, "locale" | "linkTo" | "go"> {
  readonly other: FiledReport;
  readonly report: FiledReport;
}

/** Everything that two reports say against each other. */
export function DifferenceBody(props: BodyProps): ReactNode {
  const { other, report, locale } = props;
  const told = narrativeDifferences(other, report);
  return (
    <>
      <Cautions {...props} />
      <Summary {...props} />
      {areConsecutive(other, report) ? <AcrossYearsBlock {...props} /> : null}
      <Figures {...props} />
      {told.length === 0 ? null : (
        <section className="difference-block">
          <h2>{differencePhrases.narrative[locale]}</h2>
          <NarrativeDifference
            differences={told}
            names={[filingName(other.row), filingName(report.row)]}
            locale={locale}
          />
        </section>
      )}
      <section className="difference-block">
        <h2>{differencePhrases.rules[locale]}</h2>
        <RulesOfEach other={other} report={report} locale={locale} />
      </section>
    </>
  );
}

function Cautions({ other, report, locale }: BodyProps): ReactNode {
  return (
    <>
      {other.report.meta.scope === report.report.meta.scope ? null : (
        <p className="notice warning">{differencePhrases.scopesDiffer[locale]}</p>
      )}
      {other.report.meta.form === report.report.meta.form ? null : (
        <p className="notice warning">{differencePhrases.formsDiffer[locale]}</p>
      )}
    </>
  );
}

function Summary({ other, report, locale }: BodyProps): ReactNode {
  const sentences = useMemo(
    () => summarySentences(cellDifferences(other, report), locale),
    [other, report, locale],
  );
  return (
    <section className="difference-block" aria-label={differencePhrases.summary[locale]}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}

/** What a reviewer looks at first: what fails, and the carry-over. */
function isForemost({ verdict }: AcrossYears): boolean {
  return verdict.state === "fail" || verdict.rule === "X-CARRY";
}

function AcrossYearsBlock({ other, report, locale }: BodyProps): ReactNode {
  const checks = useMemo(() => acrossYears(other, report), [other, report]);
  const rest = checks.filter((check) => !isForemost(check));
  return (
    <section className="difference-block" data-block="across">
      <h2>{differencePhrases.across[locale]}</h2>
      {checks.length === 0 ? <p className="quiet">{differencePhrases.acrossNone[locale]}</p> : null}
      <AcrossYearsList checks={checks.filter(isForemost)} locale={locale} />
      {rest.length === 0 ? null : (
        <details>
          <summary>
            {differencePhrases.restAgrees[locale]} <span className="quiet small">{rest.length}</span>
          </summary>
          <AcrossYearsList checks={rest} locale={locale} />
        </details>
      )}
    </section>
  );
}

interface AcrossYearsListProps extends Pick<PageProps, "locale"> {
  readonly checks: readonly AcrossYears[];
}

function AcrossYearsList({ checks, locale }: AcrossYearsListProps): ReactNode {
  return (
    <ul>
      {checks.map(({ verdict, sentence }, index) => {
        const isFailure = verdict.state === "fail";
        return (
          <li key={index} data-rule={verdict.rule}>
            <span className={`mark ${isFailure ? verdict.severity : "holds"}`}>
              {isFailure ? severityLabels[verdict.severity][locale] : differencePhrases.agrees[locale]}
            </span>{" "}
            <strong>{ruleOf(verdict.rule).label[locale]}</strong>{" "}
            <code className="quiet small">{verdict.rule}</code> {sentence[locale]}
          </li>
        );
      })}
    </ul>
  );
}

function Figures({ other, report, locale, linkTo, go }: BodyProps): ReactNode {
  const [shape, setShape] = useState<"list" | "form">("list");
  const [shown, setShown] = useState<"changes" | "all">("changes");
  const differences = useMemo(() => cellDifferences(other, report), [other, report]);
  const { form } = report.report.meta;
  const target = { page: "report" as const, view: { report: report.row.id, other: null } };
  return (
    <section className="difference-block">
      <div className="difference-tools">
        <h2>{differencePhrases.figures[locale]}</h2>
        <div className="no-print">
          <Choice
            label={differencePhrases.onlyChanges[locale]}
            value={shown}
            options={[
              { value: "changes", label: differencePhrases.onlyChanges[locale] },
              { value: "all", label: differencePhrases.allCells[locale] },
            ]}
            onChange={setShown}
          />{" "}
          <Choice
            label={differencePhrases.figures[locale]}
            value={shape}
            options={[
              { value: "list", label: differencePhrases.list[locale] },
              { value: "form", label: differencePhrases.form[locale] },
            ]}
            onChange={setShape}
          />
        </div>
      </div>
      {shape === "list" ? (
        <DifferenceTable
          differences={shown === "all" ? differences : differences.filter(isDifferent)}
          isAll={shown === "all"}
          names={[filingName(other.row), filingName(report.row)]}
          locale={locale}
          linkOf={(code) => linkTo({ ...target, view: { ...target.view, cell: code } })}
        />
      ) : form === "form_pre2019" ? (
        <p className="quiet">{differencePhrases.noForm[locale]}</p>
      ) : (
        <DifferenceForm
          form={form}
          differences={differences}
          isOnlyChanges={shown === "changes"}
          locale={locale}
          onSelect={(code) => go({ ...target, view: { ...target.view, cell: code } })}
        />
      )}
    </section>
  );
}
