import {
  cellOf,
  isCellCode,
  isInForm,
  isValueCode,
  valueUnit,
  type ValueCode,
} from "../../src/form/cells.ts";
import type { FormId } from "../../src/form/form.ts";
import { isNarrativeCode, type NarrativeCode } from "../../src/form/narrative.ts";

/** A sum over applicants that some texts state; it is no cell and no column, so it is kept as a note. */
export type NotedCode = "new_received.legal_person_subtotal";
export type FigureCode = ValueCode | NarrativeCode | NotedCode;

/** Whether text is the code of a figure that a data set may hold. */
export function isFigureCode(text: string): text is FigureCode {
  return isValueCode(text) || isNarrativeCode(text) || isNotedCode(text);
}

/** Whether a figure is kept as a note only. */
export function isNotedCode(text: string): text is NotedCode {
  return text === "new_received.legal_person_subtotal";
}

/** The headline figures that reports before 2019 have in common with today's form. */
const headlineCodes: ReadonlySet<string> = new Set<ValueCode>([
  "new_received.total",
  "total_processed.total",
  "granted.total",
  "partially_granted.total",
  "refused.total",
  "not_held.total",
  "review.total",
  "litigation.total",
]);

/** Whether a report on a form can state a figure. */
export function fitsForm(code: FigureCode, form: FormId): boolean {
  if (isNarrativeCode(code)) return true;
  if (form === "form_pre2019") return headlineCodes.has(code);
  return isNotedCode(code) || isInForm(code, form);
}

/** The money unit the database keeps a figure in, or null where it is no money. */
export function moneyUnit(code: FigureCode): "元" | "万元" | null {
  const unit = isValueCode(code) ? valueUnit(code) : "件";
  return unit === "元" || unit === "万元" ? unit : null;
}

/** What numbers a figure may take. */
export function numberPattern(code: FigureCode): { readonly pattern: RegExp; readonly words: string } {
  const type = isCellCode(code) ? cellOf(code).type : "integer";
  if (type === "signed_integer") return { pattern: /^-?\d+$/, words: "digits only, with - for a decrease" };
  const isMoney = type === "decimal" || code.endsWith("_yuan");
  return isMoney
    ? { pattern: /^\d+(\.\d+)?$/, words: "digits, with a point before decimals" }
    : { pattern: /^\d+$/, words: "digits only" };
}
