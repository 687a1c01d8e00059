import { describe, expect, it } from "vitest";
import { nothingHidden, type Merge } from "../../../src/ingest/workbook/sheet.ts";
import { sheetBlocks } from "../../../src/ingest/workbook/sheetBlocks.ts";

function blocksOf(rows: readonly (readonly string[])[], merges: readonly Merge[]): readonly unknown[] {
  return sheetBlocks({ name: "年报", rows, merges, ...nothingHidden }, 0).map((block) =>
    block.type === "text" ? block.text : block.rows.length,
  );
}

describe("sheetBlocks", () => {
  it("sheetBlocks(a heading over some columns beside a blank corner) keeps it in its table", () => {
    const rows = [
      ["三、收到和处理政府信息公开申请情况"],
      ["", "申请人情况"],
      ["", "自然人", "总计"],
      ["一、本年新收政府信息公开申请数量", "3", "3"],
    ];
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ];
    expect(blocksOf(rows, merges)).toEqual(["三、收到和处理政府信息公开申请情况", 3]);
  });

  it("sheetBlocks(a title over all columns) is text", () => {
    const rows = [["宿迁市2023年政府信息公开工作年度报告"], ["信息内容", "本年制发件数"], ["规章", "3"]];
    expect(blocksOf(rows, [{ top: 0, left: 0, bottom: 0, right: 1 }])).toEqual([rows[0]?.[0], 2]);
  });
});
