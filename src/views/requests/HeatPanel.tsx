import { use, useDeferredValue, type ReactNode } from "react";
import { palettes } from "../../charts/theme.ts";
import { requestColumns } from "../../form/applicants.ts";
import { leastDecisions } from "../../form/indicators.ts";
import { outcomeCodes, outcomes } from "../../form/requests.ts";
import { writeFraction } from "../../charts/words.ts";
import { isOutcomeGroup } from "../../selection/view.ts";
import { formatNumber, formatShare } from "../../locale/number.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { yearColumns } from "../../queries/points.ts";
import { reportId } from "../../queries/report.ts";
import { heatCodes, heatRows, type HeatRow } from "../../queries/requestFlow.ts";
import { yearly } from "../../queries/yearly.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { placeName, shownColumn } from "./place.ts";
import { heatFile } from "./requestFiles.ts";

/** Which applicants get which outcome: a real table whose cells are shaded by share. */
export function HeatPanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      size="wide"
      hasFiles
      title={requestsPhrases.heat[locale]}
      measure={requestsPhrases.heatMeasure[locale]}
      definition={requestsPhrases.heatDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.year, shown.view.report])}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "applicant-outcomes")}
    >
      <HeatAnswer {...props} address={shown} />
    </Panel>
  );
}

function HeatAnswer({ address, database, locale, theme, linkTo }: PageProps): ReactNode {
  const { selection, view } = address;
  const columns = yearColumns(use(database.run(yearly(selection, heatCodes, "together"))), selection);
  const column = shownColumn(
    columns.filter((one) => heatRows(one) !== null),
    view,
  );
  const rows = column === null ? null : heatRows(column);
  if (column === null || rows === null) return <Empty>{requestsPhrases.flowUnknown[locale]}</Empty>;
  const linkOf = (row: HeatRow, cell: HeatRow["cells"][number]): string =>
    column.organ === null
      ? linkTo({
          page: "overview",
          selection: { applicant: row.applicant },
          view: { year: column.year, open: isOutcomeGroup(cell.outcome) ? cell.outcome : null },
        })
      : linkTo({ page: "report", view: { report: reportId(column.organ, column.year), cell: cell.code } });
  return (
    <>
      <TableOffer table={() => heatFile(rows, column, locale)} />
      <div className="sheet heat" tabIndex={0} role="region" aria-label={requestsPhrases.heat[locale]}>
        <table>
          <caption className="small quiet">{placeName(column, locale)}</caption>
          <thead>
            <tr>
              <th scope="col">{requestsPhrases.applicant[locale]}</th>
              {outcomeCodes.map((outcome) => (
                <th key={outcome} scope="col">
                  {outcomes[outcome].label[locale]}
                </th>
              ))}
              <th scope="col">{requestsPhrases.decided[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.applicant}>
                <th scope="row">{requestColumns[row.applicant].label[locale]}</th>
                {row.cells.map((cell) => (
                  <HeatCell
                    key={cell.code}
                    cell={cell}
                    row={row}
                    locale={locale}
                    color={palettes[theme].accent}
                    link={linkOf(row, cell)}
                  />
                ))}
                <td>{formatNumber(row.sum, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="finding small">{describe(rows, placeName(column, locale), locale)}</p>
    </>
  );
}

/** Who gets most and least disclosed, of the applicants with cases enough for a share. */
function describe(rows: readonly HeatRow[], place: string, locale: PageProps["locale"]): string {
  const disclosed = rows
    .filter(({ sum }) => sum >= leastDecisions)
    .map(({ applicant, cells, sum }) => ({
      name: requestColumns[applicant].label[locale],
      part: cells
        .filter(({ outcome }) => outcome === "granted" || outcome === "partially_granted")
        .reduce((total, { count }) => total + count, 0),
      sum,
    }))
    .sort((a, b) => b.part / b.sum - a.part / a.sum);
  const [first] = disclosed;
  const last = disclosed.at(-1);
  if (first === undefined || last === undefined) return requestsPhrases.heatFew[locale];
  const write = ({ name, part, sum }: typeof first): string => `${name} ${writeFraction(part, sum, locale)}`;
  if (first === last)
    return locale === "zh"
      ? `${place}：予以公开和部分公开合计，${write(first)}；其余申请人不足 ${leastDecisions} 件，不比较。`
      : `${place}: disclosed in full or in part, ${write(first)}; the others have fewer than ${leastDecisions} cases and are not compared.`;
  return locale === "zh"
    ? `${place}：予以公开和部分公开合计占比，最高的是${write(first)}，最低的是${write(last)}。`
    : `${place}: disclosed in full or in part, most often for ${write(first)}, least for ${write(last)}.`;
}

interface HeatCellProps {
  readonly cell: HeatRow["cells"][number];
  readonly row: HeatRow;
  readonly locale: PageProps["locale"];
  readonly color: string;
  readonly link: string;
}

/** A count, with its share and shade where the row has enough cases for one. */
function HeatCell({ cell, row, locale, color, link }: HeatCellProps): ReactNode {
  const share = row.sum >= leastDecisions ? cell.count / row.sum : null;
  const alpha = Math.round((share ?? 0) * 70);
  const count = formatNumber(cell.count, locale);
  return (
    <td
      style={
        share === null ? undefined : { background: `color-mix(in srgb, ${color} ${alpha}%, transparent)` }
      }
    >
      <a href={link}>{count}</a>
      <small>{share === null ? null : formatShare(share, locale)}</small>
    </td>
  );
}
