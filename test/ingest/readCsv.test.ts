import { describe, expect, it } from "vitest";
import type { FlatFigure } from "../../src/ingest/flat/flatReport.ts";
import { readCsv, type CsvFile, type CsvOptions } from "../../src/ingest/readCsv.ts";
import { UnreadableFile } from "../../src/ingest/source.ts";
import type { ValueCode } from "../../src/form/cells.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options?: CsvOptions): Promise<CsvFile> => readCsv(bytes(text), options);

const figuresOf = (file: CsvFile, report = 0): readonly FlatFigure[] =>
  file.table?.reports[report]?.figures ?? [];
const figureOf = (file: CsvFile, code: ValueCode, report = 0): FlatFigure | undefined =>
  figuresOf(file, report).find((figure) => figure.code === code);
const values = (file: CsvFile, report = 0): Record<string, number | null> =>
  Object.fromEntries(figuresOf(file, report).map(({ code, value }) => [code, value]));
const states = (file: CsvFile, report = 0): readonly string[] =>
  figuresOf(file, report).map((figure) => figure.state);
const issueKinds = (file: CsvFile): readonly string[] => file.table?.issues.map((issue) => issue.kind) ?? [];

describe("readCsv of a wide table", () => {
  it("readCsv(columns by code, SQL name and path) reads the same figures", async () => {
    const file = await read(
      "机关,年度,granted.total,refused_state_secret__total,三、本年度办理结果/(二)部分公开/自然人\n甲局,2023,5,1,2\n",
    );
    expect(file.table?.layout).toBe("wide");
    expect(values(file)).toEqual({
      "granted.total": 5,
      "refused_state_secret.total": 1,
      "partially_granted.natural_person": 2,
    });
    expect(file.table?.reports[0]?.attributes).toEqual({ unit: "甲局", year: "2023" });
  });

  it.each([
    [";", "unit;year;granted.total\n甲局;2023;5\n乙局;2023;6\n"],
    ["\t", "unit\tyear\tgranted.total\n甲局\t2023\t5\n乙局\t2023\t6\n"],
    ["|", "unit|year|granted.total\n甲局|2023|5\n乙局|2023|6\n"],
    [",", "unit,year,granted.total\n甲局,2023,5\n乙局,2023,6\n"],
  ])("readCsv(fields parted by %j) finds the delimiter", async (delimiter, text) => {
    const file = await read(text);
    expect([file.delimiter, values(file, 1)]).toEqual([delimiter, { "granted.total": 6 }]);
  });

  it("readCsv(a footnote and a heading between the rows) takes neither for an organ", async () => {
    const file = await read(
      "unit,year,granted.total\n一、市直部门,,\n甲局,2023,5\n注：数据来源于各单位年报。\n",
    );
    expect(file.table?.reports.map(({ attributes }) => attributes.unit)).toEqual(["甲局"]);
    expect(issueKinds(file)).toEqual(["no_report", "no_report"]);
  });

  it("readCsv(quoted commas, line breaks, full-width digits, thousands) reads what is meant", async () => {
    const file = await read(
      'unit,year,granted.total,carried_in.total,carried_out.total\r\n"甲,局\n办公室",2023,"1,234",１２,3件\r\n',
    );
    expect(file.table?.reports[0]?.attributes.unit).toBe("甲,局\n办公室");
    expect(values(file)).toEqual({ "granted.total": 1234, "carried_in.total": 12, "carried_out.total": 3 });
  });

  it("readCsv(blank, dash, 无 and 0) keeps four different things apart", async () => {
    const file = await read(
      "unit,year,granted.total,carried_in.total,carried_out.total,not_held.total\n甲局,2023,,-,无,0\n",
    );
    expect(states(file)).toEqual(["blank", "not_applicable", "none_word", "zero"]);
  });

  it("readCsv(an amount) takes its unit from the code, the heading or the cell, else knows none", async () => {
    const amount = async (heading: string, cell: string) => {
      const file = await read(`unit,year,${heading},granted.total\n甲局,2020,${cell},1\n`);
      return figureOf(file, "procurement.total_amount");
    };
    expect((await amount("procurement.total_amount", "89902.19"))?.value).toBe(89902.19);
    expect((await amount("政府集中采购/采购总金额(万元)", "8.990219"))?.value).toBe(89902.19);
    expect((await amount("政府集中采购/采购总金额", "8.990219万元"))?.value).toBe(89902.19);
    expect(await amount("政府集中采购/采购总金额", "89902.19")).toMatchObject({
      value: null,
      raw: "89902.19",
      state: "unit_unknown",
    });
  });

  it("readCsv(blank lines and a row of totals) leaves them out and says so of the totals", async () => {
    const file = await read("unit,year,granted.total\n\n甲局,2023,5\n,,\n乙局,2023,6\n合计,,11\n");
    expect(file.table?.reports.map((report) => report.row)).toEqual([3, 5]);
    expect(file.table?.issues).toMatchObject([{ kind: "totals", row: 6 }]);
  });

  it("readCsv(a row with more fields than headings) leaves it out, because nothing in it is sure", async () => {
    const file = await read("unit,year,granted.total,carried_in.total\n甲局,2023,1,234,5\n乙局,2023,6,7\n");
    expect(file.table?.reports.map((report) => report.attributes.unit)).toEqual(["乙局"]);
    expect(issueKinds(file)).toEqual(["misaligned"]);
  });

  it("readCsv(a row cut short) reads what is there and says what is not", async () => {
    const file = await read("unit,year,granted.total,carried_in.total\n甲局,2023,1\n");
    expect([values(file), issueKinds(file)]).toEqual([{ "granted.total": 1 }, ["short"]]);
  });

  it("readCsv(headings of several rows under a title) joins them to paths", async () => {
    const file = await read(
      [
        "2023年各单位情况,,,,",
        "机关,年度,予以公开,,行政复议",
        ",,自然人,总计,结果维持",
        "甲局,2023,1,2,3",
        "",
      ].join("\n"),
    );
    expect(values(file)).toEqual({ "granted.natural_person": 1, "granted.total": 2, "review.upheld": 3 });
  });

  it("readCsv(an unknown column) suggests what it may be and takes a decision", async () => {
    const text = "机关,年度,予以公开,信访类\n甲局,2023,5,6\n";
    const asked = await read(
      text.replace("机关,", "机关,granted.natural_person,").replace("甲局,", "甲局,1,"),
    );
    const unknown = asked.table?.columns.filter((column) => column.meaning === null);
    expect(unknown?.map((column) => column.name)).toEqual(["予以公开", "信访类"]);
    expect(unknown?.[0]?.suggestions[0]).toEqual({ means: "granted.total", score: 0.9 });
    const decided = await read(text, { mapping: { 予以公开: "granted.total", 信访类: "ignored" } });
    expect(values(decided)).toEqual({ "granted.total": 5 });
    expect(decided.table?.columns.every((column) => column.meaning !== null)).toBe(true);
  });

  it("readCsv(organ, year and rows of table 3 without applicants) is a table whose columns are asked about", async () => {
    const file = await read("单位,年度,本年新收,备注\n甲局,2023,5,无\n");
    expect(file.table?.layout).toBe("wide");
    expect(file.table?.reports).toEqual([]);
    const [unit, year, asked] = file.table?.columns ?? [];
    expect([unit?.meaning, year?.meaning, asked?.meaning]).toEqual([
      { type: "attribute", attribute: "unit" },
      { type: "attribute", attribute: "year" },
      null,
    ]);
    expect(asked?.suggestions[0]).toEqual({ means: "new_received.total", score: 0.9 });
  });

  it("readCsv(two columns for the same figure) asks about the second instead of choosing", async () => {
    const file = await read("unit,year,granted.total,予以公开/总计\n甲局,2023,5,6\n");
    expect(values(file)).toEqual({ "granted.total": 5 });
    expect(file.table?.columns[3]?.meaning).toBeNull();
  });

  it("readCsv(a missing quotation mark) says so", async () => {
    const file = await read('unit,year,granted.total\n甲局,2023,5\n"乙局,2023,6\n丙局,2023,7\n');
    expect(issueKinds(file)).toContain("damaged");
    expect(file.table?.reports.map((report) => report.attributes.unit)).not.toContain("丙局");
  });
});

describe("readCsv of a tidy table", () => {
  it("readCsv(organ, year, code, value) gathers the rows of a report", async () => {
    const file = await read(
      "机关,年度,指标,数值\n甲局,2023,granted.total,5\n乙局,2023,予以公开/总计,6\n甲局,2023,行政复议/总计,1\n",
    );
    expect(file.table?.layout).toBe("tidy");
    expect([values(file, 0), values(file, 1)]).toEqual([
      { "granted.total": 5, "review.total": 1 },
      { "granted.total": 6 },
    ]);
  });

  it("readCsv(row and column in two fields) puts the code together", async () => {
    const file = await read("机关,年度,行,列,数值\n甲局,2023,予以公开,自然人,5\n甲局,2023,granted,total,6\n");
    expect(values(file)).toEqual({ "granted.natural_person": 5, "granted.total": 6 });
  });

  it("readCsv(raw, value and state) keeps what was printed beside the value", async () => {
    const file = await read(
      "unit,year,code,raw,value,state\n甲,2020,procurement.total_amount,89902.19元,89902.19,number\n甲,2020,regulations.newly_made,,,blank\n甲,2020,procurement.project_count,5,,not_read\n",
    );
    expect(figureOf(file, "procurement.total_amount")).toMatchObject({ raw: "89902.19元", value: 89902.19 });
    expect(figureOf(file, "regulations.newly_made")).toMatchObject({ value: null, state: "blank" });
    expect(figureOf(file, "procurement.project_count")).toMatchObject({ value: null, state: "not_read" });
  });

  it("readCsv(the same figure twice, different) takes neither and says so", async () => {
    const file = await read("unit,year,code,value\n甲,2023,granted.total,5\n甲,2023,granted.total,6\n");
    expect([values(file), issueKinds(file)]).toEqual([{ "granted.total": null }, ["conflict"]]);
  });

  it("readCsv(a code nobody knows) says where", async () => {
    const file = await read("unit,year,code,value\n甲,2023,granted.total,5\n甲,2023,granted.martians,6\n");
    expect(file.table?.issues).toMatchObject([{ kind: "unknown_code", row: 3, text: "granted.martians" }]);
  });
});

describe("readCsv of other files", () => {
  it("readCsv(the form itself saved as a sheet) gives a document and not a flat table", async () => {
    const file = await read(
      "二、主动公开政府信息情况,,\n信息内容,采购项目数量,采购总金额\n政府集中采购,14,89902.19\n",
    );
    expect(file.table).toBeNull();
    expect(file.document?.blocks.map((block) => block.type)).toEqual(["text", "table"]);
  });

  it("readCsv(GB18030) is read in its encoding", async () => {
    // 机关,年度,granted.total / 甲局,2023,5
    const gb = Uint8Array.of(
      ...[0xbb, 0xfa, 0xb9, 0xd8, 0x2c, 0xc4, 0xea, 0xb6, 0xc8],
      ...bytes(",granted.total\n"),
      ...[0xbc, 0xd7, 0xbe, 0xd6],
      ...bytes(",2023,5\n"),
    );
    const file = await readCsv(gb);
    expect([file.encoding, file.table?.reports[0]?.attributes.unit]).toEqual([
      { name: "gb18030", from: "detected" },
      "甲局",
    ]);
  });

  it("readCsv(pieces that cut characters, quotes and line ends) reads every row", async () => {
    const rows = Array.from({ length: 30_000 }, (_unused, index) => `"局,${index}",2023,${index}\r\n`);
    const file = await read(`unit,year,granted.total\r\n${rows.join("")}`);
    expect(file.table?.reports).toHaveLength(30_000);
    const granted = file.table?.reports.map(({ figures }) => figures.map(({ code, value }) => [code, value]));
    expect(granted).toEqual(rows.map((_row, index) => [["granted.total", index]]));
  });

  it("readCsv(nothing) and readCsv(bytes that are no text) are refused", async () => {
    await expect(readCsv(new Uint8Array())).rejects.toBeInstanceOf(UnreadableFile);
    const noise = Uint8Array.from({ length: 5000 }, (_unused, index) => (index * 7919) % 251);
    await expect(readCsv(noise)).rejects.toBeInstanceOf(UnreadableFile);
  });
});
