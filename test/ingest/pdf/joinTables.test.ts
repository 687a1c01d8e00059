import { describe, expect, it } from "vitest";
import { joinTables } from "../../../src/ingest/pdf/joinTables.ts";
import type { RowCell } from "../../../src/ingest/pdf/rowCell.ts";

/** A row of cells from left to right, each as wide as told, at a row of a part of a table. */
function row(
  at: number,
  cells: readonly (readonly [text: string, columns: number, rows?: number])[],
): RowCell[] {
  let left = 0;
  return cells.map(([text, columns, rows = 1]) => {
    const from = left;
    left += columns * 50;
    return { left: from, right: left, from: at, to: at + rows, text, repairs: [], page: 1 };
  });
}

const textsOf = (cells: readonly RowCell[]): readonly string[] =>
  cells
    .toSorted((a, b) => a.from - b.from || a.left - b.left)
    .map(({ text, from, to }) => `${from}-${to} ${text}`);

describe("joinTables", () => {
  it("joinTables(heads of columns cut by the page's end) makes them whole beside a heading over several columns", () => {
    const above = row(0, [
      ["结果", 1],
      ["其他", 1],
      ["尚未", 1],
      ["总计", 1],
      ["复议后起诉", 2],
    ]);
    const below = [
      ...row(0, [
        ["维持", 1],
        ["结果", 1],
        ["审结", 1],
        ["", 1],
        ["结果维持", 1],
        ["总计", 1],
      ]),
      ...row(1, [
        ["1", 1],
        ["2", 1],
        ["3", 1],
        ["6", 1],
        ["4", 1],
        ["4", 1],
      ]),
    ];
    expect(textsOf(joinTables(above, below, true)).slice(0, 7)).toEqual([
      "0-2 结果\n维持",
      "0-2 其他\n结果",
      "0-2 尚未\n审结",
      "0-2 总计",
      "0-1 复议后起诉",
      "1-2 结果维持",
      "1-2 总计",
    ]);
  });

  it("joinTables(a row cut beside the first row of its group, whose lines are lost below) keeps it one row", () => {
    const above = row(0, [
      ["（三）不予公开", 1],
      ["1.属于国", 1],
      ["7", 1],
      ["7", 1],
    ]);
    const below = [
      ...row(0, [
        ["", 1],
        ["家秘密", 1],
        ["", 1],
        ["", 1],
      ]),
      ...row(1, [
        ["", 1],
        ["2.其他法律行政法规禁止公开", 1],
        ["5", 1],
        ["5", 1],
      ]),
    ].filter((cell) => cell.left > 0);
    expect(textsOf(joinTables(above, below, false))).toEqual([
      "0-2 （三）不予公开",
      "0-1 1.属于国\n家秘密",
      "0-1 7",
      "0-1 7",
      "1-2 2.其他法律行政法规禁止公开",
      "1-2 5",
      "1-2 5",
    ]);
  });
});
