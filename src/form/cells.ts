import type { Text } from "../locale/text.ts";
import { requestColumnCodes, requestColumns, type RequestColumn } from "./applicants.ts";
import {
  disclosureColumns,
  disclosureRows,
  disclosureTables,
  type DisclosureCode,
  type DisclosureTable,
  type DisclosureTableCode,
  type Unit,
  type ValueType,
} from "./disclosure.ts";
import {
  derivedDisputeRows,
  disputeColumnCodes,
  disputeColumns,
  disputeRowCodes,
  disputeRows,
  type DerivedDisputeRow,
  type DisputeColumn,
  type DisputeRow,
} from "./disputes.ts";
import { bothForms, type StatutoryForm } from "./form.ts";
import {
  derivedRequestRowCodes,
  derivedRequestRows,
  requestRow,
  requestRowCodes,
  type DerivedRequestRow,
  type RequestRow,
} from "./requests.ts";

export type Section = "disclosure" | "requests" | "disputes";

/** One figure of the form, `row.column`: 198 in the 2019 form, 200 in the 2021 form, 226 over both. */
export type CellCode = DisclosureCode | `${RequestRow}.${RequestColumn}` | `${DisputeRow}.${DisputeColumn}`;

/** A figure the form does not print, defined by a sum of cells in the same column. */
export type DerivedCode =
  `${Exclude<DerivedRequestRow, RequestRow>}.${RequestColumn}` | `${DerivedDisputeRow}.${DisputeColumn}`;

/** Every figure with a column in the table `report`. */
export type ValueCode = CellCode | DerivedCode;

export interface Cell {
  readonly code: CellCode;
  readonly section: Section;
  readonly table: DisclosureTableCode | "requests" | "disputes";
  readonly row: string;
  readonly column: string;
  readonly unit: Unit;
  readonly type: ValueType;
  readonly forms: readonly StatutoryForm[];
  /** Row and column, short, for axes and lists: 予以公开 · 总计. */
  readonly label: Text;
}

function pairLabel(row: Text, column: Text): Text {
  return { zh: `${row.zh} · ${column.zh}`, en: `${row.en} · ${column.en}` };
}

function disclosureCells(): readonly Cell[] {
  const found = new Map<CellCode, Cell>();
  for (const table of disclosureTables as readonly DisclosureTable[])
    for (const row of table.rows)
      for (const column of table.columns) {
        const code = `${row}.${column}` as DisclosureCode;
        const { unit, type, label } = disclosureColumns[column];
        const earlier = found.get(code);
        found.set(code, {
          code,
          section: "disclosure",
          table: table.code,
          row,
          column,
          unit,
          type,
          forms: earlier === undefined ? [table.form] : [...earlier.forms, table.form],
          label: pairLabel(disclosureRows[row].label, label),
        });
      }
  return [...found.values()];
}

const requestCells = requestRowCodes.flatMap((row) =>
  requestColumnCodes.map((column): Cell => ({
    code: `${row}.${column}`,
    section: "requests",
    table: "requests",
    row,
    column,
    unit: "件",
    type: "integer",
    forms: requestRow(row).forms,
    label: pairLabel(requestRow(row).label, requestColumns[column].label),
  })),
);

const disputeCells = disputeRowCodes.flatMap((row) =>
  disputeColumnCodes.map((column): Cell => ({
    code: `${row}.${column}`,
    section: "disputes",
    table: "disputes",
    row,
    column,
    unit: "件",
    type: "integer",
    forms: bothForms,
    label: pairLabel(disputeRows[row].label, disputeColumns[column].label),
  })),
);

/** Every cell of both forms, in printed order. */
export const cells: readonly Cell[] = [...disclosureCells(), ...requestCells, ...disputeCells];
export const cellCodes: readonly CellCode[] = cells.map((cell) => cell.code);

const byCode = new Map<string, Cell>(cells.map((cell) => [cell.code, cell]));

/** The definition of a cell. */
export function cellOf(code: CellCode): Cell {
  const cell = byCode.get(code);
  if (cell === undefined) throw new Error(`no cell ${code}`);
  return cell;
}

/** Whether text is the code of a printed cell. */
export function isCellCode(text: string): text is CellCode {
  return byCode.has(text);
}

/** The cells a form prints, in order. */
export function cellsOf(form: StatutoryForm): readonly Cell[] {
  return cells.filter((cell) => cell.forms.includes(form));
}

/** A derived figure with the cells it is the sum of. */
export interface Derived {
  readonly code: ValueCode;
  readonly parts: readonly CellCode[];
  readonly label: Text;
}

const derivedRequests = derivedRequestRowCodes.flatMap((row) =>
  requestColumnCodes.map((column): Derived => ({
    code: `${row}.${column}`,
    parts: derivedRequestRows[row].parts.map((part): CellCode => `${part}.${column}`),
    label: pairLabel(derivedRequestRows[row].label, requestColumns[column].label),
  })),
);

const derivedDisputes = disputeColumnCodes.map((column): Derived => ({
  code: `litigation.${column}`,
  parts: derivedDisputeRows.litigation.parts.map((part): CellCode => `${part}.${column}`),
  label: pairLabel(derivedDisputeRows.litigation.label, disputeColumns[column].label),
}));

/**
 * Every derived figure. `other_handling` is among them although the 2019 form prints it:
 * it is derived only where the form does not print it.
 */
export const derived: readonly Derived[] = [...derivedRequests, ...derivedDisputes];
const derivedByCode = new Map<string, Derived>(derived.map((one) => [one.code, one]));

/** The derivation of a figure, or null for a cell that every form prints. */
export function derivationOf(code: ValueCode): Derived | null {
  return derivedByCode.get(code) ?? null;
}

/** Every code with a column in `report`: the cells in printed order, then what is derived only. */
export const valueCodes: readonly ValueCode[] = [
  ...cellCodes,
  ...derived.map((one) => one.code).filter((code) => !isCellCode(code)),
];
const valueCodeSet: ReadonlySet<string> = new Set(valueCodes);

/** Whether text is the code of a cell or of a derived figure. */
export function isValueCode(text: string): text is ValueCode {
  return valueCodeSet.has(text);
}

/** The short name of any figure. */
export function valueLabel(code: ValueCode): Text {
  const derivation = derivationOf(code);
  return isCellCode(code) ? cellOf(code).label : (derivation?.label ?? { zh: code, en: code });
}

/** The unit of any figure; all derived figures count cases. */
export function valueUnit(code: ValueCode): Unit {
  return isCellCode(code) ? cellOf(code).unit : "件";
}

/**
 * Whether a form states a figure: prints it, or prints all parts it is derived from.
 * A figure a form does not state is "not in this form", never zero.
 */
export function isInForm(code: ValueCode, form: StatutoryForm): boolean {
  if (isCellCode(code) && cellOf(code).forms.includes(form)) return true;
  return derivationOf(code)?.parts.every((part) => cellOf(part).forms.includes(form)) ?? false;
}
