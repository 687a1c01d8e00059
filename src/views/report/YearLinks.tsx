import type { ReactNode } from "react";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { PageProps } from "../pageProps.ts";

interface YearLinksProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly filed: FiledReport;
  /** All reports of the organ, by year. */
  readonly filings: readonly FiledReport[];
}

/** The reports of the same organ for other years; the lit cell stays lit on the way. */
export function YearLinks({ filed, filings, locale, linkTo }: YearLinksProps): ReactNode {
  if (filings.length < 2) return <p className="quiet small">{reportPhrases.noOtherYears[locale]}</p>;
  const at = filings.findIndex(({ row }) => row.id === filed.row.id);
  const link = (target: FiledReport | undefined, rel: "prev" | "next"): ReactNode =>
    target === undefined ? null : (
      <a className="button" rel={rel} href={linkTo({ view: { report: target.row.id } })}>
        {rel === "prev" ? `‹ ${target.row.year}` : `${target.row.year} ›`}
      </a>
    );
  return (
    <nav className="year-links no-print" aria-label={reportPhrases.otherYears[locale]}>
      {link(filings[at - 1], "prev")}
      <ol>
        {filings.map(({ row }) => (
          <li key={row.id}>
            {row.id === filed.row.id ? (
              <span aria-current="page">{row.year}</span>
            ) : (
              <a href={linkTo({ view: { report: row.id } })}>{row.year}</a>
            )}
          </li>
        ))}
      </ol>
      {link(filings[at + 1], "next")}
    </nav>
  );
}
