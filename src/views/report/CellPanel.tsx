import type { ReactNode } from "react";
import { derivationOf, isCellCode, valueLabel, type ValueCode } from "../../form/cells.ts";
import { reportPhrases, statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import type { PageProps } from "../pageProps.ts";
import { formatFigure, shownFigure, writeFigure } from "./figureWords.ts";
import { CellChecks } from "./CellChecks.tsx";
import type { Check } from "./findings.ts";
import { sumOfBlankTotal } from "./formCells.ts";

interface CellPanelProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly filed: FiledReport;
  /** All reports of the organ, by year. */
  readonly filings: readonly FiledReport[];
  readonly code: ValueCode;
  readonly checks: readonly Check[];
  readonly onClose: () => void;
}

/** Everything known of one figure: as printed, its state, its value, its checks, the other years. */
export function CellPanel(props: CellPanelProps): ReactNode {
  const { filed, code, locale, onClose } = props;
  return (
    <section className="report-block cell-panel no-print" aria-labelledby="report-cell" aria-live="polite">
      <header>
        <div>
          <h2 id="report-cell">{valueLabel(code)[locale]}</h2>
          <span className="quiet small">
            {filed.row.unit} {filed.row.year}
          </span>
        </div>
        <button
          type="button"
          className="plain"
          aria-label={reportPhrases.close[locale]}
          title={reportPhrases.close[locale]}
          onClick={onClose}
        >
          ✕
        </button>
      </header>
      <CellFacts filed={filed} code={code} locale={locale} />
      <Parts {...props} />
      <CellChecks {...props} />
      <OtherYears {...props} />
    </section>
  );
}

/** What was printed, in the words of the page: a blank has no letters to show. */
function printedText(raw: string, state: string, locale: Locale): string {
  const text = raw.replace(/^&nbsp;$/, "").trim();
  if (state === "derived") return reportPhrases.notPrinted[locale];
  return text === "" ? reportPhrases.printedBlank[locale] : text;
}

function CellFacts({ filed, code, locale }: Pick<CellPanelProps, "filed" | "code" | "locale">): ReactNode {
  const figure = shownFigure(filed, code);
  const { word, sentence } = statePhrases[figure.state];
  const isAbsent = figure.state === "not_read" || figure.state === "not_in_form";
  const sum = isCellCode(code) ? sumOfBlankTotal(filed.report, code) : null;
  const remark = filed.remarks.get(code);
  return (
    <>
      <p className="cell-value">
        {figure.value === null ? word[locale] : formatFigure(figure.value, code, locale)}
        {figure.origin === "text" ? <span className="mark">{reportPhrases.fromText[locale]} ◇</span> : null}
      </p>
      <dl className="facts small">
        {isAbsent ? null : (
          <div>
            <dt>{reportPhrases.printed[locale]}</dt>
            <dd>
              <code>{printedText(figure.raw, figure.state, locale)}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{reportPhrases.state[locale]}</dt>
          <dd>{sentence[locale]}</dd>
        </div>
        {sum === null ? null : (
          <div>
            <dt>{reportPhrases.addsUp[locale]}</dt>
            <dd>
              {formatFigure(sum, code, locale)} ({statePhrases.derived.word[locale]})
            </dd>
          </div>
        )}
        {remark === undefined ? null : (
          <div>
            <dt>{reportPhrases.remark[locale]}</dt>
            <dd>{remark}</dd>
          </div>
        )}
        <div>
          <dt>{reportPhrases.code[locale]}</dt>
          <dd>
            <code>{code}</code>
          </dd>
        </div>
      </dl>
    </>
  );
}

/** The cells a derived figure is the sum of, each with a link to it. */
function Parts({ filed, code, locale, linkTo }: CellPanelProps): ReactNode {
  if (shownFigure(filed, code).state !== "derived") return null;
  const parts = derivationOf(code)?.parts ?? [];
  return (
    <>
      <h3>{reportPhrases.parts[locale]}</h3>
      <ul className="parts small">
        {parts.map((part) => (
          <li key={part}>
            <a href={linkTo({ view: { cell: part } })}>{valueLabel(part)[locale]}</a>{" "}
            {writeFigure(shownFigure(filed, part), part, locale)}
          </li>
        ))}
      </ul>
    </>
  );
}

function OtherYears({ filed, filings, code, locale, linkTo }: CellPanelProps): ReactNode {
  if (filings.length < 2) return null;
  return (
    <>
      <h3>{reportPhrases.inOtherYears[locale]}</h3>
      <table className="years small">
        <tbody>
          {filings.map((one) => (
            <tr key={one.row.id} aria-current={one.row.id === filed.row.id ? "true" : undefined}>
              <th scope="row">
                {one.row.id === filed.row.id ? (
                  one.row.year
                ) : (
                  <a href={linkTo({ view: { report: one.row.id, cell: code } })}>{one.row.year}</a>
                )}
              </th>
              <td>{writeFigure(shownFigure(one, code), code, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
