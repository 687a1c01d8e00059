import type { CellState, Figure } from "../../form/report.ts";
import type { CellCode } from "../../form/cells.ts";
import type { FilingOrgan } from "../imports/decision.ts";
import type { StatutoryForm } from "../../form/form.ts";

/** The name of the hidden sheet by which a correction workbook is known, whatever its other sheets are called. */
export const machineSheetName = "gongkai";
export const machineMark = "gongkai-correction";
/** Raised whenever a workbook of before cannot be read as one of today. */
export const machineVersion = 1;

/** Rows with a name in A and a value in B, from row 1. */
export const machineFacts = [
  "mark",
  "version",
  "dataset",
  "report",
  "organ",
  "year",
  "form",
  "made",
  "sheets",
  "findings",
  "context",
  "fingerprint",
] as const;
export type MachineFact = (typeof machineFacts)[number];

/** The columns of the list of cells; the last four hold formulas that say how a cell stands now. */
export const machineColumns = {
  code: "A",
  address: "B",
  value: "C",
  raw: "D",
  state: "E",
  strict: "F",
  loose: "G",
  blank: "H",
  dash: "I",
} as const;

const firstCell = machineFacts.length + 2;

/** The row, from 1, of the cell with this number in the order of the form. */
export function machineRow(index: number): number {
  return firstCell + index;
}

/** A cell of the form as it stood when the workbook was made. */
export interface MachineCell extends Pick<Figure, "value" | "raw"> {
  readonly code: CellCode;
  /** On the form sheet: I9. */
  readonly address: string;
  readonly state: CellState;
}

/** The visible sheets by what they are for. */
export interface SheetNames {
  readonly form: string;
  readonly findings: string;
}

/** All that a workbook knows of itself, so that nothing has to be guessed when it comes back. */
export interface Machine {
  readonly dataset: string;
  readonly report: string;
  readonly organ: FilingOrgan;
  readonly year: number;
  readonly form: StatutoryForm;
  /** ISO moment. */
  readonly made: string;
  readonly sheets: SheetNames;
  /** The cells that each finding is about, in the order of the sheet of findings. */
  readonly findings: readonly (readonly CellCode[])[];
  /** What surrounds the figures of the report, as text. */
  readonly context: string;
  readonly cells: readonly MachineCell[];
}

/** Two independent sums over the letters of a text: enough to see a slip, no lock. */
function sumOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x2545f491];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    one = Math.imul(one ^ letter, 0x01000193);
    two = Math.imul(two ^ letter, 0x5bd1e995) ^ (two >>> 13);
  }
  return [one, two].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** What the machine data add up to; another sum on reading means they were changed. */
export function fingerprint(machine: Machine): string {
  const { dataset, report, organ, year, form, made, sheets, findings, context, cells } = machine;
  const facts = [
    machineVersion,
    dataset,
    report,
    [organ.id, organ.name, organ.kind, organ.regionCode],
    year,
    form,
    made,
    [sheets.form, sheets.findings],
    findings,
    context,
  ];
  return sumOf(
    JSON.stringify([
      ...facts,
      cells.map(({ code, address, value, raw, state }) => [code, address, value, raw, state]),
    ]),
  );
}
