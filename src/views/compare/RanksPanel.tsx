import { useDeferredValue, type ReactNode } from "react";
import { organName } from "../../charts/axes.ts";
import { bumpOption, drawnRanks } from "../../charts/bumpOption.ts";
import { Chart } from "../../charts/Chart.tsx";
import { palettes } from "../../charts/theme.ts";
import type { TooltipLine } from "../../charts/tooltip.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { rankIn, ranksByYear, type Ranks } from "../../queries/ranksByYear.ts";
import { seriesRuns } from "../../queries/seriesRuns.ts";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { destinationOf } from "../overview/drill.ts";
import type { PageProps } from "../pageProps.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty } from "../Panel.tsx";
import { ranksFile } from "./compareFiles.ts";
import type { CompareProps } from "./ComparePage.tsx";
import { scaleLabel, writeLevel } from "./scale.ts";
import { litColors } from "./TrendPanel.tsx";
import { useComparison, type Comparison } from "./useComparison.ts";

/** The rank of every peer over the years, the chosen ones in colour. */
export function RanksPanel(props: CompareProps): ReactNode {
  const { address, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <FacePanel
      {...props}
      title={comparePhrases.ranks[locale]}
      measure=""
      definition={comparePhrases.ranksDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify(shown)}
    >
      {(face) => <RanksAnswer {...props} address={shown} face={face} />}
    </FacePanel>
  );
}

function RanksAnswer(props: CompareProps & { readonly face: Face }): ReactNode {
  const { address, locale, theme, go, face } = props;
  const comparison = useComparison(props, props.denominators);
  const { rows, peers, years, scale, names } = comparison;
  const ranks = ranksByYear(rows, peers, years);
  if (ranks.byOrgan.size === 0) return <Empty>{comparePhrases.ranksNone[locale]}</Empty>;
  const offer = <TableOffer table={() => ranksFile(comparison, ranks, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <RanksTable {...props} comparison={comparison} ranks={ranks} />
      </>
    );
  const chosen = litColors(comparison, theme);
  const [subject] = subjectOf(comparison, ranks);
  // Where none is chosen, the one that the sentence below tells of stands out.
  const lit =
    chosen.size > 0 || subject === undefined ? chosen : new Map([[subject, palettes[theme].accent]]);
  const drawn = drawnRanks(ranks, lit);
  const sentence = describe(comparison, ranks, locale);
  return (
    <>
      {offer}
      <p className="small quiet">
        {scaleLabel(scale, locale)} · {comparePhrases.rankNote[locale]}
      </p>
      {drawn.length === 0 ? (
        <Empty>{comparePhrases.ranksOnlyLit[locale]}</Empty>
      ) : (
        <Chart
          option={bumpOption(ranks, {
            locale,
            theme,
            years,
            runs: seriesRuns(scale.measure, years),
            names,
            lit,
            linesOf: (year) => linesOf(comparison, ranks, lit, year, locale),
            remarkOf: (year) => remarkOf(ranks, year, locale),
          })}
          label={`${comparePhrases.ranks[locale]}: ${sentence}`}
          height={Math.max(300, Math.min(drawn.length * 18, 720))}
          onSelect={(target) => {
            const destination = destinationOf(target, address, null);
            if (destination !== null) go(destination);
          }}
        />
      )}
      <p className="finding small">{sentence}</p>
      <RanksRemarks ranks={ranks} isCut={drawn.length < ranks.byOrgan.size} locale={locale} />
    </>
  );
}

interface RemarksProps {
  readonly ranks: Ranks;
  readonly isCut: boolean;
  readonly locale: PageProps["locale"];
}

function RanksRemarks({ ranks, isCut, locale }: RemarksProps): ReactNode {
  const few = ranks.few.map(({ year, organs }) => `${year} (${organs})`).join(locale === "zh" ? "、" : ", ");
  return (
    <>
      {few === "" ? null : (
        <p className="quiet small">
          {comparePhrases.ranksFew[locale]}
          {few}
        </p>
      )}
      {isCut ? <p className="quiet small">{comparePhrases.ranksOnlyLit[locale]}</p> : null}
    </>
  );
}

function writeRank(rank: number, of: number, locale: PageProps["locale"]): string {
  return locale === "zh" ? `第 ${rank} / ${of}` : `${rank} of ${of}`;
}

/** The chosen organs' ranks; where none is chosen, the first three. */
function linesOf(
  { lit, names, scale }: Comparison,
  ranks: Ranks,
  colors: ReadonlyMap<string, string>,
  year: number,
  locale: PageProps["locale"],
): readonly TooltipLine[] {
  const first = [...ranks.byOrgan.keys()].filter(
    (organ) => (rankIn(ranks, organ, year)?.rank ?? Infinity) <= 3,
  );
  return (lit.length > 0 ? lit : first.slice(0, 6)).flatMap((organ): TooltipLine[] => {
    const one = rankIn(ranks, organ, year);
    const color = colors.get(organ);
    const label = organName(names.get(organ) ?? organ);
    const dot = color === undefined ? {} : { color };
    if (one === null) return [{ label, value: comparePhrases.notRanked[locale], ...dot }];
    const value = writeRank(one.rank, one.of, locale);
    return [{ label, value, note: writeLevel(scale, one.value, locale), ...dot }];
  });
}

function remarkOf(ranks: Ranks, year: number, locale: PageProps["locale"]): string | null {
  return ranks.few.some((one) => one.year === year) ? comparePhrases.ranksNone[locale] : null;
}

/** Whose ranks are told: the chosen organ's, else the latest first's. */
function subjectOf({ own }: Comparison, ranks: Ranks): readonly string[] {
  if (own !== null && ranks.byOrgan.has(own)) return [own];
  const latest = Math.max(...[...ranks.byOrgan.values()].flat().map(({ year }) => year));
  return [...ranks.byOrgan.keys()].filter((one) => rankIn(ranks, one, latest)?.rank === 1);
}

function describe(comparison: Comparison, ranks: Ranks, locale: PageProps["locale"]): string {
  const { names } = comparison;
  const [organ] = subjectOf(comparison, ranks);
  const ranked = organ === undefined ? [] : (ranks.byOrgan.get(organ) ?? []);
  const first = ranked[0];
  const last = ranked.at(-1);
  if (organ === undefined || first === undefined || last === undefined)
    return comparePhrases.notRanked[locale];
  const name = organName(names.get(organ) ?? organ);
  const now = writeRank(last.rank, last.of, locale);
  const then = writeRank(first.rank, first.of, locale);
  if (first === last)
    return locale === "zh" ? `${last.year}年：${name} ${now}。` : `${last.year}: ${name} ${now}.`;
  return locale === "zh"
    ? `${name}：${first.year}年${then}，${last.year}年${now}。`
    : `${name}: ${then} in ${first.year}, ${now} in ${last.year}.`;
}

interface TableProps extends CompareProps {
  readonly comparison: Comparison;
  readonly ranks: Ranks;
}

function RanksTable({ comparison, ranks, locale, linkTo }: TableProps): ReactNode {
  const { years, names, lit, scale } = comparison;
  const last = (organ: string): number => ranks.byOrgan.get(organ)?.at(-1)?.rank ?? Infinity;
  const organs = [...ranks.byOrgan.keys()].sort((a, b) => last(a) - last(b));
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={comparePhrases.ranks[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.organ[locale]}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {organs.map((organ) => (
            <tr key={organ} className={lit.includes(organ) ? "lit" : undefined}>
              <th scope="row">
                <a href={linkTo({ selection: { organs: [organ], regions: [] } })}>
                  {names.get(organ) ?? organ}
                </a>
              </th>
              {years.map((year) => {
                const one = rankIn(ranks, organ, year);
                return one === null ? (
                  <td key={year} className="absent">
                    –
                  </td>
                ) : (
                  <td key={year} title={writeLevel(scale, one.value, locale)}>
                    {one.rank}/{one.of}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
