import type { Repair } from "../source.ts";
import { isStructural, vocabularies } from "../aliases.ts";
import { readLabel } from "../labels.ts";
import { isFigureText } from "./chunks.ts";
import { rowCount, type RowCell } from "./rowCell.ts";
import { isSameWidth } from "./tableRows.ts";

const ordinal =
  /^\s*(?:[（(]\s*[一二三四五六七八九十\d]+\s*[）)]|[一二三四五六七八九十\d]+\s*[、.．]|[一二三四五六七八九十]$)/u;

/** How far a side may have moved from one page to the next. In points. */
const nearby = 6;

/** Whether two cells say the same at the same place. */
function isSameCell(one: RowCell, other: RowCell): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    Math.abs(one.left - other.left) < nearby &&
    one.text.replace(/\s/gu, "") === other.text.replace(/\s/gu, "")
  );
}

const startingBefore = (cells: readonly RowCell[], row: number): readonly RowCell[] =>
  cells.filter((cell) => cell.from < row);

/** How many rows at the top of a part repeat the top of the table: the headings that a new page prints again. */
export function repeatedRows(table: readonly RowCell[], part: readonly RowCell[]): number {
  let repeated = 0;
  for (let rows = 1; rows < rowCount(part); rows += 1) {
    const [upper, lower] = [startingBefore(table, rows), startingBefore(part, rows)];
    const isWhole = lower.every((cell) => cell.to <= rows) && upper.every((cell) => cell.to <= rows);
    const isSame = (cell: RowCell): boolean => upper.some((other) => isSameCell(cell, other));
    if (lower.length !== upper.length || !lower.every(isSame)) {
      if (isWhole) break;
      continue;
    }
    if (isWhole && lower.some((cell) => cell.text !== "")) repeated = rows;
  }
  return repeated;
}

const mended = (cell: RowCell, other: RowCell): readonly Repair[] => [
  ...new Set<Repair>([...cell.repairs, ...other.repairs, "continued"]),
];

/** Two halves of a cell as one; the text of a half that has none does not matter. */
function mend(upper: RowCell, lower: RowCell, to: number): RowCell {
  const isSame = upper.text === lower.text;
  const text = isSame ? upper.text : [upper.text, lower.text].filter((one) => one !== "").join("\n");
  return { ...upper, to, text, repairs: mended(upper, lower) };
}

/** Whether the lower of two cells over one another goes on with what the upper one began to say. */
function goesOn(upper: RowCell, lower: RowCell): boolean {
  if (lower.text === "" || upper.text === lower.text) return true;
  return (upper.text === "" || ordinal.test(upper.text)) && (upper.text === "" || !ordinal.test(lower.text));
}

/** A cell that stands beside several rows, such as the heading of a group. */
const isTall = (cell: RowCell): boolean => cell.to - cell.from > 1;

/** Whether a text is a whole label of the form. */
function isWholeLabel(text: string): boolean {
  const label = readLabel(text);
  return (
    isStructural(label.text) ||
    Object.values(vocabularies).some((words) => words.match(label)?.exact === true)
  );
}

/** Whether the lower text finishes a label that the upper one only begins. */
function finishes(upper: string, lower: string): boolean {
  if (upper === "" || lower === "") return false;
  if (isWholeLabel(upper + lower)) return !isWholeLabel(upper);
  return ordinal.test(upper) && !ordinal.test(lower) && !isWholeLabel(upper);
}

/**
 * Whether the last row above the break and the first below it are one row, cut through: a label goes on below, or
 * the sides are not drawn there, and no column has a figure in both halves.
 */
function isCutRow(above: readonly RowCell[], below: readonly RowCell[], isOpen: boolean): boolean {
  const pairs = above.map((cell) => [cell, below.find((other) => isSameWidth(cell, other))] as const);
  if (above.length !== below.length || pairs.some(([, lower]) => lower === undefined)) return false;
  const texts = pairs.map(([upper, lower]) => [upper.text, lower?.text ?? ""] as const);
  if (texts.some(([upper, lower]) => upper !== "" && lower !== "" && isFigureText(lower))) return false;
  const isOneSided = [0, 1].some((half) => texts.every((pair) => !isFigureText(pair[half] ?? "")));
  return isOneSided && (isOpen || texts.some(([upper, lower]) => finishes(upper, lower)));
}

/**
 * Halves of headings that a page's end cuts beside a heading over several columns: 结果 above and 维持 below. Where two
 * or more go on, so do the others whose lower half is blank or fits.
 */
function cutHeadings(above: readonly RowCell[], below: readonly RowCell[]): readonly RowCell[] {
  const pairs = below.flatMap((lower) => {
    const upper = above.find((cell) => isSameWidth(cell, lower));
    return upper === undefined || isFigureText(lower.text) ? [] : [{ upper, lower }];
  });
  if (pairs.filter(({ upper, lower }) => finishes(upper.text, lower.text)).length < 2) return [];
  return pairs
    .filter(({ upper, lower }) => lower.text === "" || isWholeLabel(upper.text + lower.text))
    .map(({ lower }) => lower);
}

/** Blank halves of headings beside all rows, where the part below has no line and no text in their place. */
function unseenHeadings(above: readonly RowCell[], below: readonly RowCell[]): readonly RowCell[] {
  const isFree = ({ left, right }: RowCell): boolean =>
    below.every((cell) => cell.right < left + 2 || cell.left > right - 2);
  return above
    .filter((cell) => !isFigureText(cell.text) && isFree(cell))
    .map((cell) => ({ ...cell, from: cell.to, to: rowCount(below), text: "", repairs: [] }));
}

/**
 * A table with its continuation on the next page. Headings printed again are left out, a row cut in two is made
 * whole, and a heading beside rows on both pages spans them all.
 */
export function joinTables(
  table: readonly RowCell[],
  part: readonly RowCell[],
  isOpen: boolean,
): readonly RowCell[] {
  const headings = repeatedRows(table, part);
  const height = rowCount(table);
  const last = table.filter((cell) => cell.to === height);
  const below = part
    .filter((cell) => cell.from >= headings)
    .map((cell) => ({ ...cell, from: cell.from - headings + height, to: cell.to - headings + height }));
  const shifted = [...unseenHeadings(last, below), ...below];
  const first = shifted.filter((cell) => cell.from === height);
  const narrow = (cells: readonly RowCell[]): readonly RowCell[] => cells.filter((cell) => !isTall(cell));
  const twin = (cell: RowCell): RowCell | undefined => last.find((other) => isSameWidth(cell, other));
  const isTallPair = (cell: RowCell): boolean => {
    const upper = twin(cell);
    return upper !== undefined && (isTall(cell) || isTall(upper)) && goesOn(upper, cell);
  };
  const tall = first.filter(isTallPair);
  const rowAbove = last.filter((cell) => !tall.some((other) => twin(other) === cell));
  // A blank beside all rows, whose lines were lost on the page before, has no part in the row.
  const rowBelow = first.filter((cell) => !tall.includes(cell) && !(isTall(cell) && cell.text === ""));
  const isCut = narrow(rowAbove).length === rowAbove.length && isCutRow(rowAbove, rowBelow, isOpen);
  const headed = isCut ? [] : cutHeadings(rowAbove, rowBelow);
  const lost = new Set<RowCell>([...tall, ...headed, ...(isCut ? rowBelow : [])]);
  const shift = isCut ? 1 : 0;
  const upper = table.map((cell) => {
    const lower = first.find((other) => lost.has(other) && twin(other) === cell);
    return lower === undefined ? cell : mend(cell, lower, lower.to - shift);
  });
  const lower = shifted
    .filter((cell) => !lost.has(cell))
    .map((cell) => ({ ...cell, from: cell.from - shift, to: cell.to - shift }));
  return [...upper, ...lower];
}
