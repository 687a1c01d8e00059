import { use, useDeferredValue, useState, type ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import { rankingOption } from "../../charts/rankingOption.ts";
import type { Target } from "../../charts/option.ts";
import type { TooltipLine } from "../../charts/tooltip.ts";
import { writeGrowth } from "../../charts/words.ts";
import { comparable } from "../../form/series.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { latestRankedYear } from "../../queries/latestYear.ts";
import type { Measure } from "../../queries/measures.ts";
import { rankingMeasures } from "../../queries/overviewMeasures.ts";
import { rankedBy, ranking } from "../../queries/ranking.ts";
import { rankedYear, rankReports, rankRows, type Ranked } from "../../queries/ranked.ts";
import { isSideBySide } from "../../selection/selection.ts";
import { Choice } from "../Choice.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty, Panel } from "../Panel.tsx";
import { destinationOf } from "./drill.ts";
import { describeRanking, rankedLines } from "./rankingWords.ts";
import { MeasureDefinition } from "./MeasureDefinition.tsx";
import { RankingLegend } from "../RankingLegend.tsx";
import { rankingFile } from "./rankingFile.ts";
import { RankingTable } from "./RankingTable.tsx";
import { useFocusYear } from "./useFocusYear.ts";

type Face = "chart" | "table";

const firstRows = 15;

/** Where the ranking stands on its page, to be scrolled to from the figure it is made of. */
export const rankingPlace = "ranking";

const byPhrases = {
  organ: overviewPhrases.rankingOrgan,
  member: overviewPhrases.rankingMember,
  province: overviewPhrases.rankingProvince,
  city: overviewPhrases.rankingCity,
  district: overviewPhrases.rankingDistrict,
} as const;

interface RankingProps extends PageProps {
  /** What to rank by, the opening one first; the overview's where a page has none of its own. */
  readonly measures?: readonly Measure[];
}

/** Districts and organs compared by any measure; a click leads into one. */
export function RankingPanel({ measures: own, ...props }: RankingProps): ReactNode {
  const { address, database, locale, go } = props;
  const shown = useDeferredValue(address);
  const [face, setFace] = useState<Face>("chart");
  const measures = own ?? rankingMeasures(address.view.rate);
  const measure = measures.find(({ name }) => name === address.view.measure) ?? measures[0];
  if (measure === undefined) return null;
  return (
    <Panel
      id={rankingPlace}
      locale={locale}
      title={overviewPhrases.ranking[locale]}
      measure={`${measure.label[locale]} · ${byPhrases[rankedBy(shown.selection)][locale]}`}
      definition={
        <>
          <MeasureDefinition measure={measure} locale={locale} />
          {measure.kind === "rate" ? <p>{overviewPhrases.intervalDefinition[locale]}</p> : null}
        </>
      }
      hasFiles
      isStale={shown !== address}
      question={JSON.stringify([shown.selection, measure.name])}
      onRetry={() => database.forgetFailures()}
      sql={sqlLink(props, "ranking")}
      tools={
        <>
          <select
            className="inline"
            aria-label={overviewPhrases.rankedBy[locale]}
            value={measure.name}
            onChange={(event) => go({ view: { measure: event.target.value } })}
          >
            {measures.map(({ name, label }) => (
              <option key={name} value={name}>
                {label[locale]}
              </option>
            ))}
          </select>
          <Choice
            label={`${panelPhrases.chart[locale]} / ${panelPhrases.table[locale]}`}
            value={face}
            options={[
              { value: "chart", label: panelPhrases.chart[locale] },
              { value: "table", label: panelPhrases.table[locale] },
            ]}
            onChange={setFace}
          />
        </>
      }
    >
      <RankingAnswer {...props} address={shown} measure={measure} face={face} />
    </Panel>
  );
}

interface AnswerProps extends PageProps {
  readonly measure: Measure;
  readonly face: Face;
}

/** Where a bar leads: a place into it, a district's government into its district, an organ to its report. */
function targetOf(
  one: Ranked,
  by: ReturnType<typeof rankedBy>,
  district: string | null,
  year: number,
): Target {
  if (by === "province" || by === "city" || by === "district") return { region: one.key };
  return one.scope === "consolidated" && district !== null ? { region: district } : { organ: one.key, year };
}

/** How a figure of one organ grew on the year before; null where either is not known or the forms differ. */
function writeChange(one: Ranked, measure: Measure, locale: PageProps["locale"]): string | null {
  if (measure.kind !== "figure" || !comparable(measure.name, one.year, one.year - 1)) return null;
  return one.value === null || one.valueBefore === null
    ? null
    : writeGrowth(one.value, one.valueBefore, locale);
}

function RankingAnswer({
  address,
  database,
  locale,
  theme,
  go,
  linkTo,
  measure,
  face,
}: AnswerProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const focus = useFocusYear({ address, database }, latestRankedYear(address.selection));
  const rows = use(database.run(ranking(address.selection, measure, focus)));
  const year = rankedYear(rows, address.view.year);
  const isReports = isSideBySide(address.selection);
  const all = year === null ? [] : isReports ? rankReports(rows, measure) : rankRows(rows, measure, year);
  if (year === null || all.length === 0) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  const known = all.filter(({ value }) => value !== null);
  const drawn = isWhole ? known : known.slice(0, firstRows);
  const by = rankedBy(address.selection);
  const leadOf = (one: Ranked): Target =>
    targetOf(one, by, by === "organ" && !isReports ? one.key.replace(/-.*$/, "") : null, one.year);
  const figureCell = measure.kind === "figure" ? measure.name : null;
  const offer = <TableOffer table={() => rankingFile(all, measure, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <RankingTable
          ranked={all}
          measure={measure}
          locale={locale}
          linkOf={(one) => {
            const destination = destinationOf(leadOf(one), address, figureCell);
            return destination === null ? null : linkTo(destination);
          }}
        />
      </>
    );
  const linesOf = (one: Ranked): readonly TooltipLine[] => rankedLines(one, measure, locale);
  return (
    <>
      {offer}
      {drawn.length === 0 ? (
        <Empty>{overviewPhrases.noneStated[locale]}</Empty>
      ) : (
        <>
          <RankingLegend ranked={drawn} locale={locale} />
          <Chart
            option={rankingOption(drawn, {
              locale,
              theme,
              measure,
              year,
              targetOf: leadOf,
              linesOf,
              // Of a place other organs may have reported the year before.
              ...(by === "organ" || by === "member"
                ? { changeOf: (one: Ranked) => writeChange(one, measure, locale) }
                : {}),
            })}
            label={describeRanking(known, measure, isReports ? null : year, locale)}
            height={Math.max(160, drawn.length * 26 + 36)}
            onSelect={(target) => {
              const destination = destinationOf(target, address, figureCell);
              if (destination !== null) go(destination);
            }}
          />
        </>
      )}
      {drawn.length === 0 ? null : (
        <p className="finding small">{describeRanking(known, measure, isReports ? null : year, locale)}</p>
      )}
      {known.length < all.length ? (
        <p className="quiet small">
          {all.length - known.length}{" "}
          {overviewPhrases[measure.kind === "figure" ? "unstated" : "small"][locale]}
        </p>
      ) : null}
      {known.length > firstRows ? (
        <button type="button" className="plain small" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? overviewPhrases.showFirst[locale]
            : `${overviewPhrases.showAll[locale]} (${known.length})`}
        </button>
      ) : null}
    </>
  );
}
