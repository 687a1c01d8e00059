import { isNarrativeCode } from "../../src/form/narrative.ts";
import type { CellState, Origin } from "../../src/form/report.ts";
import { type CsvTable } from "./csvTable.ts";
import { readNumber, readUnit, valueOfNumber, withUnit, type StatedFigure } from "./figure.ts";
import { fitsForm, isFigureCode, type FigureCode } from "./figureCode.ts";
import type { Report } from "./flaw.ts";
import type { FiledReport } from "./reports.ts";
import { RowFields } from "./rowFields.ts";

/** The columns of a file with one figure a row. */
export const longColumns = ["organ", "year", "code", "raw", "value", "unit", "origin", "state", "remark"];

const states = ["number", "zero", "blank", "not_applicable", "none_word", "text", "not_read"] as const;
type WrittenState = (typeof states)[number];
const isState = (text: string): text is WrittenState => (states as readonly string[]).includes(text);
const isOrigin = (text: string): text is Origin => text === "table" || text === "text";

/** States with a number beside them; the others have none. */
const counted: ReadonlySet<CellState> = new Set(["number", "zero", "none_word"]);

function checkState(fields: RowFields, state: WrittenState, text: string | null): boolean {
  const flaw = (problem: string, remedy: string): boolean => {
    fields.flaw("state", problem, remedy);
    return false;
  };
  if (counted.has(state) !== (text !== null))
    return flaw(
      text === null ? `a ${state} without a value` : `a ${state} with the value ${text}`,
      "Correct the state or the value",
    );
  if (state === "number" && Number(text) === 0) return flaw("a number that is 0", "Write zero");
  if (state !== "number" && text !== null && Number(text) !== 0)
    return flaw(`${state} with the value ${text}`, "Write number, or the value 0");
  return true;
}

function checkCode(fields: RowFields, code: FigureCode, origin: Origin, filed: FiledReport): boolean {
  if (!fitsForm(code, filed.form)) {
    fields.flaw("code", `${filed.form} has no ${code}`, "Correct the code, or the form in reports.csv");
    return false;
  }
  if (isNarrativeCode(code) && origin !== "text") {
    fields.flaw("origin", `${code} is a figure of the text`, "Write text");
    return false;
  }
  return true;
}

function readFigure(fields: RowFields, filed: FiledReport): StatedFigure | null {
  const code = fields.requiredWord("code", isFigureCode, "the codes of the form");
  const origin = fields.requiredWord("origin", isOrigin, "table, text");
  const state = fields.requiredWord("state", isState, states.join(", "));
  const text = fields.optional("value");
  if (code === null || origin === null || state === null) return null;
  const unit = counted.has(state) ? readUnit(fields, "unit", code) : null;
  const value = text === null ? null : readNumber(fields, "value", code, text);
  if (!checkState(fields, state, text) || !checkCode(fields, code, origin, filed)) return null;
  const raw = withUnit(code, fields.optional("raw") ?? text ?? "", unit);
  const remark = fields.optional("remark");
  const place = { fields, column: "value" };
  if (state === "number" && value !== null)
    return { code, raw, origin, remark, place, ...valueOfNumber(code, value, unit) };
  return { code, raw, origin, remark, place, value, state };
}

/** The report that a row of figures belongs to, or null after reporting that there is none. */
export function reportOfRow(
  fields: RowFields,
  reports: ReadonlyMap<string, FiledReport>,
): FiledReport | null {
  const organ = fields.required("organ");
  const year = fields.required("year");
  if (organ === null || year === null) return null;
  return (
    reports.get(`${organ}-${year}`) ??
    fields.flaw(
      "organ",
      `no report of ${organ} for ${year}`,
      "Correct the row or add the report to reports.csv",
    )
  );
}

/** Adds the figures of a file with one figure a row. */
export function readLongFigures(
  table: CsvTable,
  reports: ReadonlyMap<string, FiledReport>,
  add: (filed: FiledReport, figure: StatedFigure) => void,
  report: Report,
): void {
  for (const row of table.rows) {
    const fields = new RowFields(table.file, row, report);
    const filed = reportOfRow(fields, reports);
    const figure = filed === null ? null : readFigure(fields, filed);
    if (filed !== null && figure !== null) add(filed, figure);
  }
}
