import { describe, expect, it } from "vitest";
import { mendLines } from "../../../src/ingest/text/mendLines.ts";

const mended = (...lines: readonly string[]): readonly string[] =>
  mendLines(lines.map((text, index) => ({ text, place: { line: index + 1 } }))).map(({ text }) => text);

describe("mendLines", () => {
  it("mendLines(headings broken between tabs) makes one line of a header", () => {
    expect(
      mended("信息内容\t本年", "制发件数\t本年", "废止件数\t现行", "有效件数", "规章\t2\t1\t12"),
    ).toEqual(["信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t2\t1\t12"]);
  });

  it("mendLines(halves that are short for the same column) takes them for one column", () => {
    expect(mended("\t商业", "企业\t科研", "机构\t其他\t")).toEqual(["\t商业企业\t科研机构\t其他\t"]);
  });

  it("mendLines(a label in three pieces, each on its line) puts it together before its figures", () => {
    expect(mended("社会公", "益", "组织", "4 5")).toEqual(["社会公益组织", "4 5"]);
  });

  it.each([
    ["two columns", ["结果维持", "结果纠正"]],
    [
      "a heading and the columns under it",
      ["第二十条第（五）项", "信息内容 本年处理决定数量", "行政许可 45"],
    ],
    ["figures", ["12", "34"]],
    ["a sentence", ["本年度制发规范性文件", "较上年减少，详见下表。"]],
    ["a blank line between", ["结果", "", "维持"]],
  ])("mendLines(%s) leaves lines as they are", (_, lines) => {
    expect(mended(...lines)).toEqual(lines);
  });

  it("mendLines(a mended line) keeps the place where it begins", () => {
    const [first] = mendLines([
      { text: "信息内容\t本年", place: { line: 7 } },
      { text: "制发件数", place: { line: 8 } },
    ]);
    expect(first).toEqual({ text: "信息内容\t本年制发件数", place: { line: 7 } });
  });
});
