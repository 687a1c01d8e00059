import type { ReactNode } from "react";
import { forms } from "../../form/form.ts";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import { kinds, scopeLabels } from "../../place/kinds.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { Destination, PageProps } from "../pageProps.ts";
import { YearLinks } from "./YearLinks.tsx";

interface ReportHeaderProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly filed: FiledReport;
  /** What is offered beside printing. */
  readonly tools?: ReactNode;
  /** All reports of the organ, by year. */
  readonly filings: readonly FiledReport[];
  readonly isSimulated: boolean;
}

/** Whose report it is, for which year, on which form, and where it was published. */
export function ReportHeader(props: ReportHeaderProps): ReactNode {
  const { filed, filings, isSimulated, tools, locale, linkTo } = props;
  const { row } = filed;
  return (
    <header className="report-header">
      <Breadcrumb filed={filed} locale={locale} linkTo={linkTo} />
      <div className="report-title">
        <h1>
          {locale === "zh"
            ? `${row.unit}${row.year}${reportPhrases.title.zh}`
            : `${row.unit}: ${reportPhrases.title.en}, ${row.year}`}
        </h1>
        {isSimulated ? <span className="mark simulated">{reportPhrases.simulated[locale]}</span> : null}
        {row.is_imported === true ? <span className="mark">{reportPhrases.imported[locale]}</span> : null}
        {row.coverage === "headline" ? <span className="mark">{reportPhrases.headline[locale]}</span> : null}
        <div className="tools no-print">
          <button type="button" className="button" onClick={() => window.print()}>
            {reportPhrases.print[locale]}
          </button>
          {tools}
        </div>
      </div>
      <Facts filed={filed} locale={locale} />
      {filed.remark === null ? null : (
        <p className="quiet small">
          {reportPhrases.remark[locale]}: {filed.remark}
        </p>
      )}
      <YearLinks filed={filed} filings={filings} locale={locale} linkTo={linkTo} />
    </header>
  );
}

/** Leaves the report: nothing of it stays in the address. */
function toOverview(selection: Destination["selection"]): Destination {
  return {
    page: "overview",
    view: { report: null, cell: null, other: null },
    ...(selection && { selection }),
  };
}

function Breadcrumb({
  filed,
  locale,
  linkTo,
}: Pick<ReportHeaderProps, "filed" | "locale" | "linkTo">): ReactNode {
  const { row } = filed;
  const regions = [
    [row.province_code, row.province],
    [row.city_code, row.city],
    [row.district_code, row.district],
  ].flatMap(([code, name]) => (code === null || code === undefined ? [] : [{ code, name: name ?? code }]));
  return (
    <nav className="breadcrumb small" aria-label={reportPhrases.breadcrumb[locale]}>
      <ol>
        {regions.map(({ code, name }) => (
          <li key={code}>
            <a href={linkTo(toOverview({ regions: [code], organs: [] }))}>{name}</a>
          </li>
        ))}
        <li>
          <a href={linkTo(toOverview({ regions: [], organs: [row.organ] }))}>{row.unit}</a>
        </li>
        <li aria-current="page">{row.year}</li>
      </ol>
    </nav>
  );
}

function Facts({ filed, locale }: { readonly filed: FiledReport; readonly locale: Locale }): ReactNode {
  const { row, report } = filed;
  const unknown = reportPhrases.unknown[locale];
  const { label, document } = forms[report.meta.form];
  const region = [row.province, row.city, row.district].filter((name) => name !== null).join(" ");
  const facts: readonly (readonly [string, ReactNode])[] = [
    [reportPhrases.form[locale], `${label[locale]} · ${document[locale]}`],
    [reportPhrases.kind[locale], kinds[filed.kind].label[locale]],
    [reportPhrases.scope[locale], scopeLabels[report.meta.scope][locale]],
    [reportPhrases.region[locale], region === "" ? unknown : region],
    [reportPhrases.published[locale], row.published_on ?? unknown],
    ...(row.period_start === null || row.period_end === null
      ? []
      : [[reportPhrases.period[locale], `${row.period_start} – ${row.period_end}`] as const]),
    [reportPhrases.source[locale], <Publication key="source" filed={filed} locale={locale} />],
  ];
  return (
    <dl className="facts small">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An address that may be followed: of the web, nothing else. Null for anything that is not one. */
export function webAddress(text: string | null): URL | null {
  if (text === null || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

function Publication({ filed, locale }: { readonly filed: FiledReport; readonly locale: Locale }): ReactNode {
  const url = webAddress(filed.row.source_url);
  const title = filed.row.source_title ?? reportPhrases.publication[locale];
  if (url === null)
    return filed.row.source_title ?? filed.row.source_url ?? reportPhrases.noPublication[locale];
  return (
    <a
      href={url.href}
      target="_blank"
      rel="noopener noreferrer"
      title={reportPhrases.publicationOpens[locale]}
    >
      {title} ↗ <span className="quiet">{url.hostname}</span>
    </a>
  );
}
