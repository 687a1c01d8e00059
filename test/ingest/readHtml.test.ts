import { describe, expect, it } from "vitest";
import { readMarkup } from "../../src/ingest/readHtml.ts";
import { readReport } from "../../src/ingest/readReport.ts";
import { pictureMark } from "../../src/ingest/source.ts";

function cellsOf(cells: string): readonly string[] {
  const { blocks } = readMarkup(`<table><tr><td>规章</td>${cells}</tr></table>`);
  const [table] = blocks;
  return table?.type === "table" ? (table.rows[0] ?? []).slice(1).map(({ text }) => text) : [];
}

describe("readMarkup of cells", () => {
  it.each([
    ["a picture", "<td><img src=a.png></td>"],
    ["a drawing", "<td><svg><text>5</text></svg></td>"],
    ["a choice", "<td><select><option>5</option><option>6</option></select></td>"],
  ])("readMarkup(%s in a cell) does not leave the cell blank", (_, cells) => {
    expect(cellsOf(cells)).toEqual([pictureMark]);
  });

  it("readMarkup(a field in a cell) reads what is written in it", () => {
    expect(cellsOf(`<td><input value="12"></td><td><textarea>7</textarea></td>`)).toEqual(["12", "7"]);
  });

  it.each([
    [
      "shown as a table",
      'style="display:table"',
      'style="display: table-row;"',
      'style="display:table-cell"',
    ],
    ["said to be a table", 'role="table"', 'role="row"', 'role="cell" aria-colspan="2"'],
  ])("readMarkup(elements %s) reads their cells", (_, table, row, cell) => {
    const cells = ["规章", "7"].map((text) => `<div ${cell}>${text}</div>`).join("");
    expect(readMarkup(`<div ${table}><div ${row}>${cells}</div></div>`).blocks).toMatchObject([
      { type: "table", rows: [[{ text: "规章" }, { text: "7" }]] },
    ]);
  });

  it("readMarkup(an article in a frame shown as a table) is text", () => {
    const markup =
      '<div style="display:table"><div style="display:table-cell"><p>一</p><p>二</p></div></div>';
    expect(readMarkup(markup).blocks.map(({ type }) => type)).toEqual(["text", "text"]);
  });

  it("readMarkup(a raised note) keeps the note apart from the figure", () => {
    expect(cellsOf("<td>12<sup>1</sup></td>")).toEqual(["12¹"]);
  });

  it("readMarkup(struck and hidden text) leaves it out", () => {
    expect(cellsOf(`<td><s>12</s>7</td><td><span style="display:none">3</span>4</td>`)).toEqual(["7", "4"]);
  });

  it("readMarkup(text that a style sheet hides) leaves it out", () => {
    const css =
      "<style>/* .b{display:none} */ .a, p.x{display:none} .t{display:none} .t.on{display:block} @media print{.b{display:none}}</style>";
    expect(
      readMarkup(
        `${css}<table><tr><td>规章</td><td><i class="a">9</i>4</td><td><i class="b">1</i>2</td><td><i class="t on">3</i><i style="font-size:0">8</i></td></tr></table>`,
      ).blocks,
    ).toMatchObject([{ rows: [[{ text: "规章" }, { text: "4" }, { text: "12" }, { text: "3" }]] }]);
  });

  it("readMarkup(handlers and scripts) runs nothing and reads none of it", () => {
    expect(cellsOf(`<td onclick="x()">1<script>document.write(2)</script></td>`)).toEqual(["1"]);
  });
});

describe("readReport of a page without figures", () => {
  const row = (label: string): string => `<tr><td>${label}</td>${"<td></td>".repeat(7)}</tr>`;
  const page = `<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><table>
    <tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
    ${row("一、本年新收政府信息公开申请数量")}${row("二、上年结转政府信息公开申请数量")}</table>`;

  it("readReport(rows of blanks alone) gives blanks and no zeros, and says that the rest is missing", () => {
    const { cells, issues, status } = readReport(readMarkup(page), "");
    const intake = cells.filter(({ code }) => code.startsWith("new_received."));
    expect(intake.map(({ figure }) => [figure.value, figure.state])).toEqual(
      Array.from({ length: 7 }, () => [null, "blank"]),
    );
    expect(status).toBe("incomplete");
    expect(issues.map(({ kind }) => kind)).toContain("row_missing");
  });
});

describe("readMarkup of a page whose report its scripts would show", () => {
  const table =
    "<table><tr><td>申请人情况</td><td>总计</td></tr><tr><td>一、本年新收政府信息公开申请数量</td><td>7</td></tr></table>";
  const escaped = table.replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
  it.each([
    ["in a text field", `<textarea>${table}</textarea>`],
    ["escaped in a text field", `<textarea>${escaped}</textarea>`],
    ["in a hidden field", `<input type="hidden" value="${escaped}">`],
    ["in an attribute", `<div data-content="${escaped}"></div>`],
    ["in a template", `<template>${table}</template>`],
    ["where no scripts run", `<noscript>${table}</noscript>`],
  ])("readMarkup(a table %s) reads it and says where from", (_, markup) => {
    const { blocks, warnings } = readMarkup(`<p>年度报告</p>${markup}`);
    expect(blocks.at(-1)).toMatchObject({ type: "table", rows: [{}, [{}, { text: "7" }]] });
    expect(warnings).toHaveLength(1);
  });
});
