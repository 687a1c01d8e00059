import type { ReactNode } from "react";
import { palettes } from "../../charts/theme.ts";
import type { ValueCode } from "../../form/cells.ts";
import { requestRows } from "../../form/requests.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { overviewYears } from "../../queries/overviewYears.ts";
import { volumeRows } from "../../queries/overviewCodes.ts";
import { isSideBySide } from "../../selection/selection.ts";
import { Choice } from "../Choice.tsx";
import type { PageProps } from "../pageProps.ts";
import { destinationOf } from "./drill.ts";
import { latestFinding, textRemark } from "./findings.ts";
import { TypicalPanel } from "./TypicalPanel.tsx";
import { YearlyPanel } from "./YearlyPanel.tsx";

/** How many requests came, were carried, were processed. */
export function VolumesPanel(props: PageProps): ReactNode {
  const { address, locale, theme, go } = props;
  const { applicant } = address.selection;
  const palette = palettes[theme];
  const colors = [palette.accent, palette.greys[2], palette.money, palette.greys[0]];
  const series = volumeRows.map((row, index) => ({
    code: `${row}.${applicant}` as const satisfies ValueCode,
    label: requestRows[row].label,
    color: colors[index] ?? palette.accent,
    target: { code: `${row}.${applicant}` as const },
  }));
  const tools = isSideBySide(address.selection) ? null : (
    <Choice
      label={overviewPhrases.volumes[locale]}
      value={address.view.volume}
      options={[
        { value: "total", label: overviewPhrases.total[locale] },
        {
          value: "typical",
          label: overviewPhrases.typical[locale],
          title: overviewPhrases.typicalDefinition[locale],
        },
      ]}
      onChange={(volume) => go({ view: { volume } })}
    />
  );
  if (tools !== null && address.view.volume === "typical") return <TypicalPanel {...props} tools={tools} />;
  return (
    <YearlyPanel
      {...props}
      ask={overviewYears}
      example="volumes"
      title={overviewPhrases.volumes[locale]}
      measure={overviewPhrases.volumesMeasure[locale]}
      definition={overviewPhrases.volumesDefinition[locale]}
      series={series}
      counted="each"
      unit="件"
      arrangement="side"
      against={figureMeasure(`new_received.${applicant}`)}
      tools={tools}
      finding={(columns) =>
        latestFinding(columns, series, "件", locale) +
        textRemark(columns, `new_received.${applicant}`, locale)
      }
      onSelect={(target) => {
        const destination = destinationOf(target, address, null);
        if (destination !== null) go(destination);
      }}
    />
  );
}
