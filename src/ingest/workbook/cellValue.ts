import type { CellObject } from "@e965/xlsx";

/** A number without the traces of binary fractions: 0.1 + 0.2 in a formula is 0.3. Fifteen digits are all a workbook has. */
function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15));
  return Number.isInteger(short) && Math.abs(short) < 1e21 ? short.toFixed(0) : String(short);
}

function isoDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** A format without colours, conditions, fillers and padding, and without quoted words where they are not asked for. */
function plainFormat(format: unknown, keepsWords: boolean): string {
  if (typeof format !== "string") return "";
  const [first = ""] = format.replace(/\[[^\]]*\]|[_*]./gu, "").split(";");
  return keepsWords ? first.replace(/["\\]/gu, "") : first.replace(/"[^"]*"|\\./gu, "");
}

/** Shown as something other than the number that is kept: a percentage, a fraction, in thousands or 万. */
function isScaled(format: unknown): boolean {
  const plain = plainFormat(format, false);
  return /%|[?#0]\s*\/\s*[?#0]|[?#0],+(?![?#0,])|!\./u.test(plain);
}

/** 元, 万元 or 亿元 that the format and not the cell writes after the number. */
function shownUnit(format: unknown): string {
  return /(?:万|亿)?元$|[万亿]$/u.exec(plainFormat(format, true).trim())?.[0] ?? "";
}

/**
 * What a cell holds, as text: numbers in full and not as a format rounds or groups them, dates as ISO, text as typed.
 * A formula that was never computed gives the formula itself, which is no number, rather than a blank.
 */
export function cellValue(cell: CellObject | undefined): string {
  if (cell === undefined) return "";
  const { t: type, v: value, w: shown, f: formula, z: format } = cell;
  if (value === undefined || type === "z") return formula === undefined ? "" : `=${formula}`;
  if (type === "e") return shown ?? "#VALUE!";
  if (value instanceof Date) return isoDate(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value.replace(/\r\n?/gu, "\n").trim();
  if (!Number.isFinite(value)) return shown ?? "#NUM!";
  const kept = plainNumber(value);
  if (!isScaled(format) || shown === undefined) return kept + shownUnit(format);
  // What is shown is another number than what is kept: with both of them it is none.
  return shown.trim() === kept || shown.includes("%") ? shown.trim() : `${shown.trim()} (${kept})`;
}
