import { useState, type ReactNode } from "react";
import { palettes } from "../../charts/theme.ts";
import type { ValueCode } from "../../form/cells.ts";
import { disputeColumns, disputeResults } from "../../form/disputes.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { Choice } from "../Choice.tsx";
import type { PageProps } from "../pageProps.ts";
import { destinationOf } from "./drill.ts";
import { latestFinding } from "./findings.ts";
import { YearlyPanel } from "./YearlyPanel.tsx";

/** Results of administrative review or of litigation, pending cases hatched. */
export function DisputesPanel(props: PageProps): ReactNode {
  const { address, locale, theme, go } = props;
  const [row, setRow] = useState<"review" | "litigation">("review");
  const palette = palettes[theme];
  const colors = {
    upheld: palette.outcomes.granted,
    corrected: palette.outcomes.refused,
    other_outcome: palette.outcomes.other_handling,
    pending: palette.outcomes.unable_to_provide,
    total: palette.ink,
  };
  const series = disputeResults.map((result) => {
    const code: ValueCode = `${row}.${result}`;
    return {
      code,
      label: disputeColumns[result].label,
      color: colors[result],
      isPending: result === "pending",
      target: { code: row === "litigation" ? (`litigation_direct.${result}` as const) : code },
    };
  });
  return (
    <YearlyPanel
      {...props}
      title={overviewPhrases.disputes[locale]}
      measure={overviewPhrases.disputesMeasure[locale]}
      definition={overviewPhrases.disputesDefinition[locale]}
      series={series}
      counted="together"
      unit="件"
      arrangement="stack"
      finding={(columns) => latestFinding(columns, series, "件", locale)}
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
