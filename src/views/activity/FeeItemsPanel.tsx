import { use, useDeferredValue, type ReactNode } from "react";
import { activityPhrases } from "../../locale/phrases/activity.ts";
import { isKnown, yearColumns } from "../../queries/points.ts";
import { yearly } from "../../queries/yearly.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { yearFile } from "../overview/yearFile.ts";
import { YearTable } from "../overview/YearTable.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { disclosureSeries } from "./FiguresPanel.tsx";

const codes = ["admin_fees.items_prev_year", "admin_fees.items_change"] as const;

/** Fee items of the 2019 form, as a table: two years, and changes that can be negative. */
export function FeeItemsPanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      title={activityPhrases.feeItems[locale]}
      measure={activityPhrases.feeItemsMeasure[locale]}
      definition={activityPhrases.feesDefinition[locale]}
      hasFiles
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "fee-items")}
    >
      <FeeItemsAnswer {...props} address={shown} />
    </Panel>
  );
}

function FeeItemsAnswer({ address, database, locale, theme }: PageProps): ReactNode {
  const rows = use(database.run(yearly(address.selection, codes)));
  const columns = yearColumns(rows, address.selection);
  const known = columns.filter((column) => isKnown(column, codes));
  if (known.length === 0) return <Empty>{activityPhrases.feeItemsNone[locale]}</Empty>;
  const series = disclosureSeries(codes, theme).flatMap((one) => {
    const code = codes.find((name) => name === one.code);
    return code === undefined ? [] : [{ ...one, code }];
  });
  const twin = { columns: known, series, unit: "项", locale } as const;
  return (
    <>
      <TableOffer table={() => yearFile(twin)} />
      <YearTable {...twin} caption={activityPhrases.feeItems[locale]} />
    </>
  );
}
