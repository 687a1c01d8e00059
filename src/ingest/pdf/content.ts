import { pdfLimits } from "../limits.ts";
import { UnreadableFile } from "../source.ts";
import { apply, boxAround, multiply, type Box, type Matrix, type Point } from "./geometry.ts";
import { listOf, matrixOf, numbersOf, type Operators, type PdfFont } from "./operands.ts";
import { moveText, newPen, setTextMatrix, showText, type Glyph, type PenState } from "./pen.ts";
import { seenGlyphs, type Area, type SetGlyph } from "./visibility.ts";

/** What a page draws, in points from its upper left corner, y downwards. */
export interface PageContent {
  readonly glyphs: readonly Glyph[];
  /** Straight lines: stroked, or filled and so thin that they are lines to the eye. */
  readonly strokes: readonly Box[];
  readonly images: readonly Box[];
  /** How many glyphs were left out because a reader of the page does not see them. */
  readonly hidden: number;
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

/** What covers less lets show through what lies behind. */
const mostTransparent = 0.9;

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
  readonly glyphs: SetGlyph[];
  readonly strokes: Box[];
  readonly images: (Box & { readonly at: number })[];
  readonly areas: Area[];
}

/** The lightness of a colour written #rrggbb, from 0 to 1, or null where it is written in another way. */
function shadeOf(colour: unknown): number | null {
  if (typeof colour !== "string" || !/^#[\da-f]{6}$/iu.test(colour)) return null;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** The rectangle that a path of one part fills, if it is one. Parts within parts may leave a hole. */
function filledBox(parts: readonly (readonly Corner[])[]): Box | null {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0 || only.length < 4 || only.length > 6) return null;
  const box = boxAround(only);
  const isCorner = ({ x, y, isCurved }: Corner): boolean =>
    !isCurved &&
    Math.min(Math.abs(x - box.left), Math.abs(x - box.right)) < 0.5 &&
    Math.min(Math.abs(y - box.top), Math.abs(y - box.bottom)) < 0.5;
  return only.every(isCorner) ? box : null;
}

type Step = (pen: PenState, operands: readonly unknown[], painting: Painting) => void;

/** What each operator does to the pen or the page; all others leave text and lines alone. */
function stepsBy(
  codes: OperatorCodes,
  fonts: ReadonlyMap<string, PdfFont>,
  toPage: Matrix,
  sheet: Box,
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
  const image: Step = (pen, _operands, { images, glyphs }) => {
    const box = boxAround([0, 1, 2, 3].map((corner) => apply(pen.page, corner & 1, corner >> 1)));
    images.push({ ...common(box, pen.clip), at: glyphs.length });
  };
  const paint = (
    pen: PenState,
    code: number,
    parts: readonly (readonly Corner[])[],
    painting: Painting,
  ): void => {
    const width = pen.lineWidth * Math.sqrt(Math.abs(pen.page[0] * pen.page[3] - pen.page[1] * pen.page[2]));
    const isBoth = both.has(code);
    const isStroked = (isBoth || stroking.has(code)) && width <= thickestLine;
    const isFilled = isBoth || filling.has(code);
    for (const line of linesOf(parts, isStroked, isFilled)) painting.strokes.push(line);
    const box = isFilled && pen.covers && pen.veil * pen.opacity > mostTransparent ? filledBox(parts) : null;
    if (box !== null && !isLine(box))
      painting.areas.push({ box: common(box, pen.clip), shade: pen.fill, at: painting.glyphs.length });
  };
  const concatenate: Step = (pen, operands) => {
    const matrix = matrixOf(operands);
    if (matrix !== null) pen.page = multiply(pen.page, matrix);
  };
  const steps: Readonly<Record<string, Step>> = {
    transform: concatenate,
    paintFormXObjectBegin: (pen, [matrix], painting) => concatenate(pen, listOf(matrix), painting),
    beginAnnotation: (pen, [, , transform, matrix], painting) => {
      Object.assign(pen, newPen(toPage, sheet));
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
        else if (key === "BM") pen.covers = value === "source-over";
        else if (key === "SMask") pen.covers = value === false || value === null;
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
    constructPath: (pen, [code, data], painting) => {
      const parts = partsOf(numbersOf(listOf(data)[0]), pen.page);
      if (painting.strokes.length <= pdfLimits.strokes) paint(pen, Number(code), parts, painting);
      const corners = parts.flat();
      if (pen.isClipping && corners.length > 0) pen.clip = common(pen.clip, boxAround(corners));
      pen.isClipping = false;
    },
    beginGroup: (pen) => {
      pen.veil *= pen.opacity;
      pen.opacity = 1;
    },
    clip: (pen) => (pen.isClipping = true),
    eoClip: (pen) => (pen.isClipping = true),
    setFillRGBColor: (pen, [colour]) => (pen.fill = shadeOf(colour)),
    setFillColorN: (pen) => (pen.fill = null),
    setFillTransparent: (pen) => (pen.fill = null),
    paintImageXObject: image,
    paintInlineImageXObject: image,
    paintImageMaskXObject: image,
  };
  return new Map(Object.entries(steps).map(([name, step]) => [codes[name] ?? -1, step]));
}

/**
 * Follows the operators of a page with a pen and notes every straight line and image, and every glyph that is seen.
 * `sheet` is the part of the page that is shown; `isShown` tells which of its layers are.
 */
export function pageContent(
  operators: Operators,
  fonts: ReadonlyMap<string, PdfFont>,
  codes: OperatorCodes,
  toPage: Matrix,
  sheet: Box,
  isShown: (layer: unknown) => boolean,
): PageContent {
  const steps = stepsBy(codes, fonts, toPage, sheet);
  const names = (...list: string[]): ReadonlySet<number> => new Set(list.map((name) => codes[name] ?? -1));
  const opening = names("save", "paintFormXObjectBegin", "beginGroup", "beginAnnotation");
  const closing = names("restore", "paintFormXObjectEnd", "endGroup", "endAnnotation");
  const begins = names("beginMarkedContent", "beginMarkedContentProps");
  const ends = names("endMarkedContent");
  const painting: Painting = { glyphs: [], strokes: [], images: [], areas: [] };
  const unseen: Painting = { glyphs: [], strokes: [], images: [], areas: [] };
  const layers: boolean[] = [];
  const saved: PenState[] = [];
  let pen = newPen(toPage, sheet);
  operators.fnArray.forEach((code, index) => {
    if (opening.has(code)) saved.push({ ...pen });
    if (closing.has(code)) pen = saved.pop() ?? pen;
    const operands = listOf(operators.argsArray[index]);
    if (begins.has(code)) layers.push(operands[0] !== "OC" || isShown(operands[1]));
    if (ends.has(code)) layers.pop();
    steps.get(code)?.(pen, operands, layers.includes(false) ? unseen : painting);
  });
  const { strokes, images } = painting;
  return { strokes, images, ...seenGlyphs(painting.glyphs, painting.areas, images, sheet) };
}
