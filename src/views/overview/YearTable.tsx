import type { ReactNode } from "react";
import type { BarSeries } from "../../charts/barsOption.ts";
import type { PeerTrend } from "../../charts/peerBand.ts";
import { writeBasis, writePoint } from "../../charts/words.ts";
import type { ValueCode } from "../../form/cells.ts";
import type { Unit } from "../../form/disclosure.ts";
import { figurePhrases } from "../../locale/phrases/figures.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import { ImportedSign } from "../import/ImportedSign.tsx";
import { PeerCells, PeerHeads } from "./PeerCells.tsx";
import { pointOf, type YearColumn } from "../../queries/points.ts";

export interface YearTableProps<Code extends ValueCode> {
  readonly columns: readonly YearColumn<Code>[];
  readonly series: readonly BarSeries<Code>[];
  readonly unit: Unit;
  readonly locale: Locale;
  readonly caption: string;
  /** The peers of the one organ in the table. */
  readonly band?: PeerTrend | undefined;
}

/** The table twin of a chart of years: the same figures, with the reason where there is none. */
export function YearTable<Code extends ValueCode>(props: YearTableProps<Code>): ReactNode {
  const { columns, series, unit, locale, caption, band } = props;
  const isSideBySide = columns.some(({ organ }) => organ !== null);
  return (
    <div className="sheet" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <thead>
          <tr>
            {isSideBySide ? <th scope="col">{panelPhrases.organ[locale]}</th> : null}
            <th scope="col">{panelPhrases.year[locale]}</th>
            {series.map(({ code, label }) => (
              <th key={code} scope="col">
                {label[locale]}
              </th>
            ))}
            {band === undefined ? null : <PeerHeads locale={locale} />}
            <th scope="col">{panelPhrases.reports[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const points = series.map(({ code }) => pointOf(column, code));
            const fewest = points.reduce(
              (least, point) => (point.stated < least.stated ? point : least),
              points[0] ?? pointOf(column, series[0]?.code as Code),
            );
            return (
              <tr key={`${column.organ ?? ""} ${column.year}`}>
                {isSideBySide ? (
                  <th scope="row" className="name long">
                    {column.unit}
                  </th>
                ) : null}
                <td>
                  {column.year} <ImportedSign filed={{ key: column.organ, year: column.year }} />
                </td>
                {points.map((point, index) => (
                  <td key={series[index]?.code} className={point.value === null ? "absent" : undefined}>
                    {writePoint(point, unit, locale)}
                    {point.fromText > 0 ? <abbr title={figurePhrases.fromText[locale]}> ◇</abbr> : null}
                  </td>
                ))}
                {band === undefined ? null : (
                  <PeerCells band={band} year={column.year} unit={unit} locale={locale} />
                )}
                <td className="quiet">{writeBasis(fewest, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
