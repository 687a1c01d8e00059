import type { PeerTrend } from "../../charts/peerBand.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import { pointOf, type YearColumn } from "../../queries/points.ts";
import { averageAmount, type ProcurementCode } from "../../queries/procurement.ts";
import { bandCells, bandColumns } from "./yearFile.ts";
import { figureColumn, numberColumn, pointCell, wordsColumn } from "../files/columns.ts";

/** Procurement for a file; the average with the reports it stands on, which state both projects and amount. */
export function procurementFile(
  columns: readonly YearColumn<ProcurementCode>[],
  pairOf: (column: YearColumn<ProcurementCode>) => YearColumn<ProcurementCode> | undefined,
  locale: Locale,
  band: PeerTrend | undefined,
): PanelTable {
  const isSideBySide = columns.some(({ organ }) => organ !== null);
  return {
    columns: [
      ...(isSideBySide ? [wordsColumn(panelPhrases.organ[locale])] : []),
      wordsColumn(panelPhrases.year[locale]),
      figureColumn(overviewPhrases.projects[locale], "个", locale),
      figureColumn(overviewPhrases.amount[locale], "元", locale),
      figureColumn(overviewPhrases.average[locale], "元", locale),
      ...bandColumns({ band, unit: "元", locale }),
      numberColumn(panelPhrases.reports[locale]),
      numberColumn(filePhrases.stated[locale]),
    ],
    rows: columns.map((column) => {
      const pair = pairOf(column);
      const amount = pointOf(column, "procurement.total_amount");
      return {
        cells: [
          ...(isSideBySide ? [column.unit] : []),
          column.year,
          pointCell(pointOf(column, "procurement.project_count"), locale),
          pointCell(amount, locale),
          pair === undefined ? null : averageAmount(pair),
          ...bandCells({ band }, column.year),
          amount.reports,
          amount.stated,
        ],
        filed: { key: column.organ, year: column.year },
      };
    }),
  };
}
