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
  /** The number under which the file names it. */
  readonly code: number;
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
    code: "originalCharCode" in value ? Number(value.originalCharCode) : Number.NaN,
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
  /** Whether the file says which character a glyph draws. Where it does not, PDF.js takes its number for one. */
  readonly tells: (glyph: FontGlyph) => boolean;
}

const usualMatrix: Matrix = [0.001, 0, 0, 0.001, 0, 0];

const objectOf = (value: unknown): object => (typeof value === "object" && value !== null ? value : {});

/** The number that PDF.js reads out of a name such as g0031 or C49. A font drawn by hand counts its glyphs so. */
function numberInName(name: unknown): number {
  const found = typeof name === "string" ? /^(?:[Gg]([\da-f]{2,4})|[Cc](\d{1,3}))$/iu.exec(name) : null;
  return found === null ? Number.NaN : found[1] === undefined ? Number(found[2]) : parseInt(found[1], 16);
}

function tellsOf(font: object): PdfFont["tells"] {
  const characters = "toUnicode" in font ? objectOf(font.toUnicode) : null;
  if (characters === null) return () => true;
  // A map of every number to itself is what PDF.js puts where a font with numbers of its own has none.
  if (!("_map" in characters)) return () => !("composite" in font && font.composite === true);
  const map: object = objectOf(characters._map);
  const names = "differences" in font ? objectOf(font.differences) : {};
  // A font whose numbers are those of Unicode tells a rare character that its map leaves out.
  const isUnicode = ["1", "公"].every((one) => Reflect.get(map, one.charCodeAt(0)) === one);
  const isDrawn = "isType3Font" in font && font.isType3Font === true;
  return ({ code, unicode }) => {
    if (Reflect.get(map, code) === undefined) return isUnicode;
    return !isDrawn || numberInName(Reflect.get(names, code)) !== unicode.codePointAt(0);
  };
}

/** A font object of PDF.js; what it does not say is as in most fonts. */
export function fontOf(value: unknown): PdfFont {
  const font = objectOf(value);
  const metrics = "defaultVMetrics" in font ? numbersOf(font.defaultVMetrics) : [];
  return {
    matrix: ("fontMatrix" in font ? matrixOf(font.fontMatrix) : null) ?? usualMatrix,
    isVertical: "vertical" in font && font.vertical === true,
    verticalMetrics: metrics.length === 3 ? metrics : null,
    tells: tellsOf(font),
  };
}
