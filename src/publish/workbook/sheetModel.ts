import type { StyleName } from "./styles.ts";

/** A cell of a sheet that is written. Text that begins with `=` stays text; a formula is told apart. */
export interface WrittenCell {
  /** What it holds; for a formula what it gives as long as nobody has recalculated. Null: empty. */
  readonly value: string | number | null;
  /** Without its `=`, in English names and with commas, as the format wants it. */
  readonly formula?: string;
  readonly style: StyleName;
  /** Another cell of the workbook that a click leads to: `'表格'!D9`. */
  readonly link?: string;
}

/** Cells shown as one, from 0, both ends included. */
export interface WrittenMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A colour that a formula, or words at the beginning of a cell, puts over a range. */
export interface WrittenMark {
  readonly range: string;
  readonly formula: string;
  readonly mark: "good" | "bad" | "unsure" | "changed";
}

/** What may be typed into a range; anything else is asked about, not refused. */
export interface WrittenCheck {
  readonly range: string;
  readonly formula: string;
  readonly title: string;
  readonly message: string;
}

/** A sheet to be written. */
export interface WrittenSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly (WrittenCell | undefined)[])[];
  readonly merges?: readonly WrittenMerge[];
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
  /** Heights of rows in points, by row from 0; others fit themselves. */
  readonly heights?: ReadonlyMap<number, number>;
  /** How many rows stay in view. */
  readonly frozen?: number;
  readonly marks?: readonly WrittenMark[];
  readonly checks?: readonly WrittenCheck[];
  /** Whether only cells of a style that is open may be typed into. No password: against slips, not against people. */
  readonly isProtected?: boolean;
  readonly isLandscape?: boolean;
  /** Whether it is printed on one page, and not only one page wide. */
  readonly fitsOnePage?: boolean;
  /** Rows that stand on every printed page, from 0. */
  readonly repeated?: readonly [first: number, last: number];
}

/** A workbook to be written. */
export interface WrittenWorkbook {
  readonly title: string;
  readonly sheets: readonly WrittenSheet[];
}
