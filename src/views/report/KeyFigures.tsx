import { useMemo, type ReactNode } from "react";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { PageProps } from "../pageProps.ts";
import { keyFiguresOf } from "./keyFigures.ts";

interface KeyFiguresProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly filed: FiledReport;
}

/** The main figures of a report; each leads to its cell. */
export function KeyFigures({ filed, locale, linkTo }: KeyFiguresProps): ReactNode {
  const figures = useMemo(() => keyFiguresOf(filed, locale), [filed, locale]);
  return (
    <section aria-label={reportPhrases.indicators[locale]}>
      <ul className="report-keys">
        {figures.map(({ label, value, basis, note, isKnown, code }) => (
          <li key={label}>
            <a href={linkTo({ view: { cell: code } })} title={note}>
              <span className="quiet small">{label}</span>
              <span className={isKnown ? "figure" : "figure withheld"}>{value}</span>
              <span className="quiet small">{basis}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
