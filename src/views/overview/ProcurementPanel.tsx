import { use, useDeferredValue, type ReactNode } from "react";
import { barsHeight, barsOption, type BarSeries } from "../../charts/barsOption.ts";
import { Chart } from "../../charts/Chart.tsx";
import type { PeerTrend } from "../../charts/peerBand.ts";
import { writeBasis, writePoint } from "../../charts/words.ts";
import { palettes } from "../../charts/theme.ts";
import { formatYuan } from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { overviewYears } from "../../queries/overviewYears.ts";
import { averageAmount, procurementCodes, type ProcurementCode } from "../../queries/procurement.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { isKnown, pointOf, yearColumns, type YearColumn } from "../../queries/points.ts";
import { BandLegend } from "../BandLegend.tsx";
import { BandSwitch } from "../BandSwitch.tsx";
import { useBand } from "../useBand.ts";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty, Panel } from "../Panel.tsx";
import { destinationOf } from "./drill.ts";
import { PeerCells, PeerHeads } from "./PeerCells.tsx";
import { procurementFile } from "./procurementFile.ts";

/** Centralised procurement: in the reports of 2019 and 2020 only, and never drawn as zero elsewhere. */
export function ProcurementPanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address.selection);
  return (
    <Panel
      locale={locale}
      title={overviewPhrases.procurement[locale]}
      measure={overviewPhrases.procurementMeasure[locale]}
      definition={overviewPhrases.procurementDefinition[locale]}
      hasFiles
      isStale={shown !== address.selection}
      question={JSON.stringify(shown)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "procurement")}
      tools={<BandSwitch {...props} />}
    >
      <ProcurementAnswer {...props} address={{ ...address, selection: shown }} />
    </Panel>
  );
}

const amountMeasure = figureMeasure("procurement.total_amount", overviewPhrases.amount);

function ProcurementAnswer({ address, database, locale, theme, go }: PageProps): ReactNode {
  const { selection } = address;
  // Two parts of one question.
  const each = use(database.run(overviewYears(selection, procurementCodes, "each")));
  const both = use(database.run(overviewYears(selection, procurementCodes, "together")));
  const band = useBand({ address, database }, amountMeasure);
  const columns = yearColumns(each, selection);
  if (columns.length === 0) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  const isStated = (column: YearColumn<ProcurementCode>): boolean => isKnown(column, procurementCodes);
  const filed = columns.filter(isStated);
  const pairs = new Map(yearColumns(both, selection).map((column) => [keyOf(column), column] as const));
  const series: readonly BarSeries<ProcurementCode>[] = [
    {
      code: "procurement.total_amount",
      label: overviewPhrases.amount,
      color: palettes[theme].money,
      target: { code: "procurement.total_amount" },
    },
  ];
  const hasLater = columns.some(
    (column) => pointOf(column, "procurement.total_amount").absence === "not_in_form",
  );
  return (
    <>
      {filed.length === 0 ? (
        <Empty>{overviewPhrases.procurementAbsent[locale]}</Empty>
      ) : filed.every((column) => pointOf(column, "procurement.total_amount").value === null) ? null : (
        <>
          {band === undefined ? null : (
            <ul className="legend">
              <BandLegend locale={locale} />
            </ul>
          )}
          <Chart
            option={barsOption(filed, series, {
              ...{ locale, theme, unit: "元", arrangement: "side", focus: null },
              ...(band === undefined ? {} : { band }),
            })}
            label={`${overviewPhrases.procurement[locale]}: ${describe(filed, locale)}`}
            height={filed.some(({ organ }) => organ !== null) ? barsHeight(filed, 1, "stack") : 150}
            onSelect={(target) => {
              const destination = destinationOf(target, address, null);
              if (destination !== null) go(destination);
            }}
          />
        </>
      )}
      {filed.length === 0 ? null : (
        <TableOffer
          table={() => procurementFile(filed, (column) => pairs.get(keyOf(column)), locale, band)}
        />
      )}
      {filed.length === 0 ? null : (
        <ProcurementTable columns={filed} pairs={pairs} locale={locale} band={band} />
      )}
      {hasLater && filed.length > 0 ? (
        <p className="finding small">{overviewPhrases.procurementAbsent[locale]}</p>
      ) : null}
    </>
  );
}

function keyOf({ organ, year }: YearColumn<ProcurementCode>): string {
  return `${organ ?? ""} ${year}`;
}

function describe(columns: readonly YearColumn<ProcurementCode>[], locale: PageProps["locale"]): string {
  return columns
    .map(
      (column) =>
        `${column.unit ?? ""} ${column.year} ${writePoint(pointOf(column, "procurement.total_amount"), "元", locale)}`,
    )
    .join("; ");
}

interface ProcurementTableProps {
  readonly columns: readonly YearColumn<ProcurementCode>[];
  readonly pairs: ReadonlyMap<string, YearColumn<ProcurementCode>>;
  readonly locale: PageProps["locale"];
  readonly band: PeerTrend | undefined;
}

function ProcurementTable({ columns, pairs, locale, band }: ProcurementTableProps): ReactNode {
  return (
    <div className="sheet" tabIndex={0} role="region" aria-label={overviewPhrases.procurement[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {columns.some(({ unit }) => unit !== null)
                ? panelPhrases.organ[locale]
                : panelPhrases.year[locale]}
            </th>
            <th scope="col">{overviewPhrases.projects[locale]}</th>
            <th scope="col">{overviewPhrases.amount[locale]}</th>
            <th scope="col">{overviewPhrases.average[locale]}</th>
            {band === undefined ? null : <PeerHeads locale={locale} />}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const key = keyOf(column);
            const pair = pairs.get(key);
            const average = pair === undefined ? null : averageAmount(pair);
            const amount = pointOf(column, "procurement.total_amount");
            const basis = pair === undefined ? null : pointOf(pair, "procurement.total_amount");
            return (
              <tr key={key}>
                <th scope="row" className={column.unit === null ? undefined : "long"}>
                  {column.unit === null ? "" : `${column.unit} `}
                  {column.year}
                </th>
                <td>{writePoint(pointOf(column, "procurement.project_count"), "个", locale)}</td>
                <td title={writeBasis(amount, locale)}>{writePoint(amount, "元", locale)}</td>
                <td
                  title={
                    basis === null
                      ? undefined
                      : `${writeBasis(basis, locale)} · ${overviewPhrases.averageBasis[locale]}`
                  }
                >
                  {average === null ? "–" : formatYuan(average, locale)}
                </td>
                {band === undefined ? null : (
                  <PeerCells band={band} year={column.year} unit="元" locale={locale} />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
