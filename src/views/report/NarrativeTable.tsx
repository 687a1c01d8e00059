import type { ReactNode } from "react";
import { explain } from "../../form/explain.ts";
import { narrativeFields } from "../../form/narrative.ts";
import type { Report } from "../../form/report.ts";
import { formatNumber, unitWord } from "../../locale/number.ts";
import { reportPhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { PageProps } from "../pageProps.ts";
import type { Comparison } from "./comparisons.ts";

interface NarrativeTableProps {
  readonly comparisons: readonly Comparison[];
  readonly report: Report;
  readonly locale: Locale;
  readonly linkTo: PageProps["linkTo"];
}

/** What the text states beside what the tables state, agreeing or not, and why. */
export function NarrativeTable(props: NarrativeTableProps): ReactNode {
  const { comparisons, report, locale, linkTo } = props;
  return (
    <section className="report-block" aria-labelledby="report-narrative">
      <h2 id="report-narrative">{reportPhrases.narrative[locale]}</h2>
      {comparisons.length === 0 ? <p className="quiet">{reportPhrases.narrativeNone[locale]}</p> : null}
      {comparisons.length === 0 ? null : (
        <table className="compared small" aria-labelledby="report-narrative">
          <thead>
            <tr>
              <th scope="col">{reportPhrases.figure[locale]}</th>
              <th scope="col">{reportPhrases.inText[locale]}</th>
              <th scope="col">{reportPhrases.inTable[locale]}</th>
              <th scope="col">{reportPhrases.result[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {comparisons.map((one) => (
              <Row key={one.field} comparison={one} report={report} locale={locale} linkTo={linkTo} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps extends Pick<NarrativeTableProps, "report" | "locale" | "linkTo"> {
  readonly comparison: Comparison;
}

function Row({ comparison, report, locale, linkTo }: RowProps): ReactNode {
  const { field, stated, table, code, base, agrees, verdict } = comparison;
  const { label, unit } = narrativeFields[field];
  // 条 and 项 are both items in English.
  const counted = locale === "en" && unit === "条" ? "项" : unit;
  const write = (value: number): string => `${formatNumber(value, locale)} ${unitWord(counted, locale)}`;
  const result =
    agrees === null ? reportPhrases.notCompared : agrees ? reportPhrases.agrees : reportPhrases.differs;
  return (
    <>
      <tr>
        <th scope="row">{label[locale]}</th>
        <td>{write(stated)}</td>
        <td>
          {table === null || code === null ? (
            "–"
          ) : (
            <a href={linkTo({ view: { cell: code } })}>{write(table)}</a>
          )}
          {base === null ? null : <div className="quiet">{base[locale]}</div>}
        </td>
        <td className={agrees === false ? "differs" : "quiet"}>{result[locale]}</td>
      </tr>
      {agrees !== false || verdict === null ? null : (
        <tr>
          <td colSpan={4} className="explanation">
            {explain(verdict, report)[locale]}
          </td>
        </tr>
      )}
    </>
  );
}
