import { centreOf, contains, unite, type Box } from "./geometry.ts";
import type { Glyph } from "./pen.ts";
import { placeInColumns, streamColumns, type Column } from "./streamColumns.ts";
import { streamCells, type StreamCell } from "./streamCells.ts";
import { blank, cellOf, headingRows, type TableCell } from "./streamHeading.ts";
import { holdsFigure, isProse, isRowLabel, isWholeRow, labelOf, opensTable } from "./streamLabels.ts";

/** A table without lines between its cells, told by the order and the places of its text. */
export interface StreamTable extends Box {
  readonly rows: readonly (readonly TableCell[])[];
  readonly glyphs: readonly Glyph[];
  readonly columns: readonly Column[];
  /** The end of a label that began on the page before, or null. */
  readonly lead: string | null;
  /** The beginning of a label that goes on on the next page, or null. */
  readonly trail: string | null;
}

/** A line of figures with what was set between it and the line before. */
interface Row {
  readonly before: readonly StreamCell[];
  readonly figures: readonly StreamCell[];
}

/** The cells of a page by tables: a sentence, a heading or the opening of a new table parts them. */
function segments(cells: readonly StreamCell[]): readonly (readonly StreamCell[])[] {
  const found: StreamCell[][] = [[]];
  let hasFigures = false;
  for (const cell of cells) {
    if (isProse(cell)) {
      found.push([]);
      hasFigures = false;
      continue;
    }
    if (hasFigures && opensTable(cell)) {
      found.push([]);
      hasFigures = false;
    }
    hasFigures ||= cell.isFigure;
    found.at(-1)?.push(cell);
  }
  return found.filter((segment) => segment.some((cell) => cell.isFigure));
}

function rowsOf(segment: readonly StreamCell[]): {
  readonly rows: readonly Row[];
  readonly after: readonly StreamCell[];
} {
  const rows: { before: StreamCell[]; figures: StreamCell[] }[] = [];
  let words: StreamCell[] = [];
  for (const cell of segment) {
    const row = rows.at(-1);
    if (!cell.isFigure) words.push(cell);
    else if (row !== undefined && words.length === 0) row.figures.push(cell);
    else {
      rows.push({ before: words, figures: [cell] });
      words = [];
    }
  }
  return { rows, after: words };
}

const overlap = (one: Box, other: Box): number =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);

/** Whether two cells stand in one row. */
function isBeside(one: Box, other: Box): boolean {
  return overlap(one, other) > 0.35 * Math.min(one.bottom - one.top, other.bottom - other.top);
}

/** The words beside a line of figures: the last ones set that stand left of it and in its row. */
function labelBeside(row: Row): StreamCell | null {
  const line = unite(row.figures);
  return row.before.findLast((cell) => cell.left < line.left && isBeside(cell, line)) ?? null;
}

interface BlankRow {
  readonly label: StreamCell;
  readonly cells: readonly TableCell[];
}

/** What is left over of labels at the upper and lower end of a table that a page's end has cut. */
function remnants(head: readonly StreamCell[], after: readonly StreamCell[], columns: readonly Column[]) {
  const edge = columns[0]?.left ?? 0;
  const isLoose = (cell: StreamCell): boolean => cell.right <= edge + cell.size && !opensTable(cell);
  const lead = head.findLast((cell) => isLoose(cell) && labelOf(cell).ordinal === null);
  const trail = after.find((cell) => isLoose(cell) && labelOf(cell).ordinal !== null && !isWholeRow(cell));
  return { lead: lead?.text ?? null, trail: trail?.text ?? null };
}

/** Labels of the form without figures of their own: rows that are blank. */
function blankRows(
  before: readonly StreamCell[],
  label: StreamCell | null,
  columns: readonly Column[],
): readonly BlankRow[] {
  const edge = columns[0]?.left ?? 0;
  return before
    .filter(
      (cell) =>
        cell !== label && cell.right <= edge + cell.size && !columns.some((column) => column.head === cell),
    )
    .filter(isWholeRow)
    .map((cell) => ({ label: cell, cells: [cellOf(cell), ...columns.map(() => blank)] }));
}

/** The lines of figures with the words that stand in place of one; null where a figure has no column of its own. */
function valuesOf(rows: readonly Row[], after: readonly StreamCell[], columns: readonly Column[]) {
  const edge = columns[0]?.left ?? 0;
  const words = [...rows.slice(1).flatMap((row) => row.before), ...after];
  return rows.map(({ figures }) => {
    const line = unite(figures);
    const inPlace = words.filter((cell) => cell.left >= edge && isBeside(cell, line));
    return placeInColumns([...figures, ...inPlace], columns);
  });
}

/** The cells of a table without what was set before its first words. */
function fromOpening(segment: readonly StreamCell[]): readonly StreamCell[] {
  const at = segment.findIndex(opensTable);
  return at < 0 || segment.slice(0, at).some((cell) => cell.isFigure) ? segment : segment.slice(at);
}

function tableOf(cells: readonly StreamCell[], known: readonly Column[]): StreamTable | null {
  const segment = fromOpening(cells);
  const { rows, after } = rowsOf(segment);
  const [first] = rows;
  if (first === undefined) return null;
  const labels = rows.map(labelBeside);
  const head = first.before.filter((cell) => cell !== labels[0] && !isBeside(cell, unite(first.figures)));
  const columns = streamColumns(
    head,
    rows.map((row) => row.figures),
    known,
  );
  const values = columns === null ? null : valuesOf(rows, after, columns);
  if (columns === null || values === null || values.includes(null)) return null;
  const hasLabels = labels.some((label) => label !== null);
  const isOfForm = hasLabels
    ? labels.some((label) => label !== null && isRowLabel(label))
    : columns.length === 15 && rows.length === 1;
  if (!isOfForm || !descends(rows, labels) || segment.some(holdsFigure)) return null;
  const body = rows.flatMap((row, index) => {
    const figures = (values[index] ?? []).map((cell) => (cell === null ? blank : cellOf(cell)));
    const label = labels[index] ?? null;
    const own = label === null ? [...(hasLabels ? [blank] : []), ...figures] : [cellOf(label), ...figures];
    return [...blankRows(row.before, label, columns).map(({ cells: one }) => one), own];
  });
  const last = blankRows(after, null, columns);
  const used = [
    ...rows.flatMap((row) => [...row.before, ...row.figures]),
    ...last.map(({ label }) => label),
    ...values.flat().filter((cell) => cell !== null),
  ];
  return {
    ...unite(used),
    rows: [...headingRows(head, columns, hasLabels), ...body, ...last.map(({ cells: one }) => one)],
    glyphs: used.flatMap((cell) => cell.glyphs),
    columns,
    ...remnants(head, after, columns),
  };
}

/** Whether lines of figures follow each other down the page, each label beside its own line only. */
function descends(rows: readonly Row[], labels: readonly (StreamCell | null)[]): boolean {
  const lines = rows.map((row) => unite(row.figures));
  return lines.every((line, index) => {
    const before = lines[index - 1];
    const label = labels[index] ?? null;
    if (before !== undefined && line.top < before.top) return false;
    return label === null || lines.every((other) => other === line || !isBeside(label, other));
  });
}

/** Whether figures that were set at another time stand among those of a table: its order is not that of its rows. */
function isInterrupted(table: StreamTable, cells: readonly StreamCell[]): boolean {
  const own = new Set(table.glyphs);
  return cells.some(
    (cell) =>
      cell.isFigure && !cell.glyphs.some((glyph) => own.has(glyph)) && contains(table, centreOf(cell)),
  );
}

/** The tables of a page that the order of its text tells, and the columns of the last one for the page after. */
export function streamTables(glyphs: readonly Glyph[], before: readonly Column[]): readonly StreamTable[] {
  let known = before;
  const cells = streamCells(glyphs);
  return segments(cells).flatMap((segment) => {
    const found = tableOf(segment, known);
    const table = found === null || isInterrupted(found, cells) ? null : found;
    known = table?.columns ?? known;
    return table === null ? [] : [table];
  });
}
