import type { Matrix } from "./geometry.ts";

/** What PDF.js gives for a page: codes of operators, and their operands by the same index. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Any list, typed array or nothing, as a list of unknown operands. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Float32Array || value instanceof Float64Array) return Array.from(value);
  return value instanceof Object && "length" in value ? Array.from(value as ArrayLike<unknown>) : [];
}

/** The numbers of a list; anything else in it becomes NaN, so that positions keep. */
export function numbersOf(value: unknown): readonly number[] {
  return listOf(value).map((one) => (typeof one === "number" ? one : Number.NaN));
}

/** Six numbers as a matrix, or null. */
export function matrixOf(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbersOf(value);
  if (a === undefined || b === undefined || c === undefined) return null;
  return d === undefined || e === undefined || f === undefined ? null : [a, b, c, d, e, f];
}

/** A glyph of a font: its text by the font's own map, its advance in thousandths of the font's height. */
export interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** For vertical writing: advance downwards (negative), and where the glyph hangs. */
  readonly vmetric: readonly number[] | null;
}

/** A glyph in a run of text, or null where the run holds a shift or something unknown. */
export function fontGlyphOf(value: unknown): FontGlyph | null {
  if (typeof value !== "object" || value === null || !("unicode" in value)) return null;
  const vmetric = "vmetric" in value ? numbersOf(value.vmetric) : [];
  return {
    unicode: typeof value.unicode === "string" ? value.unicode : "",
    width: "width" in value && typeof value.width === "number" ? value.width : 0,
    isSpace: "isSpace" in value && value.isSpace === true,
    vmetric: vmetric.length === 3 ? vmetric : null,
  };
}

/** What is needed of a font to place its glyphs. */
export interface PdfFont {
  readonly matrix: Matrix;
  readonly isVertical: boolean;
  readonly verticalMetrics: readonly number[] | null;
}

const usualMatrix: Matrix = [0.001, 0, 0, 0.001, 0, 0];

/** A font object of PDF.js; what it does not say is as in most fonts. */
export function fontOf(value: unknown): PdfFont {
  const font: object = typeof value === "object" && value !== null ? value : {};
  const metrics = "defaultVMetrics" in font ? numbersOf(font.defaultVMetrics) : [];
  return {
    matrix: ("fontMatrix" in font ? matrixOf(font.fontMatrix) : null) ?? usualMatrix,
    isVertical: "vertical" in font && font.vertical === true,
    verticalMetrics: metrics.length === 3 ? metrics : null,
  };
}
