import type { ReactNode } from "react";
import type { BarSeries } from "../../charts/barsOption.ts";
import { palettes } from "../../charts/theme.ts";
import { isCellCode, cellOf } from "../../form/cells.ts";
import type { DisclosureCode, Unit } from "../../form/disclosure.ts";
import { disclosureColumns } from "../../form/disclosure.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { destinationOf } from "../overview/drill.ts";
import { latestFinding } from "../overview/findings.ts";
import { YearlyPanel } from "../overview/YearlyPanel.tsx";
import type { SqlExampleName } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";

interface FiguresPanelProps extends PageProps {
  readonly title: string;
  readonly measure: string;
  readonly definition: string;
  readonly codes: readonly DisclosureCode[];
  readonly unit: Unit;
  readonly example: SqlExampleName;
  readonly size?: "half" | "wide" | "third";
}

/** Figures of section 2 by year, of one form or of both where they go on; each over the reports that state it. */
export function FiguresPanel({ codes, ...props }: FiguresPanelProps): ReactNode {
  const { address, locale, theme, go, unit } = props;
  const series = disclosureSeries(codes, theme);
  // Of several figures the last is what stands at the end of the year.
  const last = series.at(-1);
  return (
    <YearlyPanel
      {...props}
      series={series}
      counted="each"
      arrangement="side"
      {...(last === undefined ? {} : { against: figureMeasure(last.code, last.label) })}
      finding={(columns) => latestFinding(columns, series, unit, locale)}
      onSelect={(target) => {
        const destination = destinationOf(target, address, null);
        if (destination !== null) go(destination);
      }}
    />
  );
}

/** Cells of section 2 as series, named by their column. */
export function disclosureSeries(
  codes: readonly DisclosureCode[],
  theme: PageProps["theme"],
): readonly BarSeries<DisclosureCode>[] {
  const palette = palettes[theme];
  const colors = [palette.accent, palette.greys[1], palette.outcomes.granted];
  return codes.map((code, index) => {
    const column = isCellCode(code) ? cellOf(code).column : "";
    const named = Object.entries(disclosureColumns).find(([name]) => name === column);
    return {
      code,
      label: named === undefined ? { zh: code, en: code } : named[1].label,
      color: code.startsWith("admin_fees.") ? palette.money : (colors[index] ?? palette.accent),
      target: { code },
    };
  });
}
