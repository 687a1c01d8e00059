import { isStructural } from "../aliases.ts";
import { readLabel } from "../labels.ts";
import type { Chunk, ChunkLine } from "./chunks.ts";
import { isWholeLabel } from "./streamCells.ts";
import { centreOf, unite, type Box } from "./geometry.ts";

/** A row of a table without lines: its cells from left to right. */
export type AlignedRow = readonly (Pick<Chunk, "text"> & Box)[];

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The columns of figures: stretches of the page's width that no row leaves a gap in. */
function columnsOf(lines: readonly ChunkLine[]): readonly Column[] {
  const figures = lines.flatMap((line) => line.chunks.filter((chunk) => chunk.isFigure));
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of figures.toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Each column with the space around it up to the middle of the gap to the next one. */
function spread(columns: readonly Column[]): readonly Column[] {
  return columns.map(({ left, right }, index) => {
    const before = columns[index - 1];
    const after = columns[index + 1];
    return {
      left: before === undefined ? left - (right - left) - 30 : (before.right + left) / 2,
      right: after === undefined ? right + (right - left) + 30 : (right + after.left) / 2,
    };
  });
}

const isOver = ({ left, right }: Column, box: Box): boolean => {
  const { x } = centreOf(box);
  return x >= left && x <= right;
};

/** Puts the lines of a word of a heading together: one close below the other, over the same stretch. */
function headings(lines: readonly ChunkLine[]): readonly Chunk[] {
  const found: Chunk[] = [];
  for (const chunk of lines.flatMap((line) => line.chunks)) {
    const index = found.findLastIndex((upper) => {
      const common = Math.min(upper.right, chunk.right) - Math.max(upper.left, chunk.left);
      const isClose = chunk.top - upper.bottom < 0.6 * chunk.size;
      const isOwn = isStructural(readLabel(upper.text).text) || upper.text.length > 5;
      return common > 0.5 * Math.min(upper.right - upper.left, chunk.right - chunk.left) && isClose && !isOwn;
    });
    const upper = found[index];
    if (upper === undefined) found.push(chunk);
    else found[index] = { ...chunk, ...unite([upper, chunk]), text: `${upper.text}\n${chunk.text}` };
  }
  return found;
}

/**
 * The heading as rows: what stands over groups of columns first, then the lowest word over each column from left to
 * right. 申请人情况 and 法人或其他组织 only group columns that are told apart without them.
 */
function headingRows(lines: readonly ChunkLine[], columns: readonly Column[]): readonly AlignedRow[] {
  const words = headings(lines);
  const wide = spread(columns);
  const lowest = wide.map((column) =>
    words
      .filter((word) => isOver(column, word))
      .reduce<Chunk | null>((low, word) => (low === null || word.top > low.top ? word : low), null),
  );
  const leaves = new Set(lowest.filter((word) => word !== null));
  const above = words.filter(
    (word) =>
      !leaves.has(word) && (!isStructural(readLabel(word.text).text) || word.text.includes("信息内容")),
  );
  const beside = above.filter(
    (word) => columns[0] !== undefined && word.right < columns[0].left && words.length < 6,
  );
  const over = above.filter((word) => !beside.includes(word)).map((word) => [word]);
  return [...over, [...beside, ...leaves]].filter((row) => row.length > 0);
}

const ordinal = /^\s*(?:[（(]\s*[一二三四五六七八九十\d]+\s*[）)]|[一二三四五六七八九十\d]+\s*[、.．])/u;

interface LabelCell extends Box {
  readonly text: string;
  readonly size: number;
  /** Whether one of its lines is also a line of figures. */
  readonly isAnchored: boolean;
}

/** Left edge of the labels 1. 2. 3., right of which the labels of groups do not reach. */
function labelEdge(lines: readonly ChunkLine[]): number {
  const lefts = lines
    .flatMap((line) => line.chunks.filter((chunk) => /^\d+\s*[.．、]/u.test(chunk.text) && !chunk.isFigure))
    .map((chunk) => chunk.left)
    .sort((a, b) => a - b);
  return lefts[Math.floor(lefts.length / 2)] ?? -Infinity;
}

/** The labels of rows, their lines put together; those of groups left of them are left out, they hold no figures. */
function labelCells(lines: readonly ChunkLine[]): readonly LabelCell[] {
  const edge = labelEdge(lines);
  const cells: LabelCell[] = [];
  for (const line of lines) {
    const words = line.chunks.filter((chunk) => !chunk.isFigure);
    const isAnchored = words.length < line.chunks.length;
    const piece = words.at(-1);
    if (piece === undefined) continue;
    const isOfGroup = piece.right <= edge && !isAnchored;
    if (isOfGroup) continue;
    const last = cells.at(-1);
    const startsAnew =
      last === undefined ||
      ordinal.test(piece.text) ||
      (last.isAnchored && isAnchored) ||
      piece.top - last.bottom > 0.9 * piece.size;
    if (startsAnew) cells.push({ ...piece, isAnchored });
    else
      cells[cells.length - 1] = {
        ...unite([last, piece]),
        text: `${last.text}\n${piece.text}`,
        size: piece.size,
        isAnchored: last.isAnchored || isAnchored,
      };
  }
  return cells;
}

/** The label that stands beside a line of figures, if one does and it stands beside no other. */
function labelBeside(
  line: ChunkLine,
  cells: readonly LabelCell[],
  lines: readonly ChunkLine[],
): LabelCell | null {
  const isBeside = (cell: LabelCell, other: ChunkLine): boolean => {
    const { y } = centreOf(other);
    return y > cell.top - 0.2 * cell.size && y < cell.bottom + 0.2 * cell.size;
  };
  const [only, ...others] = cells.filter((cell) => isBeside(cell, line));
  // Lines of two labels may have come together where rows stand close; only a label that is whole is sure.
  if (only === undefined || others.length > 0 || !isWholeLabel(only.text)) return null;
  return lines.filter((other) => isBeside(only, other)).length === 1 ? only : null;
}

/**
 * The rows of one table from its heading lines and the lines below them; null where the figures do not stand in
 * columns. A column in which a row has nothing is a blank cell.
 */
export function alignedRows(
  head: readonly ChunkLine[],
  body: readonly ChunkLine[],
): readonly AlignedRow[] | null {
  const lines = body.filter((line) => line.chunks.some((chunk) => chunk.isFigure));
  const columns = columnsOf(lines);
  const cells = labelCells(body);
  const rows: AlignedRow[] = [];
  for (const line of lines) {
    const label = labelBeside(line, cells, lines);
    const figures = line.chunks.filter((chunk) => chunk.isFigure);
    const placed = columns.map((column) =>
      figures.filter((chunk) => chunk.left < column.right && chunk.right > column.left),
    );
    if (placed.some((chunks) => chunks.length > 1)) return null;
    const { top, bottom } = line;
    const values = placed.map(
      ([chunk], index) =>
        chunk ?? {
          text: "",
          left: columns[index]?.left ?? 0,
          right: columns[index]?.right ?? 0,
          top,
          bottom,
        },
    );
    rows.push(label === null ? values : [label, ...values]);
  }
  return [...headingRows(head, columns), ...rows];
}
