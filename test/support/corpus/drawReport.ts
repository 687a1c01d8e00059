import fc from "fast-check";
import type { LaidRow, Piece } from "../report/layout.ts";
import type { RawPage, RawText } from "./rawPdf.ts";

/** How a report is drawn on pages of A4. */
export interface Drawing {
  readonly size: number;
  readonly align: "left" | "centre" | "right";
  /** How far down the first page the report begins, so that pages break anywhere. In points. */
  readonly start: number;
  readonly numbersPages: boolean;
  /** Each letter set a second time beside itself, to look bold. */
  readonly isBold: boolean;
}

export const drawing: fc.Arbitrary<Drawing> = fc.record({
  size: fc.constantFrom(6, 7, 8),
  align: fc.constantFrom("left", "centre", "right"),
  start: fc.integer({ min: 0, max: 700 }),
  numbersPages: fc.boolean(),
  isBold: fc.boolean(),
});

const page = { left: 40, right: 555, top: 800, bottom: 50 };
const padding = 3;

interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly rows: number;
}

/** The columns that each cell covers, as a browser would find them. */
function placed(rows: readonly LaidRow[]): readonly Placed[] {
  const taken = new Set<string>();
  return rows.flatMap((row, top) => {
    let column = 0;
    return row.map(({ text, columns, rows: down }) => {
      while (taken.has(`${top} ${column}`)) column += 1;
      const from = column;
      for (let below = 0; below < down; below += 1)
        for (let right = 0; right < columns; right += 1) taken.add(`${top + below} ${from + right}`);
      column += columns;
      return { text, from, to: from + columns, top, rows: Math.min(down, rows.length - top) };
    });
  });
}

/** Western letters are half as wide as Chinese ones in the font of `rawPdf`. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter < "\u007f" ? 0.5 : 1) * size, 0);

function wrapped(text: string, width: number, size: number): readonly string[] {
  return text.split("\n").flatMap((part) => {
    const lines = [""];
    for (const letter of part) {
      const last = lines.at(-1) ?? "";
      if (last !== "" && widthOf(last + letter, size) > width) lines.push(letter);
      else lines[lines.length - 1] = last + letter;
    }
    return lines;
  });
}

/** Left sides of columns: those of labels are wide where figures stand right of them. */
function sidesOf(section: number, columns: number): readonly number[] {
  const shares = Array.from({ length: columns }, (_unused, column) =>
    section !== 3 ? 1 : column < 2 ? 1.3 : column === 2 ? 4 : 1,
  );
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let left = page.left;
  return [left, ...shares.map((share) => (left += ((page.right - page.left) * share) / whole))];
}

class Pen {
  readonly pages: { texts: RawText[]; lines: (readonly [number, number, number, number])[] }[] = [];
  y: number;
  readonly #style: Drawing;

  constructor(style: Drawing) {
    this.#style = style;
    this.y = page.top - style.start;
    this.turnPage();
  }

  turnPage(): void {
    this.pages.push({ texts: [], lines: [] });
    if (this.pages.length > 1) this.y = page.top;
  }

  text(x: number, y: number, text: string): void {
    const { size, isBold } = this.#style;
    const texts = this.pages.at(-1)?.texts;
    texts?.push({ x, y, size, text });
    if (isBold) texts?.push({ x: x + 0.2, y, size, text });
  }

  box(left: number, top: number, right: number, bottom: number): void {
    this.pages
      .at(-1)
      ?.lines.push(
        [left, top, right, top],
        [left, bottom, right, bottom],
        [left, top, left, bottom],
        [right, top, right, bottom],
      );
  }
}

function drawText(pen: Pen, text: string, { size }: Drawing): void {
  for (const line of wrapped(text, page.right - page.left, size)) {
    if (pen.y - 2 * size < page.bottom) pen.turnPage();
    pen.y -= 1.6 * size;
    pen.text(page.left, pen.y, line);
  }
  pen.y -= size;
}

function drawTable(pen: Pen, section: number, rows: readonly LaidRow[], style: Drawing): void {
  const { size, align } = style;
  const step = 1.2 * size;
  const cells = placed(rows);
  const sides = sidesOf(section, Math.max(...cells.map((cell) => cell.to)));
  const linesOf = ({ text, from, to }: Placed): readonly string[] =>
    wrapped(text, (sides[to] ?? 0) - (sides[from] ?? 0) - 2 * padding, size);
  const heights = rows.map((_row, index) => {
    const own = cells.filter((cell) => cell.top === index && cell.rows === 1);
    const spanning = cells.filter((cell) => cell.top === index && cell.rows > 1);
    const most = Math.max(
      1,
      ...own.map((cell) => linesOf(cell).length),
      ...spanning.map((cell) => Math.ceil(linesOf(cell).length / cell.rows)),
    );
    return most * step + 2 * padding;
  });
  const drawn = new Set<Placed>();
  for (let first = 0; first < rows.length;) {
    let last = first;
    let bottom = pen.y;
    while (last < rows.length && bottom - (heights[last] ?? 0) > page.bottom) bottom -= heights[last++] ?? 0;
    if (last === first) {
      pen.turnPage();
      continue;
    }
    const y = (row: number): number =>
      pen.y - heights.slice(first, row).reduce((sum, height) => sum + height, 0);
    for (const cell of cells.filter((one) => one.top < last && one.top + one.rows > first)) {
      const [left, right] = [sides[cell.from] ?? 0, sides[cell.to] ?? 0];
      const [top, low] = [y(Math.max(first, cell.top)), y(Math.min(last, cell.top + cell.rows))];
      pen.box(left, top, right, low);
      if (!drawn.has(cell))
        linesOf(cell).forEach((line, index) => {
          const room = right - left - 2 * padding - widthOf(line, size);
          const shift = align === "left" ? 0 : align === "centre" ? room / 2 : room;
          pen.text(left + padding + shift, top - padding - size - index * step, line);
        });
      drawn.add(cell);
    }
    pen.y = bottom;
    first = last;
    if (first < rows.length) pen.turnPage();
  }
  pen.y -= 2 * size;
}

/** The pages of a report, drawn without any other program. */
export function drawReport(pieces: readonly Piece[], style: Drawing): readonly RawPage[] {
  const pen = new Pen(style);
  for (const piece of pieces)
    if (piece.type === "text") drawText(pen, piece.text, style);
    else drawTable(pen, piece.section, piece.rows, style);
  return pen.pages.map(({ texts, lines }, index) => ({
    lines,
    texts: style.numbersPages ? [...texts, { x: 290, y: 25, size: 8, text: `- ${index + 1} -` }] : texts,
  }));
}
