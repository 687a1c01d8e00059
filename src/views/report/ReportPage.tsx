import { Suspense, use, useMemo, type ReactNode } from "react";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { reportPhrases } from "../../locale/phrases/report.ts";
import { reportOf, type FiledReport } from "../../queries/filedReport.ts";
import { joinedYears } from "../../queries/joinedYears.ts";
import { notesOfOrgan, reportsOfOrgan } from "../../queries/report.ts";
import { CorrectionDownload } from "../correction/CorrectionDownload.tsx";
import type { PageProps } from "../pageProps.ts";
import { Empty, Failure } from "../Panel.tsx";
import "./report.css";
import { KeyFigures } from "./KeyFigures.tsx";
import { ReportHeader } from "./ReportHeader.tsx";
import { ReportBody } from "./ReportBody.tsx";

interface ReportPageProps extends PageProps {
  /** Whether the data set is made up; then every report says so. */
  readonly isSimulated?: boolean;
}

/** One report: the statutory form filled in, every figure with what was printed and the checks it takes part in. */
export function ReportPage(props: ReportPageProps): ReactNode {
  const { address, database, locale } = props;
  const { report } = address.view;
  if (report === null) return <NoReport {...props} message={reportPhrases.noReport[locale]} />;
  return (
    <Failure
      key={`${address.selection.dataset} ${report}`}
      locale={locale}
      onRetry={() => database.forgetFailures()}
    >
      <Suspense
        fallback={
          <div
            className="waiting"
            style={{ height: 600 }}
            role="status"
            aria-label={panelPhrases.loading[locale]}
          />
        }
      >
        <ReportAnswer {...props} id={report} />
      </Suspense>
    </Failure>
  );
}

function NoReport(props: PageProps & { readonly message: string }): ReactNode {
  const { linkTo, locale, message } = props;
  return (
    <Empty>
      <p>{message}</p>
      <a
        className="button"
        href={linkTo({ page: "overview", view: { report: null, cell: null, other: null } })}
      >
        {reportPhrases.back[locale]}
      </a>
    </Empty>
  );
}

function ReportAnswer(props: ReportPageProps & { readonly id: string }): ReactNode {
  const { address, database, id, locale, isSimulated = false } = props;
  const { dataset } = address.selection;
  // All are asked before any is waited for.
  const asked = {
    rows: database.run(reportsOfOrgan(dataset, id)),
    notes: database.run(notesOfOrgan(dataset, id)),
    joined: database.run(joinedYears(dataset, id)),
  };
  const rows = use(asked.rows);
  const notes = use(asked.notes);
  const joined = use(asked.joined);
  const filings = useMemo(() => rows.map((row): FiledReport => reportOf(row, notes)), [rows, notes]);
  const reorganised = useMemo(() => new Set(joined.map(({ joined_year }) => joined_year)), [joined]);
  const filed = filings.find(({ row }) => row.id === id);
  if (filed === undefined)
    return <NoReport {...props} message={`${reportPhrases.noSuchReport[locale]}${id}`} />;
  return (
    <article className="report-page">
      <ReportHeader
        filed={filed}
        filings={filings}
        isSimulated={isSimulated}
        tools={
          filed.report.meta.form === "form_pre2019" ? null : (
            <CorrectionDownload database={database} locale={locale} reports={[id]} />
          )
        }
        locale={locale}
        linkTo={props.linkTo}
      />
      <KeyFigures filed={filed} locale={locale} linkTo={props.linkTo} />
      <ReportBody {...props} filed={filed} filings={filings} reorganised={reorganised} />
    </article>
  );
}
