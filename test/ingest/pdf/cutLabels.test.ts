import { describe, expect, it } from "vitest";
import { withoutCutLabels } from "../../../src/ingest/pdf/cutLabels.ts";
import type { StreamTable } from "../../../src/ingest/pdf/streamTables.ts";

const box = { left: 0, top: 0, right: 1, bottom: 1 };
const tableOf = (rows: readonly (readonly string[])[]): StreamTable => ({
  ...box,
  rows: rows.map((row) => row.map((text) => ({ text, span: 1, repairs: [] }))),
  glyphs: [],
  columns: [],
  lead: null,
  trail: null,
});
const textsOf = ({ rows }: StreamTable) => rows.map((row) => row.map(({ text }) => text));

describe("withoutCutLabels", () => {
  it("withoutCutLabels(a label whose short form ends a page) puts it before its figures on the next page", () => {
    const [upper, lower] = withoutCutLabels(
      tableOf([
        ["2.重复申请", "3", "3"],
        ["1.申请人无正当理由逾期不补正、", "", ""],
      ]),
      tableOf([["行政机关不再处理其政府信息公开申请", "40", "40"]]),
    );
    expect(textsOf(upper)).toEqual([["2.重复申请", "3", "3"]]);
    expect(textsOf(lower)).toEqual([
      ["1.申请人无正当理由逾期不补正、\n行政机关不再处理其政府信息公开申请", "40", "40"],
    ]);
  });

  it("withoutCutLabels(a blank row before a row with a label of its own) leaves both", () => {
    const tables = [tableOf([["1.属于国家秘密", "", ""]]), tableOf([["2.重复申请", "3", "3"]])] as const;
    expect(withoutCutLabels(...tables)).toEqual(tables);
  });
});
