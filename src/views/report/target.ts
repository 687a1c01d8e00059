import { derivationOf, isCellCode, isValueCode, type CellCode, type ValueCode } from "../../form/cells.ts";

/** What the address lights on the form: a figure, or the cells of a finding by its key. */
export type LitTarget =
  { readonly type: "figure"; readonly code: ValueCode } | { readonly type: "finding"; readonly key: string };

/** Reads the word of the address; null where nothing is lit. */
export function readTarget(text: string | null): LitTarget | null {
  if (text === null) return null;
  return isValueCode(text) ? { type: "figure", code: text } : { type: "finding", key: text };
}

/** The cells that the form prints for a figure: itself, or the parts it is the sum of. */
export function printedCells(code: ValueCode, isPrinted: (code: CellCode) => boolean): readonly CellCode[] {
  if (isCellCode(code) && isPrinted(code)) return [code];
  return derivationOf(code)?.parts.filter(isPrinted) ?? [];
}
