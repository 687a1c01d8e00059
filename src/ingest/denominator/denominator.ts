/** What figures are divided by: a thing that a person counted for places or organs, year by year. */
export interface Denominator {
  /** What was counted, as the header names it: 常住人口. */
  readonly name: string;
  /** The unit of its values, as the header gives it: 万人. */
  readonly unit: string;
  readonly values: readonly DenominatorRow[];
}

export interface DenominatorRow {
  /** A code or a name of an organ or of a place, as printed. */
  readonly place: string;
  readonly year: number;
  /** Always above zero. */
  readonly value: number;
}

/** A line of a file that gives no denominator. Counted from 1, the header included. */
export interface UnreadRow {
  readonly row: number;
  readonly text: string;
  readonly reason: "no_year" | "no_place" | "no_number" | "not_positive" | "blank" | "contradiction";
}

/** Why a file holds no denominator. */
export type DenominatorRefusal = "no_header" | "no_unit" | "no_values";

/** What became of a file. */
export interface DenominatorFile {
  readonly denominators: readonly Denominator[];
  readonly unread: readonly UnreadRow[];
  /** Null where there is at least one denominator. */
  readonly refusal: DenominatorRefusal | null;
}
