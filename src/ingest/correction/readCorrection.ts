import type { WorkBook } from "@e965/xlsx";
import { kinds } from "../../place/kinds.ts";
import type { ImportedFigure, ImportedIssue, ImportedReport } from "../imports/importedReport.ts";
import type { ValueCode } from "../../form/cells.ts";
import { openWorkbook } from "../workbook/readSheets.ts";
import { readContext, type CorrectionContext } from "./correctionContext.ts";
import { correctionIssues, type AtCell } from "./correctionIssues.ts";
import type { OfferedChange } from "./correctionOffer.ts";
import type { Machine, MachineCell } from "./machineSheet.ts";
import { readAnswers } from "./readAnswers.ts";
import { firstMoved, typedFigure } from "./readCells.ts";
import { cellAt, isCorrection, readMachine } from "./readMachine.ts";

/** A correction workbook that came back, or what keeps it from being compared cell by cell. */
export type CorrectionReading =
  | { readonly type: "read"; readonly report: ImportedReport }
  /** To be read as any form, with this said. */
  | { readonly type: "damaged"; readonly issue: ImportedIssue };

function atCell({ code, address }: MachineCell, sheet: string): AtCell & { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return { code, address, row, column, place: { sheet, row, column } };
}

interface ReadCells {
  readonly changes: readonly OfferedChange[];
  readonly issues: readonly ImportedIssue[];
}

function readCells(workbook: WorkBook, machine: Machine): ReadCells {
  const sheet = workbook.Sheets[machine.sheets.form];
  const answers = readAnswers(workbook, machine);
  const changes: OfferedChange[] = [];
  const issues: ImportedIssue[] = [...answers.issues];
  for (const original of machine.cells) {
    const at = atCell(original, machine.sheets.form);
    const typed = typedFigure(cellAt(sheet, at.row - 1, at.column - 1), original, at);
    if (typed === null) continue;
    if ("message" in typed) issues.push(typed);
    else changes.push({ ...typed, code: original.code, note: answers.noteOn(original.code) });
  }
  return { changes, issues };
}

/** The figures the workbook was made with; what was not read has no entry. */
function figuresOf({ cells, sheets }: Machine, { others }: CorrectionContext) {
  const figures = new Map<ValueCode, ImportedFigure>();
  for (const cell of cells) {
    const { value, raw, state, code } = cell;
    const { place } = atCell(cell, sheets.form);
    if (state !== "not_read" && state !== "not_in_form")
      figures.set(code, { value, raw, state, origin: "table", confidence: "sure", place });
  }
  for (const [code, figure] of others)
    if (!figures.has(code)) figures.set(code, { ...figure, confidence: "sure", place: null });
  return figures;
}

function reportOf(
  machine: Machine,
  context: CorrectionContext,
  { changes, issues }: ReadCells,
  at: { readonly file: string; readonly index: number },
): ImportedReport {
  const { dataset, report, organ, year, made, form } = machine;
  return {
    ...at,
    status: "read",
    title: context.title,
    sourceUrl: context.sourceUrl,
    identity: {
      unit: organ.name,
      kind: organ.kind,
      scope: kinds[organ.kind].scope,
      regionCode: organ.regionCode,
      year,
      isDoubtful: false,
    },
    form,
    meta: context.meta,
    figures: figuresOf(machine, context),
    narrative: context.narrative,
    printedSubtotals: new Map(),
    issues,
    failures: null,
    correction: { dataset, report, organ, place: context.place, year, made, changes },
  };
}

function readKnown(
  workbook: WorkBook,
  at: { readonly file: string; readonly index: number },
): CorrectionReading {
  const damaged = (issue: ImportedIssue): CorrectionReading => ({ type: "damaged", issue });
  const machine = readMachine(workbook);
  if (typeof machine === "string") return damaged(correctionIssues[machine]());
  const context = readContext(machine.context);
  if (context === null) return damaged(correctionIssues.changed());
  const sheet = workbook.Sheets[machine.sheets.form];
  if (sheet === undefined) return damaged(correctionIssues.noForm(machine.sheets.form));
  const moved = firstMoved(sheet, machine);
  if (moved !== null) return damaged(moved);
  return { type: "read", report: reportOf(machine, context, readCells(workbook, machine), at) };
}

/** Reads a workbook that `correctionWorkbook` made; null for any other. Throws `UnreadableFile`. */
export async function readCorrection(bytes: Uint8Array, file: string): Promise<CorrectionReading | null> {
  if (!isCorrection(await openWorkbook(bytes, { namesOnly: true }))) return null;
  return readKnown(await openWorkbook(bytes), { file, index: 0 });
}
