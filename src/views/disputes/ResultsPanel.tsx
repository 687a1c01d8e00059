import type { ReactNode } from "react";
import { disputeRows, type DisputeRow } from "../../form/disputes.ts";
import { disputesPhrases } from "../../locale/phrases/disputes.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { destinationOf } from "../overview/drill.ts";
import { YearlyPanel } from "../overview/YearlyPanel.tsx";
import type { SqlExampleName } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { disputeSeries } from "./disputeSeries.ts";
import { disputeFinding } from "./finding.ts";
import { reviewLaw } from "./reviewLaw.ts";

const examples = {
  review: "review-results",
  litigation_direct: "litigation-direct",
  litigation_after_review: "litigation-after-review",
} as const satisfies Record<DisputeRow, SqlExampleName>;

/** The results of one kind of dispute by year. */
export function ResultsPanel({ row, ...props }: PageProps & { readonly row: DisputeRow }): ReactNode {
  const { address, locale, theme, go } = props;
  const series = disputeSeries(row, theme);
  return (
    <YearlyPanel
      {...props}
      example={examples[row]}
      size="third"
      title={disputeRows[row].label[locale]}
      measure={disputesPhrases.resultsMeasure[locale]}
      definition={disputesPhrases.resultsDefinition[locale]}
      series={series}
      counted="together"
      unit="件"
      arrangement="stack"
      marks={reviewLaw}
      finding={(columns) => disputeFinding(columns, row, locale)}
      against={figureMeasure(`${row}.total`)}
      onSelect={(target) => {
        const destination = destinationOf(target, address, null);
        if (destination !== null) go(destination);
      }}
    />
  );
}
