import { useMemo, type ReactNode } from "react";
import { type CellCode, type ValueCode } from "../../form/cells.ts";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import { StatutoryForm } from "../form/StatutoryForm.tsx";
import type { PageProps } from "../pageProps.ts";
import { CellPanel } from "./CellPanel.tsx";
import { FindingList } from "./FindingList.tsx";
import { cellsOfKey, checksOf, flagsOf, type Check } from "./findings.ts";
import { contentOf, isPrintedOn } from "./formCells.ts";
import { FormLegend } from "./FormLegend.tsx";
import { comparisonsOf } from "./comparisons.ts";
import { HeadlineFigures } from "./HeadlineFigures.tsx";
import { NarrativeTable } from "./NarrativeTable.tsx";
import { printedCells, readTarget, type LitTarget } from "./target.ts";

interface ReportBodyProps extends PageProps {
  readonly filed: FiledReport;
  /** All reports of the organ, by year. */
  readonly filings: readonly FiledReport[];
  /** The years in which the organ stands for another that it took over. */
  readonly reorganised: ReadonlySet<number>;
}

/** The figure that the side panel is about: the lit one; a finding of one cell is about that cell. */
function codeOf(target: LitTarget | null): ValueCode | null {
  return target?.type === "figure" ? target.code : null;
}

/** The form or the figures that were read, beside what is to be said of them. */
export function ReportBody(props: ReportBodyProps): ReactNode {
  const { address, filed, filings, reorganised, go, linkTo, locale } = props;
  const at = filings.indexOf(filed);
  const previous = filings[at - 1] ?? null;
  const next = filings[at + 1] ?? null;
  const checks = useMemo(
    () => checksOf(filed, previous, next, reorganised),
    [filed, previous, next, reorganised],
  );
  const verdicts = checks.filter(({ judged }) => judged === filed).map(({ verdict }) => verdict);
  const target = readTarget(address.view.cell);
  const code = codeOf(target);
  return (
    <div className="report-columns">
      <Figures {...props} checks={checks} target={target} />
      <aside className="report-side">
        {code === null ? null : (
          <CellPanel
            filed={filed}
            filings={filings}
            code={code}
            checks={checks}
            locale={locale}
            linkTo={linkTo}
            onClose={() => go({ view: { cell: null } })}
          />
        )}
        <FindingList
          filed={filed}
          checks={checks}
          locale={locale}
          litKey={target?.type === "finding" ? target.key : null}
          linkTo={linkTo}
        />
        <NarrativeTable
          comparisons={comparisonsOf(filed.report, verdicts)}
          report={filed.report}
          locale={locale}
          linkTo={linkTo}
        />
      </aside>
    </div>
  );
}

interface FiguresProps extends ReportBodyProps {
  readonly checks: readonly Check[];
  readonly target: LitTarget | null;
}

/** The codes that a target lights: a figure, or all that a finding is about. */
function litCodes(target: LitTarget | null, checks: readonly Check[]): readonly ValueCode[] {
  if (target === null) return [];
  if (target.type === "figure") return [target.code];
  return cellsOfKey(checks, target.key);
}

function Figures({ filed, checks, target, go, locale }: FiguresProps): ReactNode {
  const { form, coverage } = filed.report.meta;
  const flags = useMemo(() => flagsOf(checks), [checks]);
  const codes = litCodes(target, checks);
  const select = (code: ValueCode): void => go({ view: { cell: code } });
  if (form === "form_pre2019" || coverage === "headline")
    return <HeadlineFigures filed={filed} locale={locale} lit={codes[0] ?? null} onSelect={select} />;
  const lit = codes.flatMap((code) => printedCells(code, isPrintedOn(form)));
  return (
    <section className="report-form" aria-label={reportPhrases.formTitle[locale]}>
      <p className="quiet small no-print">{reportPhrases.keyboard[locale]}</p>
      <StatutoryForm
        form={form}
        locale={locale}
        cell={(code) => contentOf(filed, code, flags, locale)}
        lit={lit[0] ?? null}
        related={new Set<CellCode>(lit.slice(1))}
        onSelect={select}
      />
      <FormLegend locale={locale} />
      <p className="quiet small">{reportPhrases.textSections[locale]}</p>
    </section>
  );
}
