import type { ValueCode } from "../../form/cells.ts";
import type { CellState } from "../../form/report.ts";
import type { KindCode } from "../../place/kinds.ts";
import type { ImportedFigure } from "./importedReport.ts";

/** A figure that a person changed. The latest of a cell counts; taking it back uncovers the one before. */
export interface Correction {
  readonly code: ValueCode;
  /** What the reader of the file had found; null where it had found nothing. */
  readonly original: Pick<ImportedFigure, "value" | "raw" | "state"> | null;
  readonly raw: string;
  readonly value: number | null;
  readonly state: CellState;
  /** Why; may be empty. */
  readonly note: string;
  /** ISO moment. */
  readonly when: string;
}

/** The organ a report is filed under, as rows of the database name it: one of the data set, or a new one. */
export interface FilingOrgan {
  readonly id: string;
  readonly name: string;
  readonly kind: KindCode;
  /** Of its place: county, else city, else province. */
  readonly regionCode: string;
}

export type Ruling = "open" | "accepted" | "left_out";

/** What was decided about one report. */
export interface Decision {
  readonly ruling: Ruling;
  /** Whether a person said so, and not the rule that what is fine is taken. */
  readonly isByPerson: boolean;
  /** Null while it is not settled whose report it is. */
  readonly organ: FilingOrgan | null;
  /** Null while it is not settled. */
  readonly year: number | null;
  /** How it stands to the bundled report of its organ and year: `different` ones a person has to choose from. */
  readonly bundled: "none" | "same" | "different";
  readonly corrections: readonly Correction[];
}

/** Nothing decided yet. */
export const undecided: Decision = {
  ruling: "open",
  isByPerson: false,
  organ: null,
  year: null,
  bundled: "none",
  corrections: [],
};

/** The correction in force of each cell. */
export function correctionsInForce(decision: Decision): ReadonlyMap<ValueCode, Correction> {
  return new Map(decision.corrections.map((correction) => [correction.code, correction]));
}

/** The decision without the latest correction of a cell, or the latest of all. */
export function takenBack(decision: Decision, code?: ValueCode): Decision {
  const last = decision.corrections.findLastIndex((one) => code === undefined || one.code === code);
  return { ...decision, corrections: decision.corrections.filter((_, index) => index !== last) };
}
