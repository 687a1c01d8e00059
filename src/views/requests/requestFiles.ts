import { requestColumns } from "../../form/applicants.ts";
import { outcomeCodes, outcomes } from "../../form/requests.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import type { CarryChainRow } from "../../queries/carryChain.ts";
import type { RateMeasure, Ratio } from "../../queries/measures.ts";
import type { PeerRateRow } from "../../queries/rateByYear.ts";
import type { ColumnPlace } from "../../queries/points.ts";
import type { Flow, HeatRow } from "../../queries/requestFlow.ts";
import { figureColumn, measureCells, measureColumns, numberColumn, wordsColumn } from "../files/columns.ts";
import { peerRateCells, peerRateColumns } from "../files/peerRateColumns.ts";
import { placeName } from "./place.ts";

/** What a file says it shows of one place. */
function ofPlace(measure: string, place: ColumnPlace, locale: Locale): string {
  return `${measure} · ${placeName(place, locale)}`;
}

/** The flow of a place for a file: from where to where, how many, of how many, and the year before. */
export function flowFile(flow: Flow, before: Flow | null, place: ColumnPlace, locale: Locale): PanelTable {
  const label = (name: string): string =>
    flow.nodes.find((node) => node.name === name)?.label[locale] ?? name;
  const whole = flow.links
    .filter(({ target }) => target === "caseload")
    .reduce((sum, { value }) => sum + value, 0);
  return {
    measure: ofPlace(requestsPhrases.flowMeasure[locale], place, locale),
    columns: [
      wordsColumn(requestsPhrases.from[locale]),
      wordsColumn(requestsPhrases.to[locale]),
      figureColumn(requestsPhrases.cases[locale], "件", locale),
      { name: requestsPhrases.share[locale], kind: "share" },
      figureColumn(requestsPhrases.yearBefore[locale], "件", locale),
    ],
    rows: flow.links.map(({ source, target, value, code }) => ({
      cells: [
        label(source),
        label(target),
        value,
        whole === 0 ? null : value / whole,
        before?.links.find((one) => one.code === code)?.value ?? null,
      ],
      filed: { key: place.organ, year: place.year },
    })),
  };
}

/** Outcomes by applicant of a place for a file, as counts. */
export function heatFile(rows: readonly HeatRow[], place: ColumnPlace, locale: Locale): PanelTable {
  return {
    measure: ofPlace(requestsPhrases.heat[locale], place, locale),
    columns: [
      wordsColumn(requestsPhrases.applicant[locale]),
      ...outcomeCodes.map((outcome) => figureColumn(outcomes[outcome].label[locale], "件", locale)),
      figureColumn(requestsPhrases.decided[locale], "件", locale),
    ],
    rows: rows.map(({ applicant, cells, sum }) => ({
      cells: [
        requestColumns[applicant].label[locale],
        ...outcomeCodes.map((outcome) => cells.find((cell) => cell.outcome === outcome)?.count ?? null),
        sum,
      ],
      filed: { key: place.organ, year: place.year },
    })),
  };
}

/** The carry-over chain for a file. */
export function chainFile(rows: readonly CarryChainRow[], locale: Locale): PanelTable {
  const heads = ["carriedBefore", "carriedNow", "pairs", "broken"] as const;
  return {
    columns: [
      wordsColumn(requestsPhrases.year[locale]),
      ...heads.map((head) => numberColumn(requestsPhrases[head][locale])),
    ],
    rows: rows.map(({ chain_year: year, carried_before, carried_now, pairs, broken }) => ({
      cells: [`${year - 1} → ${year}`, carried_before, carried_now, pairs, broken],
      filed: { key: null, year },
    })),
  };
}

/** A rate of each place for a file, with the quartiles of the peers where they are shown. */
export function rateFile(
  measure: RateMeasure,
  places: readonly { readonly place: ColumnPlace; readonly ratio: Ratio }[],
  locale: Locale,
  peers: ReadonlyMap<number, PeerRateRow> | null,
): PanelTable {
  const isSideBySide = places.some(({ place }) => place.organ !== null);
  return {
    columns: [
      ...(isSideBySide ? [wordsColumn(panelPhrases.organ[locale])] : []),
      wordsColumn(panelPhrases.year[locale]),
      ...measureColumns(measure, locale),
      ...(peers === null ? [] : peerRateColumns(measure, locale)),
    ],
    rows: places.map(({ place, ratio }) => ({
      cells: [
        ...(isSideBySide ? [place.unit] : []),
        place.year,
        ...measureCells(measure, ratio, locale),
        ...(peers === null ? [] : peerRateCells(peers.get(place.year))),
      ],
      filed: { key: place.organ, year: place.year },
    })),
  };
}
