import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { cellsOf, isCellCode, type CellCode } from "../../form/cells.ts";
import type { StatutoryForm } from "../../form/form.ts";
import { cellStates } from "../../form/report.ts";
import { isKindCode } from "../../place/kinds.ts";
import type { FilingOrgan } from "../imports/decision.ts";
import {
  fingerprint,
  machineFacts,
  machineMark,
  machineRow,
  machineSheetName,
  machineVersion,
  type Machine,
  type MachineCell,
  type MachineFact,
  type SheetNames,
} from "./machineSheet.ts";

/** Why the hidden sheet cannot be trusted. */
export type MachineFault = "version" | "changed";

/** The cell of a sheet, row and column from 0. */
export function cellAt(sheet: WorkSheet | undefined, row: number, column: number): CellObject | undefined {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.["!data"] ?? [];
  return data[row]?.[column];
}

const textOf = (cell: CellObject | undefined): string => (cell?.v === undefined ? "" : String(cell.v));

/** Whether a workbook has the hidden sheet of a correction workbook. */
export function isCorrection(workbook: WorkBook): boolean {
  return workbook.SheetNames.includes(machineSheetName);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return null; // The fingerprint tells that the sheet was changed.
  }
}

type Told = Readonly<{ [name: string]: unknown }>;
const isTold = (value: unknown): value is Told => typeof value === "object" && value !== null;

function organOf(value: unknown): FilingOrgan | null {
  if (!isTold(value)) return null;
  const { id, name, kind, regionCode } = value;
  if (typeof id !== "string" || typeof name !== "string" || typeof regionCode !== "string") return null;
  return typeof kind === "string" && isKindCode(kind) ? { id, name, kind, regionCode } : null;
}

function namesOf(value: unknown): SheetNames | null {
  if (!isTold(value) || typeof value["form"] !== "string" || typeof value["findings"] !== "string")
    return null;
  return { form: value["form"], findings: value["findings"] };
}

function findingsOf(value: unknown): readonly (readonly CellCode[])[] {
  const isText = (one: unknown): one is string => typeof one === "string";
  if (!Array.isArray(value)) return [];
  return value.map((codes: unknown) => (Array.isArray(codes) ? codes.filter(isText).filter(isCellCode) : []));
}

function machineCell(sheet: WorkSheet, code: CellCode, index: number): MachineCell | null {
  const at = (column: number): CellObject | undefined => cellAt(sheet, machineRow(index) - 1, column);
  const state = cellStates.find((one) => one === textOf(at(4)));
  if (textOf(at(0)) !== code || state === undefined) return null;
  const value = at(2)?.v;
  return {
    code,
    address: textOf(at(1)),
    value: typeof value === "number" ? value : null,
    raw: textOf(at(3)),
    state,
  };
}

/** What the hidden sheet of a workbook says; a fault where it is of another version, or was changed. */
export function readMachine(workbook: WorkBook): Machine | MachineFault {
  const sheet = workbook.Sheets[machineSheetName];
  const fact = (name: MachineFact): string => textOf(cellAt(sheet, machineFacts.indexOf(name), 1));
  if (sheet === undefined || fact("mark") !== machineMark) return "changed";
  if (fact("version") !== String(machineVersion)) return "version";
  const form: StatutoryForm | null =
    (["form_2019", "form_2021"] as const).find((one) => one === fact("form")) ?? null;
  const [organ, sheets] = [organOf(parsed(fact("organ"))), namesOf(parsed(fact("sheets")))];
  if (form === null || organ === null || sheets === null) return "changed";
  const read = cellsOf(form).map(({ code }, index) => machineCell(sheet, code, index));
  const cells = read.filter((cell) => cell !== null);
  const machine: Machine = {
    dataset: fact("dataset"),
    report: fact("report"),
    organ,
    year: Number(fact("year")),
    form,
    made: fact("made"),
    sheets,
    findings: findingsOf(parsed(fact("findings"))),
    context: fact("context"),
    cells,
  };
  return cells.length === read.length && fingerprint(machine) === fact("fingerprint") ? machine : "changed";
}
