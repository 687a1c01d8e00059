import { applicantCodes } from "./applicants.ts";
import { cellOf, derivationOf, isCellCode, isInForm, type CellCode, type ValueCode } from "./cells.ts";
import { disputeResults } from "./disputes.ts";
import type { CellState, Figure, Report } from "./report.ts";

/** How figures are read: as they stand, or with blanks counted as zero and blank totals derived. */
export type Attempt = "strict" | "blank_as_zero";

/** A figure of the tables; what only the text states fills no cell. */
export function tableFigure(report: Report, code: ValueCode): Figure | null {
  const figure = report.figures.get(code);
  return figure?.origin === "table" ? figure : null;
}

/** The state of a cell of the tables. */
export function tableState(report: Report, code: ValueCode): CellState {
  return tableFigure(report, code)?.state ?? "not_read";
}

/** The columns that a printed total adds up; none where the cell is no total. */
export function partsOfTotal(code: CellCode): readonly CellCode[] {
  const { section, row, column } = cellOf(code);
  if (column !== "total") return [];
  const columns = section === "requests" ? applicantCodes : disputeResults;
  return columns.map((one) => `${row}.${one}`).filter(isCellCode);
}

function sumOf(
  report: Report,
  codes: readonly ValueCode[],
  value: (report: Report, code: ValueCode) => number | null,
): number | null {
  return codes.reduce<number | null>((sum, code) => {
    const one = value(report, code);
    return sum === null || one === null ? null : sum + one;
  }, 0);
}

/** The parts of a figure that this report's form prints one by one, or null. */
function printedParts(report: Report, code: ValueCode): readonly CellCode[] | null {
  const { form } = report.meta;
  const derivation = derivationOf(code);
  if (derivation === null || form === "form_pre2019") return null;
  return derivation.parts.every((part) => isInForm(part, form)) ? derivation.parts : null;
}

/** A figure as it stands, or the sum of its parts where all are known; null else. */
export function strictValue(report: Report, code: ValueCode): number | null {
  const value = tableFigure(report, code)?.value ?? null;
  if (value !== null) return value;
  const parts = printedParts(report, code);
  return parts === null ? null : sumOf(report, parts, strictValue);
}

/**
 * As `strictValue`, with blank cells of tables 3 and 4 counted as zero and blank totals added up.
 * A blank of section 2 stays unknown: a figure missing there is not zero.
 */
export function valueWithBlanks(report: Report, code: ValueCode): number | null {
  const value = strictValue(report, code);
  if (value !== null) return value;
  if (isCellCode(code) && tableState(report, code) === "blank") {
    if (cellOf(code).section === "disclosure") return null;
    return sumOf(report, partsOfTotal(code), valueWithBlanks);
  }
  const parts = printedParts(report, code);
  return parts === null ? null : sumOf(report, parts, valueWithBlanks);
}

/** A figure on either attempt. */
export function valueOn(attempt: Attempt, report: Report, code: ValueCode): number | null {
  return attempt === "strict" ? strictValue(report, code) : valueWithBlanks(report, code);
}
