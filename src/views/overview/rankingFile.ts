import { overviewPhrases } from "../../locale/phrases/overview.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelTable } from "../../publish/panel/panelTable.ts";
import type { Measure } from "../../queries/measures.ts";
import type { Ranked } from "../../queries/ranked.ts";
import {
  intervalCells,
  intervalColumns,
  measureCells,
  measureColumns,
  numberColumn,
  wordsColumn,
} from "../files/columns.ts";

/** A ranking for a file: each place or organ with its value, the year before, and the interval of a rate. */
export function rankingFile(ranked: readonly Ranked[], measure: Measure, locale: Locale): PanelTable {
  const isRate = measure.kind === "rate";
  const before = measureColumns(measure, locale)[0];
  return {
    columns: [
      wordsColumn(panelPhrases.organ[locale]),
      wordsColumn(panelPhrases.year[locale]),
      ...measureColumns(measure, locale),
      { name: overviewPhrases.yearBefore[locale], kind: before?.kind ?? "number" },
      ...(isRate ? intervalColumns(overviewPhrases.interval[locale], locale) : []),
      numberColumn(panelPhrases.reports[locale]),
      numberColumn(filePhrases.stated[locale]),
    ],
    rows: ranked.map((one) => {
      const [value = null, ...parts] = measureCells(measure, one.now, locale);
      const isBound = !isRate && typeof value === "number" && one.stated < one.reports;
      return {
        cells: [
          one.name,
          one.year,
          isBound ? { least: value } : value,
          ...parts,
          one.valueBefore,
          ...(isRate ? intervalCells(one.interval) : []),
          one.reports,
          one.stated,
        ],
        filed: { key: one.key, year: one.year },
      };
    }),
  };
}
