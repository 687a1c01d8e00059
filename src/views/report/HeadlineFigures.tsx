import type { ReactNode } from "react";
import { valueCodes, valueLabel, type ValueCode } from "../../form/cells.ts";
import { reportPhrases, statePhrases } from "../../locale/phrases/report.ts";
import type { Locale } from "../../locale/text.ts";
import type { FiledReport } from "../../queries/filedReport.ts";
import { formatFigure, shownFigure, writeFigure } from "./figureWords.ts";

interface HeadlineFiguresProps {
  readonly filed: FiledReport;
  readonly locale: Locale;
  readonly lit: ValueCode | null;
  readonly onSelect: (code: ValueCode) => void;
}

/** The figures of a report of which only the main ones were read: no empty form that would look blank. */
export function HeadlineFigures({ filed, locale, lit, onSelect }: HeadlineFiguresProps): ReactNode {
  const { figures, meta } = filed.report;
  const read = valueCodes.filter((code) => figures.has(code));
  const isUnread = lit !== null && !figures.has(lit);
  return (
    <div className="headline-figures">
      <p className="notice">
        {meta.form === "form_pre2019" ? reportPhrases.headlinePre2019[locale] : null}{" "}
        {reportPhrases.headlineRead[locale]}
      </p>
      <div className="sheet">
        <table>
          <caption>{reportPhrases.headlineTitle[locale]}</caption>
          <thead>
            <tr>
              <th scope="col">{reportPhrases.figure[locale]}</th>
              <th scope="col">{reportPhrases.value[locale]}</th>
              <th scope="col">{reportPhrases.origin[locale]}</th>
              <th scope="col" className="name">
                {reportPhrases.remark[locale]}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...read, ...(isUnread ? [lit] : [])].map((code) => (
              <HeadlineRow
                key={code}
                filed={filed}
                code={code}
                locale={locale}
                isLit={lit === code}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface HeadlineRowProps extends Pick<HeadlineFiguresProps, "filed" | "locale" | "onSelect"> {
  readonly code: ValueCode;
  readonly isLit: boolean;
}

function HeadlineRow({ filed, code, locale, isLit, onSelect }: HeadlineRowProps): ReactNode {
  const figure = shownFigure(filed, code);
  const isUnread = figure.state === "not_read" || figure.state === "not_in_form";
  const origin = figure.origin === "text" ? reportPhrases.fromText : reportPhrases.fromTable;
  return (
    <tr className={isLit ? "lit" : undefined} aria-current={isLit ? "true" : undefined} data-code={code}>
      <th scope="row">
        <button type="button" className="plain" onClick={() => onSelect(code)}>
          {valueLabel(code)[locale]}
        </button>
      </th>
      <td className={figure.value === null ? "absent" : undefined}>
        {figure.value === null ? writeFigure(figure, code, locale) : formatFigure(figure.value, code, locale)}
      </td>
      <td className="quiet">
        {isUnread ? "" : figure.state === "derived" ? statePhrases.derived.word[locale] : origin[locale]}
        {figure.origin === "text" ? " ◇" : ""}
      </td>
      <td className="name remark">{filed.remarks.get(code) ?? ""}</td>
    </tr>
  );
}
