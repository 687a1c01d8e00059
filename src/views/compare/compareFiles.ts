import { organName } from "../../charts/axes.ts";
import type { ContributionBar } from "../../charts/contributionsOption.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import { figurePhrases } from "../../locale/phrases/figures.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import type { ColumnKind, PanelCell, PanelColumn, PanelTable } from "../../publish/panel/panelTable.ts";
import type { Compared } from "../../queries/compared.ts";
import type { League } from "../../queries/league.ts";
import type { PeerYear } from "../../queries/peers.ts";
import { rankIn, type Ranks } from "../../queries/ranksByYear.ts";
import { bracketed, intervalCells, intervalColumns, numberColumn, wordsColumn } from "../files/columns.ts";
import { scaleLabel, writeAbsence, type Scale } from "./scale.ts";
import { rowOf, type Comparison } from "./useComparison.ts";

function kindOf({ measure, per }: Scale): ColumnKind {
  return per === null && measure.kind === "rate" && measure.unit === "ratio" ? "share" : "number";
}

/** The value of an organ's year, or why there is none; `◇` of the screen is said in words elsewhere. */
function valueCell(scale: Scale, row: Compared | null, locale: Locale): PanelCell {
  if (row === null) return figurePhrases.no_report[locale];
  return row.value ?? writeAbsence(scale, row, locale);
}

/** The chosen organs and the quartiles of their peers by year, for a file. */
export function trendFile(comparison: Comparison, band: readonly PeerYear[], locale: Locale): PanelTable {
  const { lit, names, scale } = comparison;
  const kind = kindOf(scale);
  const fromText = (year: number): string =>
    lit
      .filter((organ) => rowOf(comparison, organ, year)?.isFromText === true)
      .map((organ) => organName(names.get(organ) ?? organ))
      .join(locale === "zh" ? "、" : ", ");
  const hasText = band.some(({ year }) => fromText(year) !== "");
  return {
    measure: scaleLabel(scale, locale),
    columns: [
      wordsColumn(panelPhrases.year[locale]),
      ...lit.map((organ): PanelColumn => ({ name: names.get(organ) ?? organ, kind })),
      { name: comparePhrases.lowQuartile[locale], kind },
      { name: comparePhrases.median[locale], kind },
      { name: comparePhrases.highQuartile[locale], kind },
      numberColumn(comparePhrases.peerCount[locale]),
      ...(hasText ? [wordsColumn(figurePhrases.fromText[locale])] : []),
    ],
    rows: band.map(({ year, low, middle, high, organs }) => ({
      cells: [
        year,
        ...lit.map((organ) => valueCell(scale, rowOf(comparison, organ, year), locale)),
        ...[low, middle, high, organs],
        ...(hasText ? [fromText(year) || null] : []),
      ],
      filed: { key: null, year },
    })),
  };
}

/** The rank of every peer, a row a year of an organ, for a file. */
export function ranksFile(comparison: Comparison, ranks: Ranks, locale: Locale): PanelTable {
  const { years, names, scale } = comparison;
  return {
    measure: scaleLabel(scale, locale),
    columns: [
      wordsColumn(panelPhrases.organ[locale]),
      wordsColumn(panelPhrases.year[locale]),
      numberColumn(comparePhrases.rank[locale]),
      numberColumn(comparePhrases.peerCount[locale]),
      { name: comparePhrases.value[locale], kind: kindOf(scale) },
    ],
    rows: [...ranks.byOrgan.keys()].flatMap((organ) =>
      years.flatMap((year) => {
        const one = rankIn(ranks, organ, year);
        if (one === null) return [];
        const cells = [names.get(organ) ?? organ, year, one.rank, one.of, one.value];
        return [{ cells, filed: { key: organ, year } }];
      }),
    ),
  };
}

/** The ranking of a year with intervals and what chance explains, for a file; those withheld last, with the reason. */
export function leagueFile(comparison: Comparison, league: League, locale: Locale): PanelTable {
  const { names, scale } = comparison;
  const isDivided = scale.per !== null || scale.measure.kind === "rate";
  const rows = [...league.ranked, ...league.withheld.map((row) => ({ row, interval: null, place: null }))];
  return {
    measure: scaleLabel(scale, locale),
    columns: [
      wordsColumn(panelPhrases.organ[locale]),
      wordsColumn(panelPhrases.year[locale]),
      { name: comparePhrases.value[locale], kind: kindOf(scale) },
      ...(isDivided
        ? (["part", "whole"] as const).map((part) =>
            numberColumn(bracketed(comparePhrases.value[locale], filePhrases[part][locale], locale)),
          )
        : []),
      ...intervalColumns(comparePhrases.interval[locale], locale),
      wordsColumn(comparePhrases.chance[locale]),
    ],
    rows: rows.map(({ row, interval, place }) => ({
      cells: [
        names.get(row.organ) ?? row.name,
        row.year,
        valueCell(scale, row, locale),
        ...(isDivided ? [row.part, row.whole] : []),
        ...intervalCells(interval),
        place === null ? null : comparePhrases[place][locale],
      ],
      filed: { key: row.organ, year: row.year },
    })),
  };
}

/** What changed, in which unit, between which years. */
interface Change {
  readonly label: string;
  readonly unit: string;
  readonly years: readonly [before: number, after: number];
}

/** The parts of a change in its unit for a file; the last row is their sum. */
export function contributionsFile(
  bars: readonly ContributionBar[],
  { label, unit, years }: Change,
  locale: Locale,
  further: readonly { readonly label: string; readonly amountOf: (key: string) => number | null }[] = [],
): PanelTable {
  return {
    measure: `${label} · ${years[0]} → ${years[1]}`,
    columns: [
      wordsColumn(comparePhrases.part[locale]),
      ...further.map((one) => numberColumn(bracketed(one.label, unit, locale))),
      numberColumn(bracketed(comparePhrases.amount[locale], unit, locale)),
      wordsColumn(filePhrases.remark[locale]),
    ],
    rows: bars.map(({ key, name, amount, note }) => ({
      cells: [
        name,
        ...further.map(({ amountOf }) => amountOf(key)),
        amount,
        note === undefined || note === "" ? null : note,
      ],
      filed: { key: null, year: years[1] },
    })),
  };
}
