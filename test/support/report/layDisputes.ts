import {
  disputeColumnCodes,
  disputeColumns,
  disputeRowCodes,
  disputeRows,
} from "../../../src/form/disputes.ts";
import { printedCell } from "./layDisclosure.ts";
import { laid, type LaidRow, type Layout, type Piece } from "./layout.ts";
import type { PrintedReport } from "./printedReport.ts";
import { word } from "./wording.ts";

const table = (rows: readonly LaidRow[]): Piece => ({ type: "table", section: 4, rows });

function oneRow(report: PrintedReport, layout: Layout): LaidRow[] {
  const results = disputeColumnCodes.map((column) => word(disputeColumns[column].label.zh, layout));
  const down = layout.header === "spans" ? 2 : 1;
  const under = layout.header === "spans" ? [] : results.map(() => laid(""));
  const name = (row: (typeof disputeRowCodes)[number]): string => word(disputeRows[row].label.zh, layout);
  return [
    [laid(name("review"), 5), laid(word("行政诉讼", layout), 10)],
    [
      ...results.map((text) => laid(text, 1, down)),
      laid(name("litigation_direct"), 5),
      laid(name("litigation_after_review"), 5),
    ],
    [...under, ...[...results, ...results].map((text) => laid(text))],
    disputeRowCodes.flatMap((row) =>
      disputeColumnCodes.map((column) => printedCell(report, `${row}.${column}`)),
    ),
  ];
}

function rowAGroup(report: PrintedReport, layout: Layout): LaidRow[] {
  const figures = (row: string): LaidRow =>
    disputeColumnCodes.map((column) => printedCell(report, `${row}.${column}`));
  const name = (row: (typeof disputeRowCodes)[number]): string => word(disputeRows[row].label.zh, layout);
  return [
    [
      laid("类型", 2),
      ...disputeColumnCodes.map((column) => laid(word(disputeColumns[column].label.zh, layout))),
    ],
    [laid(name("review"), 2), ...figures("review")],
    [laid(word("行政诉讼", layout), 1, 2), laid(name("litigation_direct")), ...figures("litigation_direct")],
    [laid(name("litigation_after_review")), ...figures("litigation_after_review")],
  ];
}

function rowAResult(report: PrintedReport, layout: Layout): LaidRow[] {
  return [
    [laid("处理结果"), ...disputeRowCodes.map((row) => laid(word(disputeRows[row].label.zh, layout)))],
    ...disputeColumnCodes.map((column) => [
      laid(word(disputeColumns[column].label.zh, layout)),
      ...disputeRowCodes.map((row) => printedCell(report, `${row}.${column}`)),
    ]),
  ];
}

function rowAFigure(report: PrintedReport, layout: Layout): LaidRow[] {
  const name = (row: (typeof disputeRowCodes)[number]): string => word(disputeRows[row].label.zh, layout);
  const size = disputeColumnCodes.length;
  const groupCells = (row: (typeof disputeRowCodes)[number]): LaidRow => {
    if (row === "review") return [laid(name(row), 2, size)];
    const own = laid(name(row), 1, size);
    return row === "litigation_direct" ? [laid(word("行政诉讼", layout), 1, 2 * size), own] : [own];
  };
  return disputeRowCodes.flatMap((row) =>
    disputeColumnCodes.map((column, at) => [
      ...(at === 0 ? groupCells(row) : []),
      laid(word(disputeColumns[column].label.zh, layout)),
      printedCell(report, `${row}.${column}`),
    ]),
  );
}

function tableAGroup(report: PrintedReport, layout: Layout): readonly Piece[] {
  return disputeRowCodes.map((row) =>
    table([
      [laid(word(disputeRows[row].label.zh, layout), 5)],
      disputeColumnCodes.map((column) => laid(word(disputeColumns[column].label.zh, layout))),
      disputeColumnCodes.map((column) => printedCell(report, `${row}.${column}`)),
    ]),
  );
}

/** Section 4: one row of fifteen figures under three header rows, or one of the ways it is turned, listed or taken apart. */
export function layDisputes(report: PrintedReport, layout: Layout): readonly Piece[] {
  if (layout.disputes === "tables") return tableAGroup(report, layout);
  const lay = { row: oneRow, rows: rowAGroup, columns: rowAResult, list: rowAFigure }[layout.disputes];
  return [table(lay(report, layout))];
}
