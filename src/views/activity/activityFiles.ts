import { activityPhrases } from "../../locale/phrases/activity.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import type { ProcurementSourceRow } from "../../queries/procurementSources.ts";
import type { RollForwardRow } from "../../queries/rollForward.ts";
import { bracketed, figureColumn, numberColumn, wordsColumn } from "../files/columns.ts";

/** The check of documents in force for a file, term by term. */
export function rollFile(rows: readonly RollForwardRow[], locale: Locale): PanelTable {
  const heads = ["before", "issued", "abolished", "expected", "printed", "differs"] as const;
  const [differ, all] = activityPhrases.organs[locale].split(" / ");
  return {
    columns: [
      wordsColumn(activityPhrases.year[locale]),
      ...heads.map((head) => figureColumn(activityPhrases[head][locale], "件", locale)),
      numberColumn(differ ?? ""),
      numberColumn(all ?? ""),
    ],
    rows: rows.map(({ roll_year: year, before, issued, abolished, printed, broken, pairs }) => {
      const expected = before + issued - abolished;
      return {
        cells: [year, before, issued, abolished, expected, printed, printed - expected, broken, pairs],
        filed: { key: null, year },
      };
    }),
  };
}

/** Procurement report by report for a file; an amount without a unit stays the words that were printed. */
export function sourcesFile(
  rows: readonly ProcurementSourceRow[],
  write: {
    readonly amount: (row: ProcurementSourceRow) => string;
    readonly source: (row: ProcurementSourceRow) => string;
  },
  locale: Locale,
): PanelTable {
  return {
    columns: [
      wordsColumn(activityPhrases.organ[locale]),
      wordsColumn(activityPhrases.year[locale]),
      figureColumn(activityPhrases.projects[locale], "个", locale),
      figureColumn(activityPhrases.amount[locale], "元", locale),
      wordsColumn(bracketed(activityPhrases.amount[locale], activityPhrases.unitSource[locale], locale)),
      wordsColumn(filePhrases.remark[locale]),
    ],
    rows: rows.map((row) => ({
      cells: [
        row.unit_name,
        row.report_year,
        row.projects,
        row.amount,
        write.source(row),
        row.amount === null ? write.amount(row) : null,
      ],
      filed: { key: row.report_id.replace(/-\d{4}$/u, ""), year: row.report_year },
    })),
  };
}
