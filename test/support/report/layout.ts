import type { RequestColumn } from "../../../src/form/applicants.ts";

/** A cell of a table before it is written in some format. `code` says which cell of the form it is. */
export interface LaidCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly code: string | null;
}
export type LaidRow = readonly LaidCell[];

/** A piece of a report in reading order. */
export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "table"; readonly section: 2 | 3 | 4; readonly rows: readonly LaidRow[] };

/** What may differ between two reports of one form. */
export interface Layout {
  /** Labels as the form prints them, or each in one of its variants, chosen by `salt`. */
  readonly wording: "printed" | "varied";
  readonly salt: number;
  /** One table for section 2, one a band, or bands set as text above the tables. */
  readonly bands: "one" | "tables" | "text";
  /** Whether the rows of section 2 span other columns than their header. */
  readonly spansDiffer: boolean;
  /** Whether section 2 names the year in its header, and what is to be filled in where. */
  readonly hasYear: boolean;
  readonly hasGuidance: boolean;
  /** Header cells reach down, or blank cells stand under them, or they stand there again. */
  readonly header: "spans" | "blanks" | "echoes";
  /** The group label reaches down, is repeated, is followed by blanks, or has a row of its own. */
  readonly groups: "spans" | "repeated" | "blanks" | "rows";
  readonly columnOrder: readonly RequestColumn[];
  readonly subtotalColumn: "none" | "first" | "last";
  readonly hasSubtotalRows: boolean;
  readonly hasPadding: boolean;
  readonly hasExtraRow: boolean;
  /** After which row of section 3 it breaks, or null. */
  readonly breaksAfter: number | null;
  /** What follows there: the header again, a new table with the header, or without. */
  readonly break: "header" | "table" | "bare_table";
  /** Section 4 as one row, as a row a group, as a row a result, as a row a figure, or as a table a group. */
  readonly disputes: "row" | "rows" | "columns" | "list" | "tables";
  /** Whether all sections stand in one table, their headings as rows. */
  readonly isOneTable: boolean;
}

/** A cell of a table. */
export function laid(text: string, columns = 1, rows = 1, code: string | null = null): LaidCell {
  return { text, columns, rows, code };
}
