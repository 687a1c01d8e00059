import { pdfLimits } from "../limits.ts";
import { UnreadableFile } from "../source.ts";
import { apply, boxAround, multiply, type Box, type Matrix, type Point } from "./geometry.ts";
import { listOf, matrixOf, numbersOf, type Operators, type PdfFont } from "./operands.ts";
import { moveText, newPen, setTextMatrix, showText, type Glyph, type PenState } from "./pen.ts";

/** What a page draws, in points from its upper left corner, y downwards. */
export interface PageContent {
  readonly glyphs: readonly Glyph[];
  /** Straight lines: stroked, or filled and so thin that they are lines to the eye. */
  readonly strokes: readonly Box[];
  readonly images: readonly Box[];
}

/** Codes of the operators by name, as PDF.js exports them. */
export type OperatorCodes = Readonly<Record<string, number>>;

/** A line up to this thick is a line; beyond it is a painted area. In points. */
const thickestLine = 4;

const pathOperands = [2, 2, 6, 4, 0] as const;

/** A corner of a path, and whether a curve leads to it. */
interface Corner extends Point {
  readonly isCurved: boolean;
}

/** The corners of each part of a path. A curve is no line, but the ends of curves tell how large a dot is. */
function partsOf(data: readonly number[], toPage: Matrix): readonly (readonly Corner[])[] {
  const parts: Corner[][] = [];
  for (let at = 0; at < data.length;) {
    const operands = pathOperands[data[at] ?? 0];
    if (operands === undefined) break;
    const [x, y] = data.slice(at + operands - 1, at + operands + 1);
    const part = parts.at(-1);
    if (operands === 0 && part?.[0] !== undefined) part.push({ ...part[0], isCurved: false });
    else if (x !== undefined && y !== undefined) {
      const corner = { ...apply(toPage, x, y), isCurved: operands > 2 };
      if (data[at] === 0 || part === undefined) parts.push([corner]);
      else part.push(corner);
    }
    at += operands + 1;
  }
  return parts;
}

/** The largest dot of a dotted line, in points. */
const largestDot = 2.5;

function isLine(box: Box): boolean {
  const [thin, long] = [box.right - box.left, box.bottom - box.top].sort((a, b) => a - b);
  if (thin === undefined || long === undefined) return false;
  return thin <= thickestLine && (long > 2 * thin || (thin > 0 && long <= largestDot));
}

/** The lines that a painted path draws. */
function linesOf(
  parts: readonly (readonly Corner[])[],
  isStroked: boolean,
  isFilled: boolean,
): readonly Box[] {
  const sides = isStroked
    ? parts.flatMap((part) =>
        part.flatMap((corner, index) => {
          const before = part[index - 1];
          return before === undefined || corner.isCurved ? [] : [boxAround([before, corner])];
        }),
      )
    : [];
  const filled = isFilled ? parts.filter((part) => part.length > 2).map(boxAround) : [];
  return [...sides, ...filled].filter(isLine);
}

interface Painting {
  readonly glyphs: Glyph[];
  readonly strokes: Box[];
  readonly images: Box[];
}

type Step = (pen: PenState, operands: readonly unknown[], painting: Painting) => void;

/** What each operator does to the pen or the page; all others leave text and lines alone. */
function stepsBy(
  codes: OperatorCodes,
  fonts: ReadonlyMap<string, PdfFont>,
  toPage: Matrix,
): ReadonlyMap<number, Step> {
  const stroking = new Set([codes["stroke"], codes["closeStroke"]]);
  const both = new Set(
    ["fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"].map((name) => codes[name]),
  );
  const filling = new Set([codes["fill"], codes["eoFill"]]);
  const setFont = (pen: PenState, name: unknown, size: unknown): void => {
    pen.font = typeof name === "string" ? (fonts.get(name) ?? null) : null;
    pen.size = Number(size);
  };
  const show: Step = (pen, [run], { glyphs }) => {
    const before = glyphs.at(-1)?.run ?? 0;
    pen.run = before + 1;
    for (const glyph of showText(pen, listOf(run))) glyphs.push(glyph);
    if (glyphs.length > pdfLimits.characters)
      throw new UnreadableFile("too_large", `a page of more than ${pdfLimits.characters} characters`);
  };
  const image: Step = (pen, _operands, { images }) => {
    images.push(boxAround([0, 1, 2, 3].map((corner) => apply(pen.page, corner & 1, corner >> 1))));
  };
  const concatenate: Step = (pen, operands) => {
    const matrix = matrixOf(operands);
    if (matrix !== null) pen.page = multiply(pen.page, matrix);
  };
  const steps: Readonly<Record<string, Step>> = {
    transform: concatenate,
    paintFormXObjectBegin: (pen, [matrix], painting) => concatenate(pen, listOf(matrix), painting),
    beginAnnotation: (pen, [, , transform, matrix], painting) => {
      Object.assign(pen, newPen(toPage));
      concatenate(pen, listOf(transform), painting);
      concatenate(pen, listOf(matrix), painting);
    },
    beginText: (pen) => setTextMatrix(pen, [1, 0, 0, 1, 0, 0]),
    setCharSpacing: (pen, [spacing]) => (pen.charSpacing = Number(spacing)),
    setWordSpacing: (pen, [spacing]) => (pen.wordSpacing = Number(spacing)),
    setHScale: (pen, [percent]) => (pen.scale = Number(percent) / 100),
    setLeading: (pen, [leading]) => (pen.leading = -Number(leading)),
    setTextRise: (pen, [rise]) => (pen.rise = Number(rise)),
    setTextRenderingMode: (pen, [mode]) => (pen.mode = Number(mode)),
    setLineWidth: (pen, [width]) => (pen.lineWidth = Number(width)),
    setFont: (pen, [name, size]) => setFont(pen, name, size),
    setGState: (pen, [settings]) => {
      for (const [key, value] of listOf(settings).map(listOf))
        if (key === "Font") setFont(pen, listOf(value)[0], listOf(value)[1]);
        else if (key === "ca") pen.opacity = Number(value);
    },
    moveText: (pen, [x, y]) => moveText(pen, Number(x), Number(y)),
    setLeadingMoveText: (pen, [x, y]) => {
      pen.leading = Number(y);
      moveText(pen, Number(x), Number(y));
    },
    setTextMatrix: (pen, operands) => {
      const matrix = matrixOf(operands[0]) ?? matrixOf(operands);
      if (matrix !== null) setTextMatrix(pen, matrix);
    },
    nextLine: (pen) => moveText(pen, 0, pen.leading),
    // PDF.js turns every other operator that shows text into this one.
    showText: show,
    constructPath: (pen, [code, data], { strokes }) => {
      const width =
        pen.lineWidth * Math.sqrt(Math.abs(pen.page[0] * pen.page[3] - pen.page[1] * pen.page[2]));
      const painted = Number(code);
      const isBoth = both.has(painted);
      const isStroked = (isBoth || stroking.has(painted)) && width <= thickestLine;
      const parts = partsOf(numbersOf(listOf(data)[0]), pen.page);
      if (strokes.length > pdfLimits.strokes) return;
      for (const line of linesOf(parts, isStroked, isBoth || filling.has(painted))) strokes.push(line);
    },
    paintImageXObject: image,
    paintInlineImageXObject: image,
    paintImageMaskXObject: image,
  };
  return new Map(Object.entries(steps).map(([name, step]) => [codes[name] ?? -1, step]));
}

/** Follows the operators of a page with a pen and notes every glyph, straight line and image. */
export function pageContent(
  operators: Operators,
  fonts: ReadonlyMap<string, PdfFont>,
  codes: OperatorCodes,
  toPage: Matrix,
): PageContent {
  const steps = stepsBy(codes, fonts, toPage);
  const names = (...list: string[]): ReadonlySet<number> => new Set(list.map((name) => codes[name] ?? -1));
  const opening = names("save", "paintFormXObjectBegin", "beginGroup", "beginAnnotation");
  const closing = names("restore", "paintFormXObjectEnd", "endGroup", "endAnnotation");
  const painting: Painting = { glyphs: [], strokes: [], images: [] };
  const saved: PenState[] = [];
  let pen = newPen(toPage);
  operators.fnArray.forEach((code, index) => {
    if (opening.has(code)) saved.push({ ...pen });
    if (closing.has(code)) pen = saved.pop() ?? pen;
    steps.get(code)?.(pen, listOf(operators.argsArray[index]), painting);
  });
  return painting;
}
