import { isNarrativeCode } from "../../src/form/narrative.ts";
import type { CellState } from "../../src/form/report.ts";
import type { CsvTable } from "./csvTable.ts";
import { readNumber, readUnit, valueOfNumber, withUnit, type StatedFigure } from "./figure.ts";
import { fitsForm, isFigureCode, moneyUnit, type FigureCode } from "./figureCode.ts";
import type { Report } from "./flaw.ts";
import { reportOfRow } from "./longFigures.ts";
import type { FiledReport } from "./reports.ts";
import { RowFields } from "./rowFields.ts";

/** The column with the word on the unit of an amount: `procurement.total_amount:unit`. */
export const unitColumn = (code: string): string => `${code}:unit`;

/** Whether a column may stand in a file with one report a row. */
export function isWideColumn(column: string): boolean {
  const code = column.replace(/:unit$/, "");
  return isFigureCode(code) && (code === column || moneyUnit(code) !== null);
}

/** What is printed where a number should be. */
const printed: readonly (readonly [RegExp, CellState, number | null])[] = [
  [/^$/, "blank", null],
  [/^(\/|／|-|--|—|——|–|不适用)$/, "not_applicable", null],
  [/^(无|没有)$/, "none_word", 0],
];

function readField(fields: RowFields, code: FigureCode, raw: string): StatedFigure | null {
  const origin = isNarrativeCode(code) ? ("text" as const) : ("table" as const);
  const base = { code, raw, origin, remark: null, place: { fields, column: code } };
  if (raw === "0") return { ...base, state: "zero", value: 0 };
  if (!/^\d/.test(raw))
    for (const [pattern, state, value] of printed) if (pattern.test(raw)) return { ...base, state, value };
  const unit = moneyUnit(code) === null ? null : readUnit(fields, unitColumn(code), code);
  const value = readNumber(fields, code, code, raw);
  return value === null
    ? null
    : { ...base, raw: withUnit(code, raw, unit), ...valueOfNumber(code, value, unit) };
}

/**
 * Adds the figures of a file with one report a row and one column a code; fields hold what is printed.
 * An empty field is a blank cell where the form has that cell, and says nothing where it has not.
 */
export function readWideFigures(
  table: CsvTable,
  reports: ReadonlyMap<string, FiledReport>,
  add: (filed: FiledReport, figure: StatedFigure) => void,
  report: Report,
): void {
  const codes = table.columns.filter(isFigureCode);
  for (const row of table.rows) {
    const fields = new RowFields(table.file, row, report);
    const filed = reportOfRow(fields, reports);
    if (filed === null) continue;
    for (const code of codes) {
      const raw = fields.raw(code).trim();
      if (raw === "" && (isNarrativeCode(code) || !fitsForm(code, filed.form))) continue;
      if (!fitsForm(code, filed.form)) {
        fields.flaw(
          code,
          `${filed.form} has no ${code}`,
          "Empty the field, or correct the form in reports.csv",
        );
        continue;
      }
      const figure = readField(fields, code, raw);
      if (figure !== null) add(filed, figure);
    }
  }
}
