import type { CellObject, WorkSheet } from "@e965/xlsx";
import { cellOf, valueUnit, type CellCode } from "../../form/cells.ts";
import { placedForm } from "../../form/layout/formGrid.ts";
import { cellAddress } from "../../form/layout/cellAddress.ts";
import type { Figure } from "../../form/report.ts";
import { readAmount, readCount } from "../readValue.ts";
import { cellValue } from "../workbook/cellValue.ts";
import type { ImportedIssue } from "../imports/importedReport.ts";
import { correctionIssues, type AtCell } from "./correctionIssues.ts";
import type { Machine, MachineCell } from "./machineSheet.ts";
import { cellAt } from "./readMachine.ts";
import { writtenValue } from "./writtenValue.ts";

/** What a cell of the form holds now. */
export type TypedFigure = Pick<Figure, "value" | "raw" | "state">;

/** The first heading of the form that is not where it was; null where all are. */
export function firstMoved(sheet: WorkSheet, { form }: Machine): ImportedIssue | null {
  for (const { top, slots } of placedForm(form))
    for (const { slot, row, from } of slots) {
      if (slot.kind !== "heading") continue;
      const found = cellValue(cellAt(sheet, top + row, from));
      if (found.startsWith(slot.text.zh)) continue;
      return correctionIssues.moved(cellAddress({ row: top + row, column: from }), slot.text.zh, found);
    }
  return null;
}

/** The unit an amount without one is in: that of the form, unless the report itself prints none. */
function statedUnit({ code, value }: MachineCell): "元" | "万元" | null {
  const unit = valueUnit(code);
  if (code === "procurement.total_amount") return value === null ? null : "元";
  return unit === "元" || unit === "万元" ? unit : null;
}

function readTyped(original: MachineCell, raw: string): TypedFigure {
  const { type } = cellOf(original.code);
  const read =
    type === "decimal"
      ? readAmount(raw, valueUnit(original.code), statedUnit(original))
      : readCount(raw, type);
  return { value: read.value, raw, state: read.state };
}

const wordStates: readonly Figure["state"][] = ["blank", "not_applicable", "none_word"];

/** Whether text is an amount with its unit, which is as good as a number. */
function isAmount(code: CellCode, text: string, { state }: TypedFigure): boolean {
  return cellOf(code).type === "decimal" && state === "number" && /[元万亿]/u.test(text);
}

/** What was typed into a cell; null where nothing was changed, an issue where it cannot be told what is meant. */
export function typedFigure(
  cell: CellObject | undefined,
  original: MachineCell,
  at: AtCell,
): TypedFigure | ImportedIssue | null {
  if (cell?.f !== undefined) return correctionIssues.formula(at, cell.f);
  const text = cellValue(cell);
  const written = writtenValue(original);
  if (typeof cell?.v === "number") {
    if (cell.v === written) return null;
    // The number itself and not as a format shows it; fifteen digits are all a workbook has.
    const digits = String(Number(cell.v.toPrecision(15)));
    const typed = readTyped(original, digits);
    if (typed.state === "unit_unknown") return correctionIssues.unitMissing(at, text);
    return typed.value === null ? correctionIssues.words(at, text) : typed;
  }
  if (text === (written === null ? "" : String(written)) && typeof written !== "number") return null;
  const typed = readTyped(original, text);
  if (cell?.v !== undefined && typeof cell.v !== "string") return correctionIssues.words(at, text);
  return wordStates.includes(typed.state) || isAmount(original.code, text, typed)
    ? typed
    : correctionIssues.words(at, text);
}
