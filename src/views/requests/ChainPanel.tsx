import { use, useDeferredValue, type ReactNode } from "react";
import { formatNumber } from "../../locale/number.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { brokenChains } from "../../queries/brokenChains.ts";
import { reportId } from "../../queries/report.ts";
import { CheckTable } from "./CheckTable.tsx";
import { carryChain, type CarryChainRow } from "../../queries/carryChain.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { chainFile } from "./requestFiles.ts";

const heads = ["year", "carriedBefore", "carriedNow", "pairs", "broken"] as const;

/** Whether what was carried out one year is what was carried in the next. */
export function ChainPanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      title={requestsPhrases.chain[locale]}
      measure={requestsPhrases.chainMeasure[locale]}
      definition={requestsPhrases.chainDefinition[locale]}
      hasFiles
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "carry-over")}
    >
      <ChainAnswer {...props} address={shown} />
    </Panel>
  );
}

function ChainAnswer({ address, database, locale, linkTo }: PageProps): ReactNode {
  const asked = database.run(brokenChains(address.selection));
  const rows = use(database.run(carryChain(address.selection)));
  const broken = use(asked);
  if (rows.length === 0) return <Empty>{requestsPhrases.chainNone[locale]}</Empty>;
  return (
    <>
      <TableOffer table={() => chainFile(rows, locale)} />
      <CheckTable
        locale={locale}
        label={requestsPhrases.chain[locale]}
        heads={heads.map((head) => requestsPhrases[head][locale])}
        finding={describe(rows, locale)}
        broken={broken.map((row) => ({
          key: `${row.organ} ${row.chain_year}`,
          name: `${row.unit_name} ${row.chain_year}`,
          link: linkTo({
            page: "report",
            view: { report: reportId(row.organ, row.chain_year), cell: "carried_in.total" },
          }),
          printed: row.carried_now,
          expected: row.carried_before,
        }))}
      >
        {rows.map((row) => (
          <tr key={row.chain_year}>
            <th scope="row">
              {row.chain_year - 1} → {row.chain_year}
            </th>
            <td>{formatNumber(row.carried_before, locale)}</td>
            <td>{formatNumber(row.carried_now, locale)}</td>
            <td>{formatNumber(row.pairs, locale)}</td>
            <td className={row.broken > 0 ? "broken" : "absent"}>
              {row.broken > 0 ? formatNumber(row.broken, locale) : `✓ ${requestsPhrases.agrees[locale]}`}
            </td>
          </tr>
        ))}
      </CheckTable>
    </>
  );
}

function describe(rows: readonly CarryChainRow[], locale: PageProps["locale"]): string {
  const holds = rows.filter(({ broken }) => broken === 0).length;
  if (holds === rows.length)
    return locale === "zh"
      ? `${rows.length} 组相邻年度全部一致。`
      : `All ${rows.length} pairs of neighbouring years agree.`;
  return locale === "zh"
    ? `${rows.length} 组相邻年度中 ${holds} 组一致；不一致的单位：`
    : `${holds} of ${rows.length} pairs of neighbouring years agree; organs that differ:`;
}
