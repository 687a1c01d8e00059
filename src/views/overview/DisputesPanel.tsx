import { useState, type ReactNode } from "react";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { overviewYears } from "../../queries/overviewYears.ts";
import { Choice } from "../Choice.tsx";
import { disputeSeries } from "../disputes/disputeSeries.ts";
import { disputeFinding } from "../disputes/finding.ts";
import { reviewLaw } from "../disputes/reviewLaw.ts";
import type { PageProps } from "../pageProps.ts";
import { destinationOf } from "./drill.ts";
import { YearlyPanel } from "./YearlyPanel.tsx";

/** Results of administrative review or of litigation, pending cases hatched. */
export function DisputesPanel(props: PageProps): ReactNode {
  const { address, locale, theme, go } = props;
  const [row, setRow] = useState<"review" | "litigation">("review");
  const series = disputeSeries(row, theme);
  return (
    <YearlyPanel
      {...props}
      ask={overviewYears}
      example={row === "review" ? "reviews" : "litigation"}
      title={overviewPhrases.disputes[locale]}
      measure={overviewPhrases.disputesMeasure[locale]}
      definition={overviewPhrases.disputesDefinition[locale]}
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
      tools={
        <Choice
          label={overviewPhrases.disputes[locale]}
          value={row}
          options={[
            { value: "review", label: locale === "zh" ? "行政复议" : "Review" },
            { value: "litigation", label: locale === "zh" ? "行政诉讼" : "Litigation" },
          ]}
          onChange={setRow}
        />
      }
    />
  );
}
