import { pdfLimits } from "../limits.ts";
import type { Repair } from "../source.ts";
import { cellText } from "./cellText.ts";
import { contains, type Box, type Point } from "./geometry.ts";
import { gridOf, type Grid } from "./grid.ts";
import { inkOf, type Glyph } from "./pen.ts";
import { connected, rulesOf, type Rule, type Rules } from "./rules.ts";

/** A cell of a table on one page. */
export interface PageCell extends Box {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly page: number;
}

/** A table, or the part of one that stands on a page. */
export interface PageTable extends Box {
  readonly cells: readonly PageCell[];
  /** Whether the last row lacks its lower side, or the first its upper one. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
  readonly keepsBlanks: boolean;
}

export interface RuledTables {
  readonly tables: readonly PageTable[];
  /** The glyphs outside every table. */
  readonly rest: readonly Glyph[];
  readonly warnings: readonly string[];
}

/** A glyph that sticks out of its cell by more than this share of its width belongs to who knows which. */
const overhang = 0.3;

function straddles(glyph: Glyph, cell: Box): boolean {
  const width = glyph.right - glyph.left;
  if (!/\d/u.test(glyph.text)) return false;
  return cell.left - glyph.left > overhang * width || glyph.right - cell.right > overhang * width;
}

/** How many lines of a cell that a page's end cuts may stand below its last line. */
const linesBelow = 2.2;

/** The cell without a lower side that a glyph right below the table belongs to: the page ends inside its row. */
function cutCell({ box, cells }: Grid, glyph: Glyph): Grid["cells"][number] | undefined {
  const { x, y } = inkOf(glyph);
  if (y < box.bottom || y > box.bottom + linesBelow * glyph.size) return undefined;
  return cells.find(
    (cell) => cell.bottom === box.bottom && cell.isOpenBelow && x > cell.left && x < cell.right,
  );
}

/** Whether what stands right below a table is the rest of its last row: all of it below cells without a lower side. */
function isCutByPage(grid: Grid, glyphs: readonly Glyph[], strokes: readonly Box[]): boolean {
  const { box, cells } = grid;
  const last = cells.filter((cell) => cell.bottom === box.bottom);
  if (last.every((cell) => cell.isOpenBelow) || !last.some((cell) => cell.isOpenBelow)) return false;
  const near = glyphs.filter((glyph) => {
    const { y } = inkOf(glyph);
    return y > box.bottom && y < box.bottom + 2 * linesBelow * glyph.size;
  });
  return (
    near.every((glyph) => cutCell(grid, glyph) !== undefined) &&
    strokes.every((stroke) => stroke.bottom < box.bottom + openEnd)
  );
}

/** Lines that stick out no further below a table end with it. In points. */
const openEnd = 5;

/** No row of text is lower. In points. */
const thinnestRow = 6;

/** A space right of a row that is narrower than the others: its outer side is not drawn, though theirs are. */
function isOutside({ box, cells }: Grid, index: number): boolean {
  const cell = cells[index];
  if (cell?.right !== box.right || !cell.isOpenRight) return false;
  return cells.some((other) => other.right === box.right && !other.isOpenRight);
}

function tableOf(grid: Grid, glyphs: readonly Glyph[], page: number): PageTable {
  const byCell = new Map(grid.cells.map((cell): [Box, Glyph[]] => [cell, []]));
  for (const glyph of glyphs) {
    const ink = inkOf(glyph);
    const cell = grid.cells.find((one) => contains(one, ink)) ?? cutCell(grid, glyph);
    if (cell !== undefined) byCell.get(cell)?.push(glyph);
  }
  const cells = grid.cells.map((cell): PageCell => {
    const inside = byCell.get(cell) ?? [];
    const { text, repairs } = cellText(inside, cell);
    const isDoubtful = inside.some((glyph) => straddles(glyph, cell));
    const { left, top, right, bottom } = cell;
    return {
      left,
      top,
      right,
      bottom,
      text,
      page,
      repairs: isDoubtful ? [...repairs, "joined_pieces"] : repairs,
    };
  });
  const drawn = cells.filter((cell, index) => cell.text !== "" || !isOutside(grid, index));
  const first = grid.cells.filter((cell) => cell.top === grid.box.top);
  const last = grid.cells.filter((cell) => cell.bottom === grid.box.bottom);
  return withoutEmptyEnds({
    ...grid.box,
    cells: drawn,
    isOpenAbove: first.every((cell) => cell.isOpenAbove),
    isOpenBelow: last.every((cell) => cell.isOpenBelow),
    keepsBlanks: true,
  });
}

/** A row that a page's end cuts before its text, or after it, leaves an empty strip that is no row. */
function withoutEmptyEnds(table: PageTable): PageTable {
  const { top, bottom, cells, isOpenAbove, isOpenBelow } = table;
  const from = Math.max(...cells.filter((cell) => cell.bottom === bottom).map((cell) => cell.top));
  const to = Math.min(...cells.filter((cell) => cell.top === top).map((cell) => cell.bottom));
  const isEmpty = (isIn: (cell: PageCell) => boolean): boolean =>
    cells.filter(isIn).every((cell) => cell.text === "");
  const isThin = (height: number): boolean => height < thinnestRow;
  if (cells.length < 2 || from >= bottom || to <= top) return table;
  if ((isOpenBelow || isThin(bottom - from)) && from > top && isEmpty((cell) => cell.top >= from))
    return {
      ...table,
      bottom: from,
      cells: cells
        .filter((cell) => cell.top < from)
        .map((cell) => ({ ...cell, bottom: Math.min(cell.bottom, from) })),
    };
  if ((isOpenAbove || isThin(to - top)) && to < bottom && isEmpty((cell) => cell.bottom <= to))
    return {
      ...table,
      top: to,
      cells: cells
        .filter((cell) => cell.bottom > to)
        .map((cell) => ({ ...cell, top: Math.max(cell.top, to) })),
    };
  return table;
}

/** Into more pieces no column breaks a number. */
const mostPieces = 5;

/** Figures one below the other in one cell: rows that no lines part. */
function isHeap(text: string): boolean {
  const lines = text.split("\n");
  return lines.filter((line) => /^[\d,.\-/]+$/u.test(line)).length > 2 && !isBroken(lines);
}

/** One number that a narrow column breaks over lines: all as full as the first but the last one. */
function isBroken(lines: readonly string[]): boolean {
  const [first = "", ...rest] = lines;
  const last = rest.pop() ?? "";
  return (
    lines.length <= mostPieces &&
    first.length > 1 &&
    last.length <= first.length &&
    rest.every((line) => line.length === first.length) &&
    lines.every((line) => /^[\d,.]+$/u.test(line))
  );
}

/** Whether lines frame columns only, or the table only, so that several cells hold several rows each. */
function isHeaped({ cells }: PageTable): boolean {
  return cells.filter((cell) => isHeap(cell.text)).length > 1;
}

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** The middles of the glyphs within the lines of a frame. */
function inkInside({ horizontal, vertical }: Rules, ink: readonly Point[]): readonly Point[] {
  const ends = (rules: readonly Rule[]): readonly number[] => rules.flatMap((rule) => [rule.from, rule.to]);
  const [xs, ys] = [ends(horizontal), ends(vertical)];
  if (xs.length === 0 || ys.length === 0) return [];
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  return ink.filter((point) => contains(box, point));
}

const isWithin = (inner: Box, { left, top, right, bottom }: Box): boolean =>
  inner.left >= left && inner.right <= right && inner.top >= top && inner.bottom <= bottom;

/** A frame around a single text in a cell of a table, as of a field of a form, is no table of its own. */
function withoutFramesInCells(grids: readonly Grid[]): readonly Grid[] {
  const tables = grids.filter(({ cells }) => cells.length > 1);
  const isDecoration = (grid: Grid): boolean => {
    if (grid.cells.length > 1) return false;
    const around = tables.find(({ box }) => isWithin(grid.box, box));
    const cell = around?.cells.find((one) => isWithin(grid.box, one));
    return cell !== undefined && !tables.some(({ box }) => isWithin(box, cell));
  };
  return grids.filter((grid) => !isDecoration(grid));
}

/** More lines than any table has: a drawing, whose lines would take for ever to compare. */
const mostLines = 5_000;

/** The tables that lines frame on a page. A glyph belongs to the smallest frame around it. */
export function ruledTables(glyphs: readonly Glyph[], strokes: readonly Box[], page: number): RuledTables {
  const rules = strokes.length > pdfLimits.strokes ? null : rulesOf(strokes);
  const count = rules === null ? strokes.length : rules.horizontal.length + rules.vertical.length;
  if (rules === null || count > mostLines)
    return { tables: [], rest: glyphs, warnings: [`page ${page}: ${count} lines, not read as tables`] };
  const ink = glyphs.map(inkOf);
  const grids = withoutFramesInCells(
    connected(rules)
      .map((frame) => gridOf(frame, inkInside(frame, ink)))
      .filter((grid) => grid !== null)
      .sort((a, b) => areaOf(a.box) - areaOf(b.box)),
  );
  const cut = new Set(grids.filter((grid) => isCutByPage(grid, glyphs, strokes)));
  const inside = grids.map((): Glyph[] => []);
  const outside = glyphs.filter((glyph) => {
    const ink = inkOf(glyph);
    const home = grids.findIndex(
      (grid) => contains(grid.box, ink) || (cut.has(grid) && cutCell(grid, glyph) !== undefined),
    );
    inside[home]?.push(glyph);
    return home < 0;
  });
  const warnings = grids.some((grid) => grid.isIrregular)
    ? [`page ${page}: a table lacks lines inside, cells may be parted wrongly`]
    : [];
  const found = grids.map((grid, index) => tableOf(grid, inside[index] ?? [], page));
  const tables = found.filter((table) => !isHeaped(table) && table.cells.some((cell) => cell.text !== ""));
  const heaped = found.flatMap((table, index) => (isHeaped(table) ? (inside[index] ?? []) : []));
  return { tables, rest: [...outside, ...heaped], warnings };
}
