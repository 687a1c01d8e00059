import { use, useDeferredValue, useState, type ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import { typicalOption } from "../../charts/typicalOption.ts";
import { writeBasis } from "../../charts/words.ts";
import { formatNumber } from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { typical, type TypicalRow } from "../../queries/typical.ts";
import { Choice } from "../Choice.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { numberColumn, wordsColumn } from "../files/columns.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import { Empty, Panel } from "../Panel.tsx";

type Face = "chart" | "table";

/** The typical organ beside the total: median and quartiles of new requests. */
export function TypicalPanel(props: PageProps & { readonly tools: ReactNode }): ReactNode {
  const { address, database, locale, tools } = props;
  const shown = useDeferredValue(address.selection);
  const [face, setFace] = useState<Face>("chart");
  return (
    <Panel
      locale={locale}
      title={overviewPhrases.volumes[locale]}
      measure={overviewPhrases.typicalDefinition[locale]}
      definition={overviewPhrases.typicalDefinition[locale]}
      hasFiles
      isStale={shown !== address.selection}
      question={JSON.stringify(shown)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "typical")}
      tools={
        <>
          {tools}
          <Choice
            label={`${panelPhrases.chart[locale]} / ${panelPhrases.table[locale]}`}
            value={face}
            options={[
              { value: "chart", label: panelPhrases.chart[locale] },
              { value: "table", label: panelPhrases.table[locale] },
            ]}
            onChange={setFace}
          />
        </>
      }
    >
      <TypicalAnswer {...props} address={{ ...address, selection: shown }} face={face} />
    </Panel>
  );
}

function TypicalAnswer({
  address,
  database,
  locale,
  theme,
  face,
}: PageProps & { readonly face: Face }): ReactNode {
  const rows = use(database.run(typical(address.selection, `new_received.${address.selection.applicant}`)));
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  const sentence = describe(last, locale);
  const offer = <TableOffer table={() => typicalFile(rows, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <TypicalTable rows={rows} locale={locale} />
      </>
    );
  return (
    <>
      {offer}
      <Chart option={typicalOption(rows, years, { locale, theme })} label={sentence} height={280} />
      <p className="finding small">{sentence}</p>
    </>
  );
}

function write(value: number | null, locale: PageProps["locale"]): string {
  return value === null ? "–" : formatNumber(value, locale);
}

function describe(row: TypicalRow, locale: PageProps["locale"]): string {
  const basis = writeBasis({ stated: row.stated, reports: row.stated }, locale);
  return locale === "zh"
    ? `${row.year}年：半数单位新收不超过 ${write(row.middle, locale)} 件，中间一半在 ${write(row.low, locale)} 至 ${write(row.high, locale)} 件之间（${basis}）。`
    : `${row.year}: half of the organs received at most ${write(row.middle, locale)} requests, the middle half between ${write(row.low, locale)} and ${write(row.high, locale)} (${basis}).`;
}

const heads = {
  low: { zh: "下四分位数", en: "Lower quartile" },
  middle: { zh: "中位数", en: "Median" },
  high: { zh: "上四分位数", en: "Upper quartile" },
} as const;

function typicalFile(rows: readonly TypicalRow[], locale: PageProps["locale"]): PanelTable {
  return {
    columns: [
      wordsColumn(panelPhrases.year[locale]),
      ...Object.values(heads).map((head) => numberColumn(head[locale])),
      numberColumn(panelPhrases.reports[locale]),
    ],
    rows: rows.map(({ year, low, middle, high, stated }) => ({
      cells: [year, low, middle, high, stated],
      filed: { key: null, year },
    })),
  };
}

function TypicalTable({
  rows,
  locale,
}: {
  readonly rows: readonly TypicalRow[];
  readonly locale: PageProps["locale"];
}): ReactNode {
  return (
    <div className="sheet" tabIndex={0} role="region" aria-label={overviewPhrases.typical[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.year[locale]}</th>
            {Object.values(heads).map((head) => (
              <th key={head.en} scope="col">
                {head[locale]}
              </th>
            ))}
            <th scope="col">{panelPhrases.reports[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              <td>{write(row.low, locale)}</td>
              <td>{write(row.middle, locale)}</td>
              <td>{write(row.high, locale)}</td>
              <td className="quiet">{row.stated}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
