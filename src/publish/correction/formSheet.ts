import { cellOf, type CellCode } from "../../form/cells.ts";
import { sectionHeadings } from "../../form/layout/headings.ts";
import { gridWidth, placedForm, type PlacedTable } from "../../form/layout/formGrid.ts";
import { cellAddress, type CellPlace } from "../../form/layout/cellAddress.ts";
import type { Severity } from "../../form/rule.ts";
import { correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import type { StyleName } from "../workbook/styles.ts";
import {
  type WrittenCell,
  type WrittenCheck,
  type WrittenMark,
  type WrittenMerge,
  type WrittenSheet,
} from "../workbook/sheetModel.ts";
import type { CorrectionSource } from "./correctionSource.ts";
import { changedFormula, writtenFigure } from "./formCell.ts";
import { linesOf } from "./lines.ts";

const columnWidth = 9;

/** Amounts are written in the unit of the form, so the heading has to name it where the form does not. */
function headingText(text: string, { report }: CorrectionSource): string {
  const isAmount = text === "采购总金额";
  const isKnown = (report.figures.get("procurement.total_amount")?.value ?? null) !== null;
  return isAmount && isKnown ? "采购总金额(单位:元)" : text;
}

function figureStyle(code: CellCode, flag: Severity | undefined): StyleName {
  const isAmount = cellOf(code).type === "decimal";
  if (flag === "error") return isAmount ? "amountError" : "figureError";
  if (flag === "warning") return isAmount ? "amountWarning" : "figureWarning";
  return isAmount ? "amount" : "figure";
}

function checkOf(code: CellCode, cell: string, locale: Locale): WrittenCheck {
  const { type } = cellOf(code);
  const words = `${cell}="/",${cell}="无"`;
  const number =
    type === "integer"
      ? `AND(ISNUMBER(${cell}),N(${cell})=INT(N(${cell})),N(${cell})>=0)`
      : `ISNUMBER(${cell})`;
  return {
    range: cell,
    formula: `OR(${number},${words})`,
    title: correctionPhrases.checkTitle[locale],
    message: correctionPhrases[type === "integer" ? "checkCount" : "checkAmount"][locale],
  };
}

interface Canvas {
  readonly rows: (WrittenCell | undefined)[][];
  readonly merges: WrittenMerge[];
  readonly heights: Map<number, number>;
  readonly marks: WrittenMark[];
  readonly checks: WrittenCheck[];
}

function put(canvas: Canvas, { row, column }: CellPlace, cell: WrittenCell): void {
  while (canvas.rows.length <= row) canvas.rows.push([]);
  const cells = canvas.rows[row] ?? [];
  cells[column] = cell;
}

/** Writes a cell over all places it spans, each with its border, and makes them one. */
function putOver(canvas: Canvas, place: CellPlace, end: CellPlace, cell: WrittenCell): void {
  for (let row = place.row; row < end.row; row += 1)
    for (let column = place.column; column < end.column; column += 1)
      put(canvas, { row, column }, { value: null, style: cell.style });
  put(canvas, place, cell);
  if (end.row > place.row + 1 || end.column > place.column + 1)
    canvas.merges.push({ top: place.row, left: place.column, bottom: end.row - 1, right: end.column - 1 });
}

function raise(canvas: Canvas, row: number, text: string, columns: number): void {
  const height = Math.max(20, 4 + 15 * linesOf(text, columns * columnWidth));
  canvas.heights.set(row, Math.max(height, canvas.heights.get(row) ?? 0));
}

function putTable(
  canvas: Canvas,
  { table, title, top, slots }: PlacedTable,
  source: CorrectionSource,
  flags: ReadonlyMap<CellCode, Severity>,
  locale: Locale,
): void {
  put(canvas, { row: title, column: 0 }, { value: sectionHeadings[table.section].zh, style: "section" });
  canvas.heights.set(title, 26);
  for (const { slot, row, bottom, from, to } of slots) {
    const place = { row: top + row, column: from };
    const end = { row: top + bottom, column: to };
    if (slot.kind === "heading") {
      const text = headingText(slot.text.zh, source);
      putOver(canvas, place, end, { value: text, style: slot.role === "row" ? "label" : "heading" });
      if (bottom === row + 1) raise(canvas, place.row, text, to - from);
      continue;
    }
    const written = writtenFigure(source.report, slot.code);
    const address = cellAddress(place);
    putOver(canvas, place, end, { value: written, style: figureStyle(slot.code, flags.get(slot.code)) });
    canvas.marks.push({ range: address, formula: changedFormula(address, written), mark: "changed" });
    canvas.checks.push(checkOf(slot.code, address, locale));
  }
}

/** The statutory form as it is printed, each figure in a cell that may be typed over. */
export function formSheet(
  source: CorrectionSource,
  name: string,
  flags: ReadonlyMap<CellCode, Severity>,
  locale: Locale,
): WrittenSheet {
  const canvas: Canvas = { rows: [], merges: [], heights: new Map(), marks: [], checks: [] };
  const { organ, report } = source;
  const title = `${organ.name}${report.meta.year}年政府信息公开工作年度报告`;
  putOver(canvas, { row: 0, column: 0 }, { row: 1, column: gridWidth }, { value: title, style: "formTitle" });
  canvas.heights.set(0, 34);
  const notice = source.dataset.isSimulated ? correctionPhrases.simulated[locale] : null;
  if (notice !== null)
    putOver(
      canvas,
      { row: 1, column: 0 },
      { row: 2, column: gridWidth },
      { value: notice, style: "warning" },
    );
  for (const table of placedForm(source.form)) putTable(canvas, table, source, flags, locale);
  return {
    name,
    ...canvas,
    widths: Array.from({ length: gridWidth }, () => columnWidth),
    isProtected: true,
    fitsOnePage: true,
  };
}
