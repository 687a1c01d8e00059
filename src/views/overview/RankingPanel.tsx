import { use, useDeferredValue, useState, type ReactNode } from "react";
import { Chart } from "../../charts/Chart.tsx";
import { rankingOption } from "../../charts/rankingOption.ts";
import type { Target } from "../../charts/option.ts";
import type { TooltipLine } from "../../charts/tooltip.ts";
import { writeBasis } from "../../charts/words.ts";
import { indicatorOf } from "../../form/indicators.ts";
import { formatShare, unitWord } from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import type { Measure } from "../../queries/measures.ts";
import { rankingMeasures } from "../../queries/overviewMeasures.ts";
import { rankedBy, ranking } from "../../queries/ranking.ts";
import { rankedYear, rankReports, rankRows, type Ranked } from "../../queries/ranked.ts";
import { isSideBySide } from "../../selection/selection.ts";
import { Choice } from "../Choice.tsx";
import { ImportedSign } from "../import/ImportedSign.tsx";
import { sqlLink } from "../sqlLink.ts";
import type { PageProps } from "../pageProps.ts";
import { Empty, Panel } from "../Panel.tsx";
import { destinationOf } from "./drill.ts";
import { writeMeasure, writeWithheld } from "./rateWords.ts";

type Face = "chart" | "table";

const firstRows = 15;

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
      locale={locale}
      title={overviewPhrases.ranking[locale]}
      measure={`${measure.label[locale]} · ${byPhrases[rankedBy(shown.selection)][locale]}`}
      definition={defineMeasure(measure, locale)}
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

/** The formula of a measure, its minimum and its note. */
function defineMeasure(measure: Measure, locale: Locale): ReactNode {
  if (measure.kind === "figure")
    return `${measure.label[locale]} = ${measure.name} (${unitWord(measure.unit, locale)})`;
  const { numerator, denominator, note } = indicatorOf(measure.name);
  return (
    <>
      <code>
        ({numerator}) / ({denominator})
      </code>
      {note === null ? null : <p>{note[locale]}</p>}
      <p>{overviewPhrases.intervalDefinition[locale]}</p>
    </>
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

function RankingAnswer({ address, database, locale, theme, go, measure, face }: AnswerProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const rows = use(database.run(ranking(address.selection, measure, address.view.year)));
  const year = rankedYear(rows, address.view.year);
  const isReports = isSideBySide(address.selection);
  const all = year === null ? [] : isReports ? rankReports(rows, measure) : rankRows(rows, measure, year);
  if (year === null || all.length === 0) return <Empty>{panelPhrases.noReport[locale]}</Empty>;
  if (face === "table") return <RankingTable ranked={all} measure={measure} locale={locale} />;
  const known = all.filter(({ value }) => value !== null);
  const drawn = isWhole ? known : known.slice(0, firstRows);
  const by = rankedBy(address.selection);
  const linesOf = (one: Ranked): readonly TooltipLine[] => rankedLines(one, measure, locale);
  return (
    <>
      {drawn.length === 0 ? (
        <Empty>{overviewPhrases.noneStated[locale]}</Empty>
      ) : (
        <Chart
          option={rankingOption(drawn, {
            locale,
            theme,
            measure,
            year,
            targetOf: (one) =>
              targetOf(one, by, by === "organ" && !isReports ? one.key.replace(/-.*$/, "") : null, one.year),
            linesOf,
          })}
          label={describe(known, measure, isReports ? null : year, locale)}
          height={Math.max(160, drawn.length * 26 + 36)}
          onSelect={(target) => {
            const destination = destinationOf(
              target,
              address,
              measure.kind === "figure" ? measure.name : null,
            );
            if (destination !== null) go(destination);
          }}
        />
      )}
      <p className="finding small">{describe(known, measure, isReports ? null : year, locale)}</p>
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

function rankedLines(one: Ranked, measure: Measure, locale: Locale): readonly TooltipLine[] {
  const now = writeMeasure(measure, one.now, locale);
  const before = writeMeasure(measure, one.before, locale);
  return [
    {
      label: measure.label[locale],
      value: now === null ? writeWithheld(measure, one.now, locale) : now.exact,
      note: writeBasis(one, locale),
    },
    ...(before === null ? [] : [{ label: overviewPhrases.yearBefore[locale], value: before.exact }]),
    ...(one.interval === null
      ? []
      : [
          {
            label: overviewPhrases.interval[locale],
            value: `${formatShare(one.interval.low, locale)} – ${formatShare(one.interval.high, locale)}`,
          },
        ]),
  ];
}

function describe(known: readonly Ranked[], measure: Measure, year: number | null, locale: Locale): string {
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return overviewPhrases.noneStated[locale];
  const write = (one: Ranked): string => writeMeasure(measure, one.now, locale)?.exact ?? "";
  return locale === "zh"
    ? `${year === null ? "" : `${year}年`}${measure.label.zh}：最高${first.name} ${write(first)}${known.length > 1 ? `，最低${last.name} ${write(last)}` : ""}。`
    : `${measure.label.en}${year === null ? "" : `, ${year}`}: highest ${first.name} ${write(first)}${known.length > 1 ? `, lowest ${last.name} ${write(last)}` : ""}.`;
}

interface TableProps {
  readonly ranked: readonly Ranked[];
  readonly measure: Measure;
  readonly locale: Locale;
}

function RankingTable({ ranked, measure, locale }: TableProps): ReactNode {
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={overviewPhrases.ranking[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.organ[locale]}</th>
            <th scope="col">{measure.label[locale]}</th>
            <th scope="col">{overviewPhrases.yearBefore[locale]}</th>
            {measure.kind === "rate" ? <th scope="col">{overviewPhrases.interval[locale]}</th> : null}
            <th scope="col">{panelPhrases.reports[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((one) => {
            const now = writeMeasure(measure, one.now, locale);
            return (
              <tr key={one.key}>
                <th scope="row">
                  {one.name} <ImportedSign filed={one} />
                </th>
                <td className={now === null ? "absent" : undefined}>
                  {now === null ? writeWithheld(measure, one.now, locale) : now.exact}
                </td>
                <td className="quiet">{writeMeasure(measure, one.before, locale)?.exact ?? "–"}</td>
                {measure.kind === "rate" ? (
                  <td className="quiet">
                    {one.interval === null
                      ? "–"
                      : `${formatShare(one.interval.low, locale)} – ${formatShare(one.interval.high, locale)}`}
                  </td>
                ) : null}
                <td className="quiet">{writeBasis(one, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
