import {
  cellOf,
  cellsOf,
  derivationOf,
  isCellCode,
  type CellCode,
  type ValueCode,
} from "../../form/cells.ts";
import type { StatutoryForm } from "../../form/form.ts";
import type { Report } from "../../form/report.ts";
import { partsOfTotal, tableFigure } from "../../form/tableValue.ts";
import { machineColumns, machineRow } from "../../ingest/correction/machineSheet.ts";

/** Which of what is known of a cell: not known as it stands, not known with blanks as zero, blank, a slash. */
export type Flag = "strict" | "loose" | "blank" | "dash";

/** How formulas name the figures of one report's workbook. */
export interface FormPlaces {
  readonly form: StatutoryForm;
  readonly report: Report;
  /** A printed cell: `'表格'!I9`. */
  cell(code: CellCode): string;
  /** The cells that a total adds up, which lie side by side: `'表格'!I9:N9`. */
  span(codes: readonly CellCode[]): string;
  /** 1 or 0 for a printed cell, worked out on the sheet for machines. */
  flag(code: CellCode, flag: Flag): string;
}

export function sheetReference(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

interface Sheets {
  readonly form: string;
  readonly machine: string;
}

/** The places of a report's cells, given where each lies on the form sheet. */
export function formPlaces(
  report: Report,
  form: StatutoryForm,
  addresses: ReadonlyMap<CellCode, string>,
  sheets: Sheets,
): FormPlaces {
  const order = new Map(cellsOf(form).map(({ code }, index) => [code, index]));
  const place = <T>(map: ReadonlyMap<CellCode, T>, code: CellCode): T => {
    const found = map.get(code);
    if (found === undefined) throw new Error(`${form} prints no ${code}`);
    return found;
  };
  return {
    form,
    report,
    cell: (code) => sheetReference(sheets.form, place(addresses, code)),
    span: (codes) => {
      const [first, last] = [codes[0], codes.at(-1)];
      if (first === undefined || last === undefined) throw new Error("a total of nothing");
      return `${sheetReference(sheets.form, place(addresses, first))}:${place(addresses, last)}`;
    },
    flag: (code, flag) =>
      sheetReference(sheets.machine, `${machineColumns[flag]}${machineRow(place(order, code))}`),
  };
}

const isPrinted = (code: ValueCode, form: StatutoryForm): code is CellCode =>
  isCellCode(code) && cellOf(code).forms.includes(form);

/** A subtotal that the report states itself although its form prints none: it stands for the sum of its rows. */
function statedSubtotal(code: ValueCode, { report }: FormPlaces): number | null {
  const figure = tableFigure(report, code);
  return figure === null || figure.state === "derived" ? null : figure.value;
}

function partsOf(code: ValueCode): readonly CellCode[] {
  const derivation = derivationOf(code);
  if (derivation === null) throw new Error(`${code} is neither printed nor a sum`);
  return derivation.parts;
}

const sum = (terms: readonly string[]): string => (terms.length === 0 ? "0" : terms.join("+"));

/** A figure with blanks as zero and blank totals added up; words count as nothing, and are told by the flags. */
export function figureFormula(code: ValueCode, places: FormPlaces): string {
  if (!isPrinted(code, places.form)) {
    const stated = statedSubtotal(code, places);
    if (stated !== null) return String(stated);
    return `(${sum(partsOf(code).map((part) => figureFormula(part, places)))})`;
  }
  const cell = places.cell(code);
  const parts = partsOfTotal(code);
  if (parts.length === 0) return `N(${cell})`;
  return `IF(TRIM(${cell})="",SUM(${places.span(parts)}),N(${cell}))`;
}

/** How many of a figure's cells are not known: as they stand, or with blanks as zero. */
export function missingFormula(code: ValueCode, flag: "strict" | "loose", places: FormPlaces): string {
  if (isPrinted(code, places.form)) return places.flag(code, flag);
  if (statedSubtotal(code, places) !== null) return "0";
  return sum(partsOf(code).map((part) => places.flag(part, flag)));
}
