import type { ValueCode } from "../../form/cells.ts";
import { filePhrases } from "../../locale/phrases/files.ts";
import { panelPhrases } from "../../locale/phrases/panel.ts";
import { peerPhrases } from "../../locale/phrases/peers.ts";
import type { PanelCell, PanelColumn, PanelTable } from "../../publish/panel/panelTable.ts";
import { pointOf, type YearColumn } from "../../queries/points.ts";
import { bracketed, figureColumn, numberColumn, pointCell, wordsColumn } from "../files/columns.ts";
import type { YearTableProps } from "./YearTable.tsx";

type YearFileProps<Code extends ValueCode> = Omit<YearTableProps<Code>, "caption">;

type BandProps = Pick<YearFileProps<ValueCode>, "band" | "unit" | "locale">;

export function bandColumns({ band, unit, locale }: BandProps): readonly PanelColumn[] {
  if (band === undefined) return [];
  const half = peerPhrases.middleHalf[locale];
  return [
    figureColumn(peerPhrases.median[locale], unit, locale),
    numberColumn(bracketed(half, filePhrases.low[locale], locale)),
    numberColumn(bracketed(half, filePhrases.high[locale], locale)),
    numberColumn(peerPhrases.peerCount[locale]),
  ];
}

export function bandCells({ band }: Pick<BandProps, "band">, year: number): readonly PanelCell[] {
  if (band === undefined) return [];
  const peer = band.peers.find((one) => one.year === year);
  return [peer?.middle ?? null, peer?.low ?? null, peer?.high ?? null, peer?.organs ?? 0];
}

/** The figures of a chart of years for a file: those of its table twin, and on how many reports each row stands. */
export function yearFile<Code extends ValueCode>(props: YearFileProps<Code>): PanelTable {
  const { columns, series, unit, locale } = props;
  const isSideBySide = columns.some(({ organ }) => organ !== null);
  const hasText = columns.some((column) => series.some(({ code }) => pointOf(column, code).fromText > 0));
  return {
    columns: [
      ...(isSideBySide ? [wordsColumn(panelPhrases.organ[locale])] : []),
      wordsColumn(panelPhrases.year[locale]),
      ...series.map(({ label }) => figureColumn(label[locale], unit, locale)),
      ...bandColumns(props),
      numberColumn(panelPhrases.reports[locale]),
      numberColumn(filePhrases.stated[locale]),
      ...(hasText ? [wordsColumn(filePhrases.remark[locale])] : []),
    ],
    rows: columns.map((column) => ({
      cells: [
        ...(isSideBySide ? [column.unit] : []),
        column.year,
        ...series.map(({ code }) => pointCell(pointOf(column, code), locale)),
        ...bandCells(props, column.year),
        ...basisCells(column, series),
        ...(hasText ? [textRemark(column, props)] : []),
      ],
      filed: { key: column.organ, year: column.year },
    })),
  };
}

/** The reports of a row, and how many of them state the figure that the fewest state. */
function basisCells<Code extends ValueCode>(
  column: YearColumn<Code>,
  series: YearFileProps<Code>["series"],
): readonly PanelCell[] {
  const stated = series.map(({ code }) => pointOf(column, code).stated);
  return [column.row?.reports ?? 0, Math.min(...stated)];
}

/** Which figures of a row stand in the text of a report only. */
function textRemark<Code extends ValueCode>(
  column: YearColumn<Code>,
  { series, locale }: YearFileProps<Code>,
): string | null {
  const named = series.filter(({ code }) => pointOf(column, code).fromText > 0);
  if (named.length === 0) return null;
  const labels = named.map(({ label }) => label[locale]).join(locale === "zh" ? "、" : ", ");
  return `${labels}${locale === "zh" ? "：" : ": "}${filePhrases.fromText[locale]}`;
}
