import type { ReactNode } from "react";
import type { ContributionBar } from "../../charts/contributionsOption.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import type { PageProps } from "../pageProps.ts";
import { ContributionTable } from "./ContributionTable.tsx";
import { writeStep, type ShownAmounts } from "./whyRateAmounts.ts";
import { causeColumns } from "./whyRateRows.ts";

interface WhyRateTableProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly measure: RateMeasure;
  readonly rows: readonly ContributionBar[];
  readonly amounts: ShownAmounts;
}

/** Units with what they did and what the cases that moved did; the columns add up to the change. */
export function WhyRateTable({ rows, amounts, measure, locale, linkTo }: WhyRateTableProps): ReactNode {
  return (
    <ContributionTable
      bars={rows}
      columns={causeColumns(amounts, locale).map(({ label, amountOf }) => ({
        label,
        write: (key) => {
          const amount = amountOf(key);
          return amount === null ? "–" : writeStep(amount, measure, locale);
        },
      }))}
      locale={locale}
      linkTo={linkTo}
    />
  );
}
