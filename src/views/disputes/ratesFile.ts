import { filePhrases } from "../../locale/phrases/files.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import type { PeerRateRow, RateYearRow } from "../../queries/rateByYear.ts";
import { measureCells, measureColumns, numberColumn, wordsColumn } from "../files/columns.ts";
import { peerRateCells, peerRateColumns } from "../files/peerRateColumns.ts";

/** A rate of table 4 by year for a file, with the quartiles of the peers. */
export function ratesFile(
  rows: readonly RateYearRow[],
  peers: ReadonlyMap<number, PeerRateRow>,
  measure: RateMeasure,
  locale: Locale,
): PanelTable {
  const isSideBySide = rows.some(({ organ }) => organ !== null);
  return {
    measure: measure.label[locale],
    columns: [
      ...(isSideBySide ? [wordsColumn(panelPhrases.organ[locale])] : []),
      wordsColumn(panelPhrases.year[locale]),
      ...measureColumns(measure, locale),
      ...peerRateColumns(measure, locale),
      numberColumn(panelPhrases.reports[locale]),
      numberColumn(filePhrases.stated[locale]),
    ],
    rows: rows.map((row) => ({
      cells: [
        ...(isSideBySide ? [row.unit_name] : []),
        row.rate_year,
        ...measureCells(measure, row, locale),
        ...peerRateCells(peers.get(row.rate_year)),
        row.reports,
        row.stated,
      ],
      filed: { key: row.organ, year: row.rate_year },
    })),
  };
}
