import { use, type ReactNode } from "react";
import type { ValueCode } from "../../form/cells.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { measureCodes, type Measure, type Ratio, type Terms } from "../../queries/measures.ts";
import { keyFigureCodes, sideBySideMeasures } from "../../queries/overviewMeasures.ts";
import { reportId } from "../../queries/report.ts";
import { yearly, type YearlyRow } from "../../queries/yearly.ts";
import { ImportedSign } from "../import/ImportedSign.tsx";
import type { PageProps } from "../pageProps.ts";
import { Empty } from "../Panel.tsx";
import { isMeasuredIn } from "./KeyFigures.tsx";
import { writeMeasure, writeWithheld } from "./rateWords.ts";

function sumOf(row: YearlyRow<ValueCode>, { plus, minus }: Terms): number | null {
  const add = (codes: readonly ValueCode[]): number | null =>
    codes.reduce<number | null>((sum, code) => {
      const value = row.totals[code].sum;
      return sum === null || value === null ? null : sum + value;
    }, 0);
  const added = add(plus);
  const taken = add(minus);
  return added === null || taken === null ? null : added - taken;
}

function ratioOf(row: YearlyRow<ValueCode>, measure: Measure): Ratio {
  if (measure.kind === "figure") return { part: row.totals[measure.name].sum, whole: null, base: null };
  return {
    part: sumOf(row, measure.part),
    whole: sumOf(row, measure.whole),
    base: measure.base === null ? null : sumOf(row, measure.base),
  };
}

/** Each report of the chosen organs in a row, each key figure in a column; nothing is added up. */
export function KeyFigureTable({ address, database, locale, linkTo }: PageProps): ReactNode {
  const rows = use(database.run(yearly(address.selection, keyFigureCodes)));
  if (rows.length === 0) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  const measures = sideBySideMeasures;
  const order = new Map(address.selection.organs.map((organ, index) => [organ, index]));
  const place = (row: YearlyRow<ValueCode>): number => order.get(row.organ ?? "") ?? order.size;
  const sorted = [...rows].sort((a, b) => place(a) - place(b) || a.year - b.year);
  return (
    <div
      className="sheet keytable"
      tabIndex={0}
      role="region"
      aria-label={overviewPhrases.keyFigures[locale]}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.organ[locale]}</th>
            <th scope="col">{panelPhrases.year[locale]}</th>
            {measures.map(({ name, label }) => (
              <th key={name} scope="col">
                {label[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={`${row.organ ?? ""} ${row.year}`}>
              <th scope="row" className="name">
                <a
                  href={linkTo({
                    page: "report",
                    view: { report: reportId(row.organ ?? "", row.year), cell: null },
                  })}
                >
                  {row.unit}
                </a>
              </th>
              <td>
                {row.year} <ImportedSign filed={{ key: row.organ, year: row.year }} />
              </td>
              {measures.map((measure) => (
                <KeyCell
                  key={measure.name}
                  measure={measure}
                  row={row}
                  locale={locale}
                  link={linkTo({
                    page: "report",
                    view: {
                      report: reportId(row.organ ?? "", row.year),
                      cell: measureCodes(measure)[0] ?? null,
                    },
                  })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface KeyCellProps {
  readonly measure: Measure;
  readonly row: YearlyRow<ValueCode>;
  readonly locale: PageProps["locale"];
  /** To its first cell on the report. */
  readonly link: string;
}

function KeyCell({ measure, row, locale, link }: KeyCellProps): ReactNode {
  const ratio = ratioOf(row, measure);
  const isMeasured = isMeasuredIn(measure, row.year);
  const written = isMeasured ? writeMeasure(measure, ratio, locale) : null;
  if (written !== null)
    return (
      <td title={written.exact}>
        <a href={link}>
          <strong>{written.value}</strong>
        </a>{" "}
        <small className="quiet">{written.unit}</small>
      </td>
    );
  const reason = isMeasured ? writeWithheld(measure, ratio, locale) : overviewPhrases.notInForm[locale];
  return <td className="absent">{reason}</td>;
}
