import { use, useDeferredValue, type ReactNode } from "react";
import { barsOption } from "../../charts/barsOption.ts";
import { Chart } from "../../charts/Chart.tsx";
import { palettes } from "../../charts/theme.ts";
import type { ValueCode } from "../../form/cells.ts";
import { outcomeGroups, reasonsOf, requestRow, type OutcomeGroup } from "../../form/requests.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { isKnown, yearColumns } from "../../queries/points.ts";
import { reasonFlowCodes } from "../../queries/requestFlow.ts";
import { yearly } from "../../queries/yearly.ts";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { destinationOf } from "../overview/drill.ts";
import { YearTable } from "../overview/YearTable.tsx";
import type { PageProps } from "../pageProps.ts";
import { Empty } from "../Panel.tsx";

const groups = Object.keys(outcomeGroups) as readonly OutcomeGroup[];

/** Each reason over the years, in small charts of its own. */
export function ReasonsPanel(props: PageProps): ReactNode {
  const { address, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <FacePanel
      {...props}
      size="wide"
      title={requestsPhrases.reasons[locale]}
      measure={requestsPhrases.reasonsMeasure[locale]}
      definition={requestsPhrases.reasonsDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
    >
      {(face) => <ReasonsAnswer {...props} address={shown} face={face} />}
    </FacePanel>
  );
}

function ReasonsAnswer({
  address,
  database,
  locale,
  theme,
  go,
  face,
}: PageProps & { readonly face: Face }): ReactNode {
  const columns = yearColumns(
    use(database.run(yearly(address.selection, reasonFlowCodes))),
    address.selection,
  );
  const known = columns.filter((column) => isKnown(column, reasonFlowCodes));
  if (known.length === 0) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  const drawn = columns.some(({ organ }) => organ !== null) ? known : columns;
  const seriesOf = (group: OutcomeGroup) =>
    reasonsOf(group).map((row) => ({
      code: `${row}.total` as ValueCode,
      label: requestRow(row).label,
      color: palettes[theme].outcomes[group],
      target: { code: `${row}.total` as ValueCode },
    }));
  if (face === "table")
    return (
      <YearTable
        columns={drawn}
        series={groups.flatMap(seriesOf)}
        unit="件"
        locale={locale}
        caption={requestsPhrases.reasons[locale]}
      />
    );
  return groups.map((group) => (
    <section key={group} aria-label={outcomeGroups[group].label[locale]}>
      <h3>{outcomeGroups[group].label[locale]}</h3>
      <div className="multiples">
        {seriesOf(group).map((series) => (
          <figure key={series.code}>
            <figcaption className="small">{series.label[locale]}</figcaption>
            <Chart
              option={barsOption(drawn, [series], {
                locale,
                theme,
                unit: "件",
                arrangement: "stack",
                isSmall: true,
                focus: address.view.year,
              })}
              label={`${series.label[locale]}, ${requestsPhrases.reasonsMeasure[locale]}`}
              height={drawn.some(({ organ }) => organ !== null) ? Math.max(110, drawn.length * 26 + 30) : 120}
              onSelect={(target) => {
                const destination = destinationOf(target, address, null);
                if (destination !== null) go(destination);
              }}
            />
          </figure>
        ))}
      </div>
    </section>
  ));
}
