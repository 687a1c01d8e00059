import { pdfLimits } from "../limits.ts";
import type { Repair } from "../source.ts";
import { byCells, cutCell, isCutByPage, laidOver, overlap, straddles } from "./cellGlyphs.ts";
import { cellText } from "./cellText.ts";
import { contains, type Box, type Point } from "./geometry.ts";
import { gridOf, type Grid } from "./grid.ts";
import { inkOf, type Glyph } from "./pen.ts";
import { isHeaped } from "./heaps.ts";
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

/** No row of text is lower. In points. */
const thinnestRow = 6;

/** A space right of a row that is narrower than the others: its outer side is not drawn, though theirs are. */
function isOutside({ box, cells }: Grid, index: number): boolean {
  const cell = cells[index];
  if (cell?.right !== box.right || !cell.isOpenRight) return false;
  return cells.some((other) => other.right === box.right && !other.isOpenRight);
}

function tableOf(grid: Grid, glyphs: readonly Glyph[], page: number): PageTable {
  const over = laidOver(grid, glyphs);
  const byCell = byCells(
    grid,
    glyphs.filter((glyph) => !over.has(glyph)),
  );
  const cells = grid.cells.map((cell): PageCell => {
    const inside = byCell.get(cell) ?? [];
    const { text, repairs } = cellText(inside, cell);
    const isDoubtful =
      inside.some((glyph) => straddles(glyph, cell)) || [...over].some((glyph) => overlap(glyph, cell));
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
  const tables = found.filter(
    (table) => !isHeaped(table.cells) && table.cells.some((cell) => cell.text !== ""),
  );
  const heaped = found.flatMap((table, index) => (isHeaped(table.cells) ? (inside[index] ?? []) : []));
  return { tables, rest: [...outside, ...heaped], warnings };
}
