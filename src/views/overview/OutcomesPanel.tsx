import type { ReactNode } from "react";
import type { BarSeries } from "../../charts/barsOption.ts";
import { palettes, shades } from "../../charts/theme.ts";
import type { ValueCode } from "../../form/cells.ts";
import {
  outcomeCodes,
  outcomeGroups,
  outcomes,
  reasonsOf,
  requestRow,
  type OutcomeGroup,
} from "../../form/requests.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { overviewYears } from "../../queries/overviewYears.ts";
import { isOutcomeGroup } from "../../selection/view.ts";
import { Choice } from "../Choice.tsx";
import type { PageProps } from "../pageProps.ts";
import { destinationOf } from "./drill.ts";
import { largestFinding } from "./findings.ts";
import { YearlyPanel } from "./YearlyPanel.tsx";

function outcomeSeries({ address, theme }: PageProps): readonly BarSeries<ValueCode>[] {
  const { applicant } = address.selection;
  return outcomeCodes.map((outcome) => {
    const code: ValueCode = `${outcome}.${applicant}`;
    return {
      code,
      label: outcomes[outcome].label,
      color: palettes[theme].outcomes[outcome],
      target: isOutcomeGroup(outcome) ? { code, group: outcome } : { code },
    };
  });
}

function reasonSeries({ address, theme }: PageProps, group: OutcomeGroup): readonly BarSeries<ValueCode>[] {
  const palette = palettes[theme];
  const reasons = reasonsOf(group);
  const colors = shades(palette.outcomes[group], reasons.length, palette);
  return reasons.map((row, index) => {
    const code: ValueCode = `${row}.${address.selection.applicant}`;
    return {
      code,
      label: requestRow(row).label,
      color: colors[index] ?? palette.outcomes[group],
      target: { code },
    };
  });
}

/** What became of the requests; a group opens into its reasons and closes again. */
export function OutcomesPanel(props: PageProps): ReactNode {
  const { address, locale, go } = props;
  const { open, mix } = address.view;
  const series = open === null ? outcomeSeries(props) : reasonSeries(props, open);
  const title =
    open === null
      ? overviewPhrases.outcomes[locale]
      : `${overviewPhrases.outcomes[locale]} · ${outcomeGroups[open].label[locale]}`;
  return (
    <YearlyPanel
      {...props}
      ask={overviewYears}
      example="outcomes"
      title={title}
      measure={overviewPhrases.outcomesMeasure[locale]}
      definition={overviewPhrases.outcomesDefinition[locale]}
      series={series}
      counted="together"
      unit="件"
      {...(mix === "share"
        ? {}
        : { against: figureMeasure(`${open ?? "total_processed"}.${address.selection.applicant}`) })}
      arrangement={mix === "share" ? "share" : "stack"}
      finding={(columns) => largestFinding(columns, series, "件", locale)}
      onLegend={({ target }) => {
        if (target?.group !== undefined) go({ view: { open: target.group } });
      }}
      onSelect={(target) => {
        const { group, ...place } = target;
        const isOpening = group !== undefined && open === null;
        const destination = destinationOf(isOpening ? { group } : place, address, null);
        if (destination !== null) go(destination);
      }}
      tools={
        <>
          {open === null ? null : (
            <button type="button" className="plain" onClick={() => go({ view: { open: null } })}>
              ‹ {overviewPhrases.back[locale]}
            </button>
          )}
          <Choice
            label={overviewPhrases.outcomes[locale]}
            value={mix}
            options={[
              { value: "share", label: overviewPhrases.share[locale] },
              { value: "count", label: overviewPhrases.count[locale] },
            ]}
            onChange={(next) => go({ view: { mix: next } })}
          />
        </>
      }
    />
  );
}
