import { use, useDeferredValue, useState, type ReactNode } from "react";
import { barsOption, type BarSeries } from "../../charts/barsOption.ts";
import { Chart } from "../../charts/Chart.tsx";
import type { PeerTrend } from "../../charts/peerBand.ts";
import { palettes } from "../../charts/theme.ts";
import type { ValueCode } from "../../form/cells.ts";
import { outcomeGroups, reasonsOf, requestRow, type OutcomeGroup } from "../../form/requests.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { figureMeasure } from "../../queries/measures.ts";
import { peerFigures } from "../../queries/peerFigures.ts";
import { isJoined } from "../../queries/seriesRuns.ts";
import { isSingleOrgan } from "../../queries/singleOrgan.ts";
import { isKnown, pointOf, yearColumns } from "../../queries/points.ts";
import { yearly } from "../../queries/yearly.ts";
import type { RequestColumn } from "../../form/applicants.ts";
import { BandLegend } from "../BandLegend.tsx";
import { BandSwitch } from "../BandSwitch.tsx";
import { Choice } from "../Choice.tsx";
import { largestFinding } from "../overview/findings.ts";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { destinationOf } from "../overview/drill.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { yearFile } from "../overview/yearFile.ts";
import { YearTable } from "../overview/YearTable.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty } from "../Panel.tsx";

/** One scale for the reasons of a group, or each its own. */
type Scale = "group" | "own";

const groups = Object.keys(outcomeGroups) as readonly OutcomeGroup[];

/** Each reason over the years, in small charts of its own. */
export function ReasonsPanel(props: PageProps): ReactNode {
  const { address, locale } = props;
  const shown = useDeferredValue(address);
  const [scale, setScale] = useState<Scale>("group");
  return (
    <FacePanel
      {...props}
      size="wide"
      sql={sqlLink(props, "reasons")}
      title={requestsPhrases.reasons[locale]}
      measure={requestsPhrases[scale === "group" ? "reasonsOneScale" : "reasonsMeasure"][locale]}
      tools={
        <>
          <BandSwitch {...props} />
          <Choice
            label={requestsPhrases.scale[locale]}
            value={scale}
            options={[
              { value: "group", label: requestsPhrases.oneScale[locale] },
              { value: "own", label: requestsPhrases.ownScale[locale] },
            ]}
            onChange={setScale}
          />
        </>
      }
      definition={requestsPhrases.reasonsDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify(shown.selection)}
    >
      {(face) => <ReasonsAnswer {...props} address={shown} face={face} scale={scale} />}
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
  scale,
}: PageProps & { readonly face: Face; readonly scale: Scale }): ReactNode {
  const { applicant } = address.selection;
  const codes = groups.flatMap((group) => codesOf(group, applicant));
  const isBand = address.view.band === "on" && isSingleOrgan(address.selection);
  // Both are asked before either is waited for.
  const asked = isBand ? database.run(peerFigures(address.selection, codes)) : null;
  const columns = yearColumns(use(database.run(yearly(address.selection, codes))), address.selection);
  const peers = asked === null ? null : use(asked);
  const known = columns.filter((column) => isKnown(column, codes));
  if (columns.length === 0) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  if (known.length === 0) return <Empty>{overviewPhrases.noneStated[locale]}</Empty>;
  const drawn = columns.some(({ organ }) => organ !== null) ? known : columns;
  const seriesOf = (group: OutcomeGroup) =>
    reasonsOf(group).map((row): BarSeries<ValueCode> => ({
      code: `${row}.${applicant}`,
      label: requestRow(row).label,
      color: palettes[theme].outcomes[group],
      target: { code: `${row}.${applicant}` },
    }));
  const bandOf = (code: ValueCode): PeerTrend | undefined =>
    peers === null
      ? undefined
      : {
          peers: peers.map(({ figures }) => figures[code]),
          isJoined: (before, after) => isJoined(figureMeasure(code), before, after),
        };
  const mostOf = (group: OutcomeGroup): number =>
    Math.max(
      1,
      ...codesOf(group, applicant).flatMap((code) => [
        ...drawn.map((one) => pointOf(one, code).value ?? 0),
        ...(bandOf(code)?.peers ?? []).map(({ high }) => high ?? 0),
      ]),
    );
  const twin = { columns: drawn, series: groups.flatMap(seriesOf), unit: "件", locale } as const;
  const offer = <TableOffer table={() => yearFile(twin)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <YearTable {...twin} caption={requestsPhrases.reasons[locale]} />
      </>
    );
  const sentence = largestFinding(
    drawn.filter((column) => isKnown(column, codes)),
    groups.flatMap(seriesOf),
    "件",
    locale,
  );
  return (
    <>
      {offer}
      <p className="finding small">{sentence}</p>
      {isBand ? (
        <ul className="legend">
          <BandLegend locale={locale} />
        </ul>
      ) : null}
      {groups.map((group) => (
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
                    ...(scale === "group" ? { most: niceEnd(mostOf(group)) } : {}),
                    focus: address.view.year,
                    ...bandPart(bandOf(series.code)),
                  })}
                  label={`${series.label[locale]}, ${requestsPhrases.reasonsMeasure[locale]}`}
                  height={
                    drawn.some(({ organ }) => organ !== null) ? Math.max(110, drawn.length * 26 + 30) : 120
                  }
                  onSelect={(target) => {
                    const destination = destinationOf(target, address, null);
                    if (destination !== null) go(destination);
                  }}
                />
              </figure>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function bandPart(band: PeerTrend | undefined): { readonly band?: PeerTrend } {
  return band === undefined ? {} : { band };
}

/** The end of an axis for a largest value: a round number not far above. */
function niceEnd(most: number): number {
  const size = 10 ** Math.floor(Math.log10(most));
  return ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((step) => step * size >= most) ?? 10) * size;
}

function codesOf(group: OutcomeGroup, applicant: RequestColumn): readonly ValueCode[] {
  return reasonsOf(group).map((row): ValueCode => `${row}.${applicant}`);
}
