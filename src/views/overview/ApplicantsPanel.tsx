import type { ReactNode } from "react";
import { palettes, shades } from "../../charts/theme.ts";
import { applicantCodes, applicants } from "../../form/applicants.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { overviewYears } from "../../queries/overviewYears.ts";
import type { PageProps } from "../pageProps.ts";
import { destinationOf } from "./drill.ts";
import { largestFinding } from "./findings.ts";
import { YearlyPanel } from "./YearlyPanel.tsx";

/** Who asked: new requests by type of applicant. */
export function ApplicantsPanel(props: PageProps): ReactNode {
  const { address, locale, theme, go } = props;
  const palette = palettes[theme];
  const colors = shades(palette.accent, applicantCodes.length, palette);
  const series = applicantCodes.map((applicant, index) => ({
    code: `new_received.${applicant}` as const,
    label: applicants[applicant].label,
    color: colors[index] ?? palette.accent,
    target: { code: `new_received.${applicant}` as const },
  }));
  return (
    <YearlyPanel
      {...props}
      ask={overviewYears}
      example="applicants"
      title={overviewPhrases.applicants[locale]}
      measure={overviewPhrases.applicantsMeasure[locale]}
      definition={overviewPhrases.applicantsDefinition[locale]}
      series={series}
      counted="together"
      unit="件"
      {...(address.view.mix === "share" ? {} : { against: figureMeasure("new_received.total") })}
      arrangement={address.view.mix === "share" ? "share" : "stack"}
      finding={(columns) => largestFinding(columns, series, "件", locale)}
      onSelect={(target) => {
        const destination = destinationOf(target, address, null);
        if (destination !== null) go(destination);
      }}
    />
  );
}
