import { cellsOf, type CellCode } from "../../form/cells.ts";
import type { Report } from "../../form/report.ts";
import { tableFigure } from "../../form/tableValue.ts";
import type { Correction, Decision } from "../imports/decision.ts";
import type { ImportedReport } from "../imports/importedReport.ts";
import type { TypedFigure } from "./readCells.ts";

/**
 * How a cell stands between the workbook as it was made, the data today, and what came back. `changed`: by the organ.
 * `agreed`: changed likewise in the data meanwhile. `moved`: changed in the data only. `conflict`: in both, differently.
 */
export type CorrectionKind = "unchanged" | "changed" | "agreed" | "moved" | "conflict";

/** A cell with all three. */
export interface ComparedCell {
  readonly code: CellCode;
  readonly kind: CorrectionKind;
  readonly original: TypedFigure;
  readonly current: TypedFigure;
  readonly offered: TypedFigure;
  readonly note: string;
}

const notRead: TypedFigure = { value: null, raw: "", state: "not_read" };

/** Figures are the same if their numbers are, and without numbers if the same is printed; 0 and 无 differ. */
function isSame(one: TypedFigure, other: TypedFigure): boolean {
  if (one.state !== other.state) return false;
  return one.value === null ? other.value === null && one.raw === other.raw : one.value === other.value;
}

function kindOf(original: TypedFigure, current: TypedFigure, offered: TypedFigure): CorrectionKind {
  const isMoved = !isSame(original, current);
  if (isSame(original, offered)) return isMoved ? "moved" : "unchanged";
  if (!isMoved) return "changed";
  return isSame(current, offered) ? "agreed" : "conflict";
}

/** Every cell of a correction workbook against the data; null for a report that is gone from them: as it was made. */
export function compareCorrection(report: ImportedReport, today: Report | null): readonly ComparedCell[] {
  const { correction, form } = report;
  if (correction === undefined || form === null || form === "form_pre2019") return [];
  const offers = new Map(correction.changes.map((change) => [change.code, change]));
  return cellsOf(form).map(({ code }): ComparedCell => {
    const original = report.figures.get(code);
    const before = original?.origin === "table" ? original : notRead;
    const current = today === null ? before : (tableFigure(today, code) ?? notRead);
    const offered = offers.get(code) ?? before;
    return {
      code,
      kind: kindOf(before, current, offered),
      original: before,
      current,
      offered,
      note: offers.get(code)?.note ?? "",
    };
  });
}

/** What stands where data and organ differ. */
export type Choice = "offered" | "current";

/** What applying comes to: a correction for every cell that is no longer as the workbook was made with. */
export function correctionsOf(
  cells: readonly ComparedCell[],
  choices: ReadonlyMap<CellCode, Choice>,
  words: { readonly when: string; readonly kept: string },
): readonly Correction[] {
  return cells.flatMap((cell): Correction[] => {
    const { code, kind, original, current, offered } = cell;
    if (kind === "unchanged") return [];
    const isKept = kind === "moved" || (kind === "conflict" && choices.get(code) === "current");
    const { value, raw, state } = isKept ? current : offered;
    return [
      {
        code,
        original: original.state === "not_read" ? null : { ...original },
        value,
        raw: raw === "" && value !== null ? String(value) : raw,
        state,
        note: isKept ? words.kept : cell.note,
        when: words.when,
      },
    ];
  });
}

/** The cells where the data and the organ differ, which a person has to decide. */
export function openConflicts(
  cells: readonly ComparedCell[],
  choices: ReadonlyMap<CellCode, Choice>,
): readonly CellCode[] {
  return cells.filter(({ kind, code }) => kind === "conflict" && !choices.has(code)).map(({ code }) => code);
}

/** The decision with all that the organ offers laid under what a person changed since: what applying would come to. */
export function offeredDecision(report: ImportedReport, decision: Decision): Decision {
  if (report.correction === undefined || decision.ruling === "accepted") return decision;
  const words = { when: report.correction.made, kept: "" };
  const offered = correctionsOf(compareCorrection(report, null), new Map(), words);
  return { ...decision, corrections: [...offered, ...decision.corrections] };
}
