import { isStructural, readBand, vocabularies } from "../aliases.ts";
import { readLabel } from "../labels.ts";
import { readHeading } from "../sections.ts";
import type { StreamCell } from "./streamCells.ts";

/** A cell's text as a label. */
export const labelOf = (cell: StreamCell): ReturnType<typeof readLabel> => readLabel(cell.text);
const { requestRow, disclosureRow, requestGroup } = vocabularies;

/** Whether a cell may name a row or a group of rows. */
export const isRowLabel = (cell: StreamCell): boolean =>
  [requestRow, disclosureRow, requestGroup].some((words) => words.match(labelOf(cell)) !== null);

/** Whether a cell is a sentence or the heading of a section. */
export function isProse(cell: StreamCell): boolean {
  if (cell.isFigure || isRowLabel(cell) || isStructural(labelOf(cell).text)) return false;
  if (readBand(labelOf(cell).text) !== null) return false;
  return /[。；]/u.test(cell.text) || cell.text.length > 45 || readHeading(cell.text) !== null;
}

const opening = /^(?:信息内容|申请人情况|行政复议)$|勾稽关系/u;

/** A label that ends in a figure has swallowed one that stands too near. */
export const holdsFigure = (cell: StreamCell): boolean =>
  !cell.isFigure && isRowLabel(cell) && /[\d０-９/\-—–－]$/u.test(cell.text);

/** Whether a cell begins a table of its own: an item of Article 20, or the first words of a heading. */
export function opensTable(cell: StreamCell): boolean {
  const { text } = labelOf(cell);
  return readBand(text) !== null || opening.test(text);
}

/** A label without its number may be the rest of one that a page's end has cut. */
export function isWholeRow(cell: StreamCell): boolean {
  const label = labelOf(cell);
  if (vocabularies.disclosureRow.match(label)?.exact === true) return true;
  return label.ordinal !== null && vocabularies.requestRow.match(label)?.exact === true;
}
