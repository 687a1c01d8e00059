import { use, useDeferredValue, type ReactNode } from "react";
import { figureName } from "../../form/figureName.ts";
import { formatNumber } from "../../locale/number.ts";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { Locale } from "../../locale/text.ts";
import { figureSeries } from "../../queries/figureSeries.ts";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { Empty } from "../Panel.tsx";
import { FindingRow, FindingTable } from "./FindingTable.tsx";
import { isOutlier, outlierCode, outlierRow, type OutlierRow } from "./outlierRows.ts";
import { findingSentence, type FiledReports } from "./qualityFinding.ts";
import { seriesWords } from "./seriesWords.ts";
import { Sparkline } from "./Sparkline.tsx";
import { useQuality, useReports, type QualityProps } from "./useQuality.ts";

/** What is unusual, from what to what, how unusual, and how it went before. */
export function OutliersPanel(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <FacePanel
      id="outliers"
      database={database}
      locale={locale}
      size="wide"
      title={qualityPhrases.outliers[locale]}
      measure={qualityPhrases.outliersMeasure[locale]}
      definition={qualityPhrases.outliersDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.reach])}
    >
      {(face) => <Outliers {...props} address={shown} face={face} />}
    </FacePanel>
  );
}

const heads = ["organ", "what", "before", "now", "howUnusual", "series"] as const;
const wordy: ReadonlySet<string> = new Set(["what", "howUnusual"]);

function Outliers({ face, ...props }: QualityProps & { readonly face: Face }): ReactNode {
  const { address, database, locale } = props;
  const { dataset } = address.selection;
  const { findings } = useQuality(props);
  const found = findings.filter(isOutlier);
  const codes = [...new Set(found.map(outlierCode))].filter((code) => code !== null);
  const organs = [...new Set(found.map(({ organ }) => organ))];
  const reports = useReports(database, dataset, found);
  if (found.length === 0 || codes.length === 0) return <Empty>{qualityPhrases.outliersNone[locale]}</Empty>;
  const years = use(database.run(figureSeries(dataset, organs, codes)));
  const rows = found.map((one) => outlierRow(one, years)).filter((row) => row !== null);
  return (
    <FindingTable
      label={qualityPhrases.outliers[locale]}
      heads={heads.map((head) => ({ name: qualityPhrases[head][locale], isWordy: wordy.has(head) }))}
    >
      {rows.map((row) => (
        <OutlierLine
          key={`${row.finding.report} ${row.finding.key}`}
          {...props}
          row={row}
          reports={reports}
          face={face}
        />
      ))}
    </FindingTable>
  );
}

interface OutlierLineProps extends QualityProps {
  readonly row: OutlierRow;
  readonly reports: FiledReports;
  readonly face: Face;
}

function OutlierLine({ row, reports, face, locale, linkTo }: OutlierLineProps): ReactNode {
  const { finding, code, before, now } = row;
  const { report, key, rule, isWaived } = finding;
  const written = (value: number | null): string => (value === null ? "–" : formatNumber(value, locale));
  return (
    <FindingRow
      report={report}
      cell={key}
      name={`${finding.unit} ${finding.year}`}
      rule={rule}
      isWaived={isWaived}
      what={figureName(code)[locale]}
      linkTo={linkTo}
    >
      <td>{written(before)}</td>
      <td>{written(now)}</td>
      <td className="name reason">
        {row.deviations === null ? findingSentence(finding, reports, locale) : jumpWords(row, locale)}
      </td>
      <td>{face === "chart" ? <Sparkline row={row} locale={locale} /> : seriesWords(row, locale)}</td>
    </FindingRow>
  );
}

function jumpWords({ factor, deviations }: OutlierRow, locale: Locale): string {
  const rounded = (value: number): string => formatNumber(Math.round(value * 10) / 10, locale);
  if (deviations === null) return "";
  return factor === null
    ? qualityCounts.fromZero(rounded(deviations))[locale]
    : qualityCounts.jump(rounded(factor), rounded(deviations))[locale];
}
