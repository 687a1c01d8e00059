import { use, useDeferredValue, type ReactNode } from "react";
import { figureName } from "../../form/figureName.ts";
import { ruleOf } from "../../form/rules.ts";
import { severityLabels } from "../../form/rule.ts";
import { formatNumber, formatSigned } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { toldOtherwise } from "../../queries/toldOtherwise.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { FindingRow, FindingTable } from "./FindingTable.tsx";
import { toldRows, type ToldRow } from "./toldRows.ts";
import { useQuality, useReports, type QualityProps } from "./useQuality.ts";

/** What the text says against what the tables say, with the likely reason. */
export function ToldPanel(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      id="told"
      locale={locale}
      size="wide"
      title={qualityPhrases.told[locale]}
      measure={qualityPhrases.toldMeasure[locale]}
      definition={qualityPhrases.toldDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, shown.view.reach])}
      onRetry={() => database.forgetFailures()}
    >
      <Told {...props} address={shown} />
    </Panel>
  );
}

const heads = ["organ", "what", "inText", "inTable", "gap", "likely"] as const;
const wordy: ReadonlySet<string> = new Set(["what", "likely"]);

function Told(props: QualityProps): ReactNode {
  const { address, database, locale } = props;
  const { dataset } = address.selection;
  const asked = database.run(toldOtherwise(dataset));
  const { findings, judged } = useQuality(props);
  const differing = new Set([
    ...use(asked).map(({ id }) => id),
    ...findings.filter(({ rule }) => ruleOf(rule).kind === "narrative").map(({ report }) => report),
  ]);
  const wanted = judged
    .filter(({ id }) => differing.has(id))
    .map(({ id, ...rest }) => ({ report: id, ...rest }));
  const reports = useReports(database, dataset, wanted);
  const rows = wanted
    .flatMap(({ report }) => {
      const filed = reports.get(report);
      return filed === undefined ? [] : toldRows(filed);
    })
    .sort((one, other) => Number(one.severity === "info") - Number(other.severity === "info"));
  if (rows.length === 0) return <Empty>{qualityPhrases.toldNone[locale]}</Empty>;
  const waived = new Set(findings.filter((one) => one.isWaived).map(({ report, key }) => `${report} ${key}`));
  return (
    <FindingTable
      label={qualityPhrases.told[locale]}
      heads={heads.map((head) => ({ name: qualityPhrases[head][locale], isWordy: wordy.has(head) }))}
    >
      {rows.map((row) => (
        <ToldLine
          key={`${row.report} ${row.key}`}
          {...props}
          row={row}
          isWaived={waived.has(`${row.report} ${row.key}`)}
        />
      ))}
    </FindingTable>
  );
}

interface ToldLineProps extends Pick<PageProps, "locale" | "linkTo"> {
  readonly row: ToldRow;
  readonly isWaived: boolean;
}

function ToldLine({ row, isWaived, locale, linkTo }: ToldLineProps): ReactNode {
  const { report, rule, key, severity, code, told, table, reason, sentence } = row;
  const written = (value: number | null): string => (value === null ? "–" : formatNumber(value, locale));
  const gap = told === null || table === null ? "–" : formatSigned(told - table, locale);
  const why = code === null ? sentence : (reason ?? qualityPhrases.unexplained);
  return (
    <FindingRow
      report={report}
      cell={key}
      name={`${row.unit} ${row.year}`}
      rule={rule}
      severity={severity}
      isWaived={isWaived}
      what={code === null ? ruleOf(rule).label[locale] : figureName(code)[locale]}
      linkTo={linkTo}
    >
      <td>{written(told)}</td>
      <td>{written(table)}</td>
      <td>{gap}</td>
      <td className="name reason">
        <span className={`mark ${severity}`}>{severityLabels[severity][locale]}</span> {why[locale]}
      </td>
    </FindingRow>
  );
}
