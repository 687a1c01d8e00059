import {
  derivedDisputeRows,
  disputeColumnCodes,
  disputeColumns,
  disputeRowCodes,
  disputeRows,
} from "../disputes.ts";
import { spanningHeadings } from "./headings.ts";
import { heading, type FormTable, type SlotRow } from "./slots.ts";

function head(): readonly SlotRow[] {
  const results = disputeColumnCodes.length;
  const kinds = derivedDisputeRows.litigation.parts;
  const titles = (rowSpan: number) =>
    disputeColumnCodes.map((column) => heading("column", disputeColumns[column].label, 1, rowSpan));
  return [
    [
      heading("columns", spanningHeadings.review, results),
      heading("columns", spanningHeadings.litigation, results * kinds.length),
    ],
    [...titles(2), ...kinds.map((kind) => heading("columns", disputeRows[kind].label, results))],
    kinds.flatMap(() => titles(1)),
  ];
}

/** Section 4: one row of fifteen figures under three rows of headings. */
export function disputesLayout(): FormTable {
  const row: SlotRow = disputeRowCodes.flatMap((kind) =>
    disputeColumnCodes.map((column) => ({
      kind: "cell" as const,
      code: `${kind}.${column}` as const,
      columnSpan: 1,
    })),
  );
  return { section: "disputes", width: row.length, head: head(), bodies: [[row]] };
}
