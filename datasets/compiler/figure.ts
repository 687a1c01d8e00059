import type { CellState, Origin } from "../../src/form/report.ts";
import type { FigureCode } from "./figureCode.ts";
import { moneyUnit, numberPattern } from "./figureCode.ts";
import type { RowFields } from "./rowFields.ts";

/** A figure of a report as it enters the database. */
export interface StatedFigure {
  readonly code: FigureCode;
  /** In the unit the database keeps (procurement in 元, fees in 万元); null where there is no number. */
  readonly value: number | null;
  /** As printed. */
  readonly raw: string;
  readonly state: CellState;
  readonly origin: Origin;
  readonly remark: string | null;
  /** Where it stands, to report a flaw that shows only beside other figures. */
  readonly place: { readonly fields: RowFields; readonly column: string };
}

/** The words on the unit of an amount; `none` says that the source prints none. */
export const unitWords = ["元", "万元", "none"] as const;
export type UnitWord = (typeof unitWords)[number];

/** Whether text is a word on the unit of an amount. */
export function isUnitWord(text: string): text is UnitWord {
  return (unitWords as readonly string[]).includes(text);
}

/** An amount in another unit; six decimals are more than any report prints. */
function converted(value: number, from: "元" | "万元", to: "元" | "万元"): number {
  if (from === to) return value;
  return Number((from === "万元" ? value * 10000 : value / 10000).toFixed(6));
}

/** What a number becomes in the database: an amount whose unit nobody printed has no value, unless it is zero. */
export function valueOfNumber(
  code: FigureCode,
  value: number,
  unit: UnitWord | null,
): Pick<StatedFigure, "value" | "state"> {
  const kept = moneyUnit(code);
  if (value === 0) return { value: 0, state: "zero" };
  if (kept === null || unit === null) return { value, state: "number" };
  if (unit === "none") return { value: null, state: "unit_unknown" };
  return { value: converted(value, unit, kept), state: "number" };
}

/** Reads digits by the rule of their cell; null after reporting what is no number there. */
export function readNumber(fields: RowFields, column: string, code: FigureCode, text: string): number | null {
  const { pattern, words } = numberPattern(code);
  if (pattern.test(text)) return Number(text);
  return fields.flaw(column, `"${text}" is not a number for ${code}`, `Write ${words}`);
}

/** Reads the word on the unit: needed with an amount, out of place with anything else. */
export function readUnit(fields: RowFields, column: string, code: FigureCode): UnitWord | null {
  const unit = fields.word(column, isUnitWord, unitWords.join(", "));
  if (moneyUnit(code) === null)
    return fields.optional(column) === null
      ? null
      : fields.flaw(column, `${code} is no amount of money`, "Leave the unit empty");
  if (unit === null && fields.optional(column) === null)
    return fields.flaw(
      column,
      `the amount ${code} has no word on its unit`,
      "Write 元 or 万元 as printed, or none where the source prints no unit",
    );
  return unit;
}

/** What was printed, with the unit of its header or note where the cell itself has none: `16.482(万元)`. */
export function withUnit(code: FigureCode, raw: string, unit: UnitWord | null): string {
  const isPlain = unit === null || unit === "none" || unit === moneyUnit(code) || /[元万]/.test(raw);
  return isPlain || Number(raw) === 0 ? raw : `${raw}(${unit})`;
}
