import { mostColumns } from "../limits.ts";
import { UnreadableFile } from "../source.ts";
import type { Mapping } from "./columns.ts";
import type { FlatIssue, FlatReport } from "./flatReport.ts";
import { headerRows, readHeader, type Header } from "./header.ts";
import { tidyRows } from "./tidyRows.ts";
import { wideRows } from "./wideRows.ts";

/** Takes rows of data one by one. */
export interface RowReader {
  push(fields: readonly string[], row: number): void;
  /** Gives the reports that are not given yet, and tells of what could not be taken. */
  finish(): readonly FlatIssue[];
}

/** Is given each report as soon as it is whole. */
export type TakeReport = (report: FlatReport) => void;

/** What the columns of a flat table were taken for, its reports, and what could not be taken. */
export interface FlatTable extends Pick<Header, "layout" | "columns"> {
  /** Empty where somebody else takes them one by one. */
  readonly reports: readonly FlatReport[];
  readonly issues: readonly FlatIssue[];
}

/** Reads a table whose rows arrive in order, as a large file is read piece by piece. */
export interface FlatReader {
  /** One row, in order, blank ones too. */
  push(fields: readonly string[]): void;
  /** The table, or null if no header of one was found. */
  finish(): FlatTable | null;
  /** The rows so far, where they turned out to be no flat table; null while that is open or after one was found. */
  other(): readonly (readonly string[])[] | null;
}

/** A reader that looks for the header in the first rows and reads all that follow by it. */
export function createFlatReader(mapping: Mapping, take?: TakeReport): FlatReader {
  const reports: FlatReport[] = [];
  const taken: TakeReport = take ?? ((report) => void reports.push(report));
  const first: (readonly string[])[] = [];
  let header: Header | null = null;
  let rows: RowReader | null = null;
  let count = 0;
  let isDecided = false;

  function decide(): void {
    isDecided = true;
    header = readHeader(first, mapping);
    if (header === null) return;
    const { firstRow } = header;
    rows = header.layout === "wide" ? wideRows(header, taken) : tidyRows(header, taken);
    first.splice(0).forEach((fields, index) => {
      if (index >= firstRow) rows?.push(fields, index + 1);
    });
  }

  return {
    push(fields) {
      count += 1;
      if (fields.length > mostColumns)
        throw new UnreadableFile(
          "too_large",
          `${fields.length} columns in row ${count}, at most ${mostColumns}`,
        );
      if (rows !== null) rows.push(fields, count);
      else first.push(fields);
      if (!isDecided && first.length >= headerRows) decide();
    },
    finish() {
      if (!isDecided) decide();
      if (header === null || rows === null) return null;
      const issues = rows.finish();
      return { layout: header.layout, columns: header.columns, reports, issues };
    },
    other: () => (isDecided && rows === null ? first : null),
  };
}
