import { useDeferredValue, type ReactNode } from "react";
import { organName } from "../../charts/axes.ts";
import { Chart } from "../../charts/Chart.tsx";
import { palettes } from "../../charts/theme.ts";
import { trendColors, trendOption } from "../../charts/trendOption.ts";
import type { TooltipLine } from "../../charts/tooltip.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { figurePhrases } from "../../locale/phrases/figures.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { measureCodes } from "../../queries/measures.ts";
import { peerYears, type PeerYear } from "../../queries/peers.ts";
import { reportId } from "../../queries/report.ts";
import { isJoined, seriesRuns } from "../../queries/seriesRuns.ts";
import { seriesBreak } from "../../form/series.ts";
import { BandLegend } from "../BandLegend.tsx";
import { FacePanel, type Face } from "../FacePanel.tsx";
import { destinationOf } from "../overview/drill.ts";
import type { PageProps } from "../pageProps.ts";
import { TableOffer } from "../files/TableOffer.tsx";
import { Empty } from "../Panel.tsx";
import { trendFile } from "./compareFiles.ts";
import type { CompareProps } from "./ComparePage.tsx";
import { scaleLabel, writeAbsence, writeLevel, writeRow, writeTick } from "./scale.ts";
import { SuccessionNotes } from "./SuccessionNotes.tsx";
import { rowOf, rowsOf, useComparison, type Comparison } from "./useComparison.ts";

/** The chosen organs over the years with the median and quartiles of their peers. */
export function TrendPanel(props: CompareProps): ReactNode {
  const { address, locale } = props;
  const shown = useDeferredValue(address);
  return (
    <FacePanel
      {...props}
      size="wide"
      title={comparePhrases.trend[locale]}
      measure=""
      definition={comparePhrases.trendDefinition[locale]}
      isStale={shown !== address}
      question={JSON.stringify(shown)}
    >
      {(face) => <TrendAnswer {...props} address={shown} face={face} />}
    </FacePanel>
  );
}

/** The colours of the organs that stand out. */
export function litColors({ lit }: Comparison, theme: PageProps["theme"]): ReadonlyMap<string, string> {
  const palette = palettes[theme];
  const colors = trendColors(palette);
  return new Map(lit.map((organ, index) => [organ, colors[index] ?? palette.quiet]));
}

function TrendAnswer(props: CompareProps & { readonly face: Face }): ReactNode {
  const { address, locale, theme, go, face } = props;
  const comparison = useComparison(props, props.denominators);
  const { rows, peers, years, scale, lit, names } = comparison;
  const { measure } = scale;
  if (years.length === 0) return <Empty>{comparePhrases.trendNone[locale]}</Empty>;
  const band = peerYears(rows, peers, years);
  const offer = <TableOffer table={() => trendFile(comparison, band, locale)} />;
  if (face === "table")
    return (
      <>
        {offer}
        <TrendTable {...props} comparison={comparison} band={band} />
      </>
    );
  const colors = litColors(comparison, theme);
  const sentence = describe(comparison, band, locale);
  const broken = measureCodes(measure)
    .map((code) => seriesBreak(code))
    .find((one) => one !== null);
  return (
    <>
      {offer}
      <p className="small quiet">{scaleLabel(scale, locale)}</p>
      <ul className="legend">
        {lit.map((organ) => (
          <li key={organ}>
            <i style={{ background: colors.get(organ) }} />
            {organName(names.get(organ) ?? organ)}
          </li>
        ))}
        <BandLegend locale={locale} isGroup={lit.length === 0} />
      </ul>
      <Chart
        option={trendOption(
          lit.map((organ) => ({
            name: names.get(organ) ?? organ,
            color: colors.get(organ) ?? palettes[theme].quiet,
            rows: rowsOf(comparison, organ),
          })),
          band,
          {
            locale,
            theme,
            years,
            isJoined: (before, after) => isJoined(measure, before, after),
            ownRuns: seriesRuns(measure, years, true),
            writeAxis: (value) => writeTick(scale, value, locale),
            linesOf: (year) => linesOf(comparison, band, year, colors, locale),
            remarkOf: (year) => remarkOf(comparison, year, locale),
          },
        )}
        label={`${comparePhrases.trend[locale]}: ${sentence}`}
        height={300}
        onSelect={(target) => {
          const destination = destinationOf(target, address, measure.kind === "figure" ? measure.name : null);
          if (destination !== null) go(destination);
        }}
      />
      <p className="finding small">{sentence}</p>
      <p className="quiet small">{writeCounts(band, locale)}</p>
      <Absent comparison={comparison} locale={locale} />
      {broken === undefined ? null : <p className="quiet small">{broken.wording[locale]}</p>}
      <SuccessionNotes comparison={comparison} locale={locale} />
    </>
  );
}

function linesOf(
  comparison: Comparison,
  band: readonly PeerYear[],
  year: number,
  colors: ReadonlyMap<string, string>,
  locale: PageProps["locale"],
): readonly TooltipLine[] {
  const { lit, scale, names } = comparison;
  const peer = band.find((one) => one.year === year);
  return [
    ...lit.map((organ): TooltipLine => {
      const row = rowOf(comparison, organ, year);
      const value =
        row === null
          ? figurePhrases.no_report[locale]
          : (writeRow(scale, row, locale) ?? writeAbsence(scale, row, locale));
      const color = colors.get(organ);
      return {
        label: organName(names.get(organ) ?? organ),
        value,
        ...(color === undefined ? {} : { color }),
      };
    }),
    { label: comparePhrases.highQuartile[locale], value: writeLevel(scale, peer?.high ?? null, locale) },
    { label: comparePhrases.median[locale], value: writeLevel(scale, peer?.middle ?? null, locale) },
    { label: comparePhrases.lowQuartile[locale], value: writeLevel(scale, peer?.low ?? null, locale) },
    { label: comparePhrases.peerCount[locale], value: `${peer?.organs ?? 0}` },
  ];
}

function remarkOf(comparison: Comparison, year: number, locale: PageProps["locale"]): string | null {
  const rows = comparison.lit.map((organ) => rowOf(comparison, organ, year));
  return rows.some((row) => row?.isFromText === true) ? figurePhrases.fromText[locale] : null;
}

/** The chosen organs that have no value in any year, with the reason of their latest report. */
function Absent({
  comparison,
  locale,
}: { readonly comparison: Comparison } & Pick<PageProps, "locale">): ReactNode {
  const { lit, names, scale } = comparison;
  const absent = lit.filter((organ) => rowsOf(comparison, organ).every(({ value }) => value === null));
  if (absent.length === 0) return null;
  const reasons = absent.map((organ) => {
    const last = rowsOf(comparison, organ).at(-1);
    const reason = last === undefined ? figurePhrases.no_report[locale] : writeAbsence(scale, last, locale);
    return `${organName(names.get(organ) ?? organ)} (${reason})`;
  });
  return (
    <p className="quiet small">
      {comparePhrases.trendAbsent[locale]}
      {reasons.join(locale === "zh" ? "、" : ", ")}
    </p>
  );
}

/** How many peers stand behind each year. */
function writeCounts(band: readonly PeerYear[], locale: PageProps["locale"]): string {
  const counts = band.map(({ year, organs }) => `${year}: ${organs}`);
  return locale === "zh"
    ? `各年同类单位数：${counts.join("，")}`
    : `Peers in each year: ${counts.join(", ")}`;
}

function describe(comparison: Comparison, band: readonly PeerYear[], locale: PageProps["locale"]): string {
  const { own, year, scale, names } = comparison;
  const peer = band.find((one) => one.year === year);
  const middle = writeLevel(scale, peer?.middle ?? null, locale);
  const count = peer?.organs ?? 0;
  const row = rowOf(comparison, own, year);
  if (peer?.middle == null && row?.value == null)
    return locale === "zh"
      ? `${year ?? ""}年：${comparePhrases.fewPeers.zh}（${count} 个），不计中位数。`
      : `${year ?? ""}: ${comparePhrases.fewPeers.en} (${count}), so no median.`;
  if (own === null || row?.value == null)
    return locale === "zh"
      ? `${year ?? ""}年：中位数 ${middle}（${count} 个单位）。`
      : `${year ?? ""}: median ${middle} (${count} organs).`;
  const name = organName(names.get(own) ?? own);
  const value = writeRow(scale, row, locale) ?? "";
  if (peer?.middle == null)
    return locale === "zh"
      ? `${year ?? ""}年：${name} ${value}；${comparePhrases.fewPeers.zh}，不计中位数。`
      : `${year ?? ""}: ${name} ${value}; ${comparePhrases.fewPeers.en}, so no median.`;
  const side =
    row.value === peer.middle
      ? { zh: "等于", en: "equal to" }
      : row.value > peer.middle
        ? { zh: "高于", en: "above" }
        : { zh: "低于", en: "below" };
  return locale === "zh"
    ? `${year ?? ""}年：${name} ${value}，${side.zh}同类中位数 ${middle}（${count} 个单位）。`
    : `${year ?? ""}: ${name} ${value}, ${side.en} the peer median of ${middle} (${count} organs).`;
}

interface TableProps extends CompareProps {
  readonly comparison: Comparison;
  readonly band: readonly PeerYear[];
}

function TrendTable({ comparison, band, locale, linkTo }: TableProps): ReactNode {
  const { lit, names, scale } = comparison;
  return (
    <div className="sheet tall" tabIndex={0} role="region" aria-label={comparePhrases.trend[locale]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{panelPhrases.year[locale]}</th>
            {lit.map((organ) => (
              <th key={organ} scope="col">
                {organName(names.get(organ) ?? organ)}
              </th>
            ))}
            <th scope="col">{comparePhrases.lowQuartile[locale]}</th>
            <th scope="col">{comparePhrases.median[locale]}</th>
            <th scope="col">{comparePhrases.highQuartile[locale]}</th>
            <th scope="col">{comparePhrases.peerCount[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {band.map((peer) => (
            <tr key={peer.year}>
              <th scope="row">{peer.year}</th>
              {lit.map((organ) => {
                const row = rowOf(comparison, organ, peer.year);
                const written = row === null ? null : writeRow(scale, row, locale);
                return (
                  <td key={organ} className={written === null ? "absent" : undefined}>
                    {row === null ? (
                      figurePhrases.no_report[locale]
                    ) : (
                      <a href={linkTo({ page: "report", view: { report: reportId(organ, peer.year) } })}>
                        {written ?? writeAbsence(scale, row, locale)}
                        {row.isFromText ? " ◇" : ""}
                      </a>
                    )}
                  </td>
                );
              })}
              <td>{writeLevel(scale, peer.low, locale)}</td>
              <td>{writeLevel(scale, peer.middle, locale)}</td>
              <td>{writeLevel(scale, peer.high, locale)}</td>
              <td className="quiet">{peer.organs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
