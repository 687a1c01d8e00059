import { useDeferredValue, useState, type ReactNode } from "react";
import { organName } from "../../charts/axes.ts";
import { Chart } from "../../charts/Chart.tsx";
import { funnelOption } from "../../charts/funnelOption.ts";
import { rankingOption } from "../../charts/rankingOption.ts";
import type { TooltipLine } from "../../charts/tooltip.ts";
import { writeFraction } from "../../charts/words.ts";
import { formatShare } from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { isShare, leagueOf, type League, type LeagueRow } from "../../queries/league.ts";
import type { Ranked } from "../../queries/ranked.ts";
import { reportId } from "../../queries/report.ts";
import { Choice } from "../Choice.tsx";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { RankingLegend } from "../RankingLegend.tsx";
import { destinationOf } from "../overview/drill.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty } from "../Panel.tsx";
import { leagueFile } from "./compareFiles.ts";
import type { CompareProps } from "./ComparePage.tsx";
import { describeLeague } from "./leagueWords.ts";
import { scaleLabel, writeAbsence, writeRow, writeTick } from "./scale.ts";
import { litColors } from "./TrendPanel.tsx";
import { useComparison, type Comparison } from "./useComparison.ts";

/** The ranking of a year as bars with intervals, or as a funnel that says whom chance alone explains. */
export function LeaguePanel(props: CompareProps): ReactNode {
  const { address, locale, go } = props;
  const shown = useDeferredValue(address);
  return (
    <FacePanel
      {...props}
      title={comparePhrases.league[locale]}
      measure=""
      definition={comparePhrases.leagueDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify(shown)}
      tools={
        <Choice
          label={comparePhrases.league[locale]}
          value={address.view.league}
          options={[
            { value: "bars", label: comparePhrases.bars[locale] },
            { value: "funnel", label: comparePhrases.funnel[locale] },
          ]}
          onChange={(league) => go({ view: { league } })}
        />
      }
    >
      {(face) => <LeagueAnswer {...props} address={shown} face={face} />}
    </FacePanel>
  );
}

function LeagueAnswer(props: CompareProps & { readonly face: Face }): ReactNode {
  const { address, locale, face } = props;
  const comparison = useComparison(props, props.denominators);
  const { rows, peers, year, scale } = comparison;
  if (year === null) return <Empty>{comparePhrases.trendNone[locale]}</Empty>;
  const league = leagueOf(rows, peers, scale.measure, year);
  if (league.ranked.length + league.withheld.length === 0)
    return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  const parts: PartProps = { ...props, comparison, league, year };
  const offer = <TableOffer table={() => leagueFile(comparison, league, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <LeagueTable {...parts} />
      </>
    );
  return (
    <>
      {offer}
      <p className="small quiet">
        {scaleLabel(scale, locale)} · {year}
      </p>
      {address.view.league === "funnel" ? <Funnel {...parts} /> : <Bars {...parts} />}
      <p className="finding small">{describeLeague(comparison, league, locale)}</p>
      <Withheld {...parts} />
    </>
  );
}

interface PartProps extends CompareProps {
  readonly comparison: Comparison;
  readonly league: League;
  readonly year: number;
}

function linesOf(
  { row, interval, place }: LeagueRow,
  { comparison, locale }: PartProps,
): readonly TooltipLine[] {
  const { scale } = comparison;
  return [
    { label: scale.measure.label[locale], value: writeRow(scale, row, locale) ?? "" },
    ...(interval === null
      ? []
      : [
          {
            label: comparePhrases.interval[locale],
            value: `${formatShare(interval.low, locale)} – ${formatShare(interval.high, locale)}`,
          },
        ]),
    ...(place === null
      ? []
      : [{ label: comparePhrases.chance[locale], value: comparePhrases[place][locale] }]),
  ];
}

function rankedOf({ row, interval }: LeagueRow): Ranked {
  const { organ, name, year, value } = row;
  const before = { part: null, whole: null, base: null };
  const common = { scope: "", valueBefore: null, before, reports: 1, stated: 1 };
  return { ...common, key: organ, name, year, now: row, value, interval };
}

const firstRows = 20;

function Bars(props: PartProps): ReactNode {
  const { comparison, league, year, locale, theme, address, go } = props;
  const [isWhole, setWhole] = useState(false);
  const { scale, lit } = comparison;
  if (league.ranked.length === 0) return <Empty>{overviewPhrases.noneStated[locale]}</Empty>;
  const first = league.ranked.slice(0, firstRows);
  const also = league.ranked.slice(firstRows).filter(({ row }) => lit.includes(row.organ));
  const shown = isWhole ? league.ranked : [...first, ...also];
  const byOrgan = new Map(shown.map((one) => [one.row.organ, one]));
  return (
    <>
      <RankingLegend ranked={shown.map(rankedOf)} locale={locale} />
      <Chart
        option={rankingOption(shown.map(rankedOf), {
          locale,
          theme,
          measure: scale.measure,
          year,
          lit: litColors(comparison, theme),
          write: (value) => writeTick(scale, value, locale),
          targetOf: ({ key }) => ({ organ: key }),
          linesOf: ({ key }) => {
            const one = byOrgan.get(key);
            return one === undefined ? [] : linesOf(one, props);
          },
        })}
        label={describeLeague(comparison, league, locale)}
        height={Math.max(160, shown.length * 24 + 36)}
        onSelect={(target) => {
          const destination = destinationOf(target, address, null);
          if (destination !== null) go(destination);
        }}
      />
      {league.ranked.length > shown.length || isWhole ? (
        <button type="button" className="plain small" onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? overviewPhrases.showFirst[locale]
            : `${overviewPhrases.showAll[locale]} (${league.ranked.length})`}
        </button>
      ) : null}
    </>
  );
}

function Funnel(props: PartProps): ReactNode {
  const { comparison, league, locale, theme, address, go } = props;
  const { scale } = comparison;
  if (!isShare(scale.measure)) return <Empty>{comparePhrases.funnelNone[locale]}</Empty>;
  if (league.pooled === null)
    return <Empty>{comparePhrases[league.isMixed ? "mixed" : "trendNone"][locale]}</Empty>;
  return (
    <Chart
      option={funnelOption(
        league.ranked.filter(({ place }) => place !== null),
        {
          locale,
          theme,
          pooled: league.pooled.part / league.pooled.whole,
          lit: litColors(comparison, theme),
          casesLabel: comparePhrases.cases[locale],
          targetOf: ({ row }) => ({ organ: row.organ }),
          linesOf: (one) => linesOf(one, props),
        },
      )}
      label={describeLeague(comparison, league, locale)}
      height={340}
      onSelect={(target) => {
        const destination = destinationOf(target, address, null);
        if (destination !== null) go(destination);
      }}
    />
  );
}

/** Those without a value, by reason and name. */
function Withheld({ comparison, league, locale }: PartProps): ReactNode {
  const { scale } = comparison;
  if (league.withheld.length === 0) return null;
  const most = 12;
  const named = league.withheld
    .slice(0, most)
    .map((row) => ({ name: organName(row.name), reason: writeAbsence(scale, row, locale) }));
  const [comma, stop, colon] = locale === "zh" ? ["、", "；", "："] : [", ", "; ", ": "];
  const words = [...new Set(named.map(({ reason }) => reason))].map((reason) => {
    const names = named.filter((one) => one.reason === reason).map(({ name }) => name);
    return `${reason}${colon}${names.join(comma)}`;
  });
  const more = league.withheld.length - most;
  return (
    <p className="quiet small">
      {comparePhrases.withheldNames[locale]}
      {words.join(stop)}
      {more <= 0 ? null : locale === "zh" ? `，另 ${more} 个见表` : `, and ${more} more in the table`}
    </p>
  );
}

function LeagueTable({ comparison, league, locale, linkTo, year }: PartProps): ReactNode {
  const { scale, lit, names } = comparison;
  const rows = [...league.ranked, ...league.withheld.map((row) => ({ row, interval: null, place: null }))];
  const better = (value: number | null): number =>
    1 + league.ranked.filter(({ row }) => value !== null && (row.value ?? 0) > value).length;
  const { pooled } = league;
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={comparePhrases.league[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.organ[locale]}</th>
            <th scope="col">{comparePhrases.rank[locale]}</th>
            <th scope="col">{comparePhrases.value[locale]}</th>
            <th scope="col">{comparePhrases.interval[locale]}</th>
            <th scope="col">{comparePhrases.chance[locale]}</th>
            <th scope="col">{comparePhrases.report[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, interval, place }) => (
            <tr key={row.organ} className={lit.includes(row.organ) ? "lit" : undefined}>
              <th scope="row">
                <a href={linkTo({ selection: { organs: [row.organ], regions: [] } })}>
                  {names.get(row.organ) ?? row.name}
                </a>
              </th>
              <td>{row.value === null ? "–" : better(row.value)}</td>
              <td className={row.value === null ? "absent" : undefined}>
                {writeRow(scale, row, locale) ?? writeAbsence(scale, row, locale)}
              </td>
              <td className="quiet">
                {interval === null
                  ? "–"
                  : `${formatShare(interval.low, locale)} – ${formatShare(interval.high, locale)}`}
              </td>
              <td className="quiet">{place === null ? "–" : comparePhrases[place][locale]}</td>
              <td>
                <a href={linkTo({ page: "report", view: { report: reportId(row.organ, year) } })}>{year}</a>
              </td>
            </tr>
          ))}
        </tbody>
        {pooled === null ? null : (
          <tfoot>
            <tr>
              <th scope="row">{comparePhrases.pooled[locale]}</th>
              <td />
              <td>{writeFraction(pooled.part, pooled.whole, locale)}</td>
              <td colSpan={3} className="quiet">
                {pooled.organs} {locale === "zh" ? "个单位" : "organs"}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
