import { writeWorkbook } from "../workbook/writeWorkbook.ts";
import type { WrittenCell, WrittenSheet } from "../workbook/sheetModel.ts";
import type { StyleName } from "../workbook/styles.ts";
import type { PanelAbout } from "./panelAbout.ts";
import { isLeast, type ColumnKind, type PanelCell, type PanelTable } from "./panelTable.ts";

const styleOf = {
  words: "boxed",
  number: "boxedNumber",
  share: "boxedShare",
} as const satisfies Record<ColumnKind, StyleName>;

function cellOf(cell: PanelCell, kind: ColumnKind): WrittenCell {
  if (cell === null) return { value: null, style: "boxed" };
  if (isLeast(cell))
    return { value: cell.least, style: Number.isInteger(cell.least) ? "boxedLeastWhole" : "boxedLeast" };
  if (kind === "number" && Number.isInteger(cell)) return { value: cell, style: "boxedWhole" };
  if (typeof cell === "number" && kind === "words") return { value: cell, style: "boxedCenter" };
  return { value: cell, style: typeof cell === "string" && kind !== "words" ? "boxedQuiet" : styleOf[kind] };
}

function lengthOf(cell: PanelCell): number {
  const text = isLeast(cell) ? `≥ ${cell.least}` : typeof cell === "number" ? cell.toFixed(2) : (cell ?? "");
  return Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
}

/** The names of the lines above the figures. */
export interface WorkbookWords {
  readonly sheet: string;
  readonly selection: string;
  readonly source: string;
  readonly link: string;
  readonly day: string;
}

function headLines(about: PanelAbout, words: WorkbookWords): readonly (readonly WrittenCell[])[] {
  const line = (text: string, style: StyleName = "plain"): readonly WrittenCell[] => [{ value: text, style }];
  const { simulated, incomplete, imported } = about;
  return [
    line(about.title, "title"),
    ...(simulated === null ? [] : [line(`${simulated.mark} · ${simulated.notice}`, "warning")]),
    ...(incomplete === null ? [] : [line(incomplete, "warning")]),
    ...(imported === null ? [] : [line(imported, "warning")]),
    ...(about.measure === "" ? [] : [line(about.measure)]),
    line(`${words.selection}: ${[about.selection, about.years].filter((part) => part !== "").join(" · ")}`),
    line(`${words.source}: ${about.source}`),
    line(`${words.link}: ${about.link}`),
    line(`${words.day}: ${about.day}`),
    [],
  ];
}

/** The figures of a panel as a workbook: what they are above them, numbers as numbers, `≥` before a lower bound. */
export function panelWorkbook(table: PanelTable, about: PanelAbout, words: WorkbookWords): Uint8Array {
  const head = headLines(about, words);
  // A warning that wrapped in its first column would be read by nobody.
  const warnings = head.flatMap(([cell], row) => (cell?.style === "warning" ? [row] : []));
  const { columns, rows } = table;
  const sheet: WrittenSheet = {
    name: words.sheet,
    rows: [
      ...head,
      columns.map(({ name }): WrittenCell => ({ value: name, style: "heading" })),
      ...rows.map(({ cells }) => columns.map(({ kind }, index) => cellOf(cells[index] ?? null, kind))),
    ],
    widths: columns.map(({ name }, index) => {
      const longest = Math.max(...rows.map(({ cells }) => lengthOf(cells[index] ?? null)), 0);
      return Math.min(40, Math.max(10, longest + 3, Math.min(18, lengthOf(name) + 3)));
    }),
    merges: warnings.map((row) => ({
      top: row,
      bottom: row,
      left: 0,
      right: Math.max(columns.length, 6) - 1,
    })),
    heights: new Map(warnings.map((row) => [row, 22])),
    frozen: head.length + 1,
    repeated: [head.length, head.length],
    isLandscape: columns.length > 6,
  };
  return writeWorkbook({ title: about.title, sheets: [sheet] });
}
