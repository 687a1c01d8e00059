import { use, useDeferredValue, type ReactNode } from "react";
import { formatNumber, formatSigned } from "../../locale/number.ts";
import { activityPhrases } from "../../locale/phrases/activity.ts";
import { brokenRolls } from "../../queries/brokenRolls.ts";
import { reportId } from "../../queries/report.ts";
import { CheckTable } from "../requests/CheckTable.tsx";
import { rollForward, type RollForwardRow } from "../../queries/rollForward.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { rollFile } from "./activityFiles.ts";

const heads = ["year", "before", "issued", "abolished", "expected", "printed", "check", "organs"] as const;

/** Whether normative documents in force follow from the year before: the sum drawn in, term by term. */
export function RollForwardPanel(props: PageProps): ReactNode {
  const { address, database, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <Panel
      locale={locale}
      title={activityPhrases.roll[locale]}
      measure={activityPhrases.rollMeasure[locale]}
      definition={activityPhrases.rollDefinition[locale]}
      hasFiles
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "roll-forward")}
    >
      <RollForwardAnswer {...props} address={shown} />
    </Panel>
  );
}

function RollForwardAnswer({ address, database, locale, linkTo }: PageProps): ReactNode {
  const asked = database.run(brokenRolls(address.selection, "normative_documents"));
  const rows = use(database.run(rollForward(address.selection, "normative_documents")));
  const broken = use(asked);
  if (rows.length === 0) return <Empty>{activityPhrases.rollNone[locale]}</Empty>;
  return (
    <>
      <TableOffer table={() => rollFile(rows, locale)} />
      <CheckTable
        locale={locale}
        label={activityPhrases.roll[locale]}
        heads={heads.map((head) => activityPhrases[head][locale])}
        finding={describe(rows, locale)}
        broken={broken.map((row) => ({
          key: `${row.organ} ${row.roll_year}`,
          name: `${row.unit_name} ${row.roll_year}`,
          link: linkTo({
            page: "report",
            view: { report: reportId(row.organ, row.roll_year), cell: "normative_documents.in_force" },
          }),
          printed: row.printed,
          expected: row.expected,
        }))}
      >
        {rows.map((row) => (
          <RollForwardLine key={row.roll_year} row={row} locale={locale} />
        ))}
      </CheckTable>
    </>
  );
}

function describe(rows: readonly RollForwardRow[], locale: PageProps["locale"]): string {
  const broken = rows.reduce((sum, row) => sum + row.broken, 0);
  const pairs = rows.reduce((sum, row) => sum + row.pairs, 0);
  const count = `${formatNumber(broken, locale)}/${formatNumber(pairs, locale)}`;
  if (broken === 0)
    return locale === "zh"
      ? `${formatNumber(pairs, locale)} 组可比报告全部对得上。`
      : `All ${formatNumber(pairs, locale)} pairs of reports add up.`;
  return locale === "zh" ? `${count} 组可比报告对不上：` : `${count} pairs of reports do not add up:`;
}

interface LineProps {
  readonly row: RollForwardRow;
  readonly locale: PageProps["locale"];
}

function RollForwardLine({ row, locale }: LineProps): ReactNode {
  const expected = row.before + row.issued - row.abolished;
  const difference = row.printed - expected;
  const write = (value: number): string => formatNumber(value, locale);
  return (
    <tr>
      <th scope="row">{row.roll_year}</th>
      <td>{write(row.before)}</td>
      <td>+ {write(row.issued)}</td>
      <td>− {write(row.abolished)}</td>
      <td>= {write(expected)}</td>
      <td>{write(row.printed)}</td>
      <td className={difference === 0 ? "quiet" : "broken"}>
        {difference === 0
          ? `✓ ${activityPhrases.agrees[locale]}`
          : `${activityPhrases.differs[locale]} ${formatSigned(difference, locale)}`}
      </td>
      <td className={row.broken === 0 ? "quiet" : "broken"}>
        {write(row.broken)} / {write(row.pairs)}
      </td>
    </tr>
  );
}
