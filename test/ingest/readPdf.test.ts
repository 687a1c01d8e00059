import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pdfLimits } from "../../src/ingest/limits.ts";
import { readPdf } from "../../src/ingest/readPdf.ts";
import { readReport } from "../../src/ingest/readReport.ts";
import type { SourceDocument, SourceTable } from "../../src/ingest/source.ts";
import { rawPdf, rawTable, type RawPage } from "../support/corpus/rawPdf.ts";

const input = fileURLToPath(new URL("input/", import.meta.url));
const cases = readdirSync(input).filter((name) => readdirSync(input + name).includes("report.pdf"));
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(input + path));

const isTable = (block: SourceDocument["blocks"][number]): block is SourceTable => block.type === "table";
const rowsOf = (table: SourceTable | undefined): readonly (readonly string[])[] =>
  table?.rows.map((row) => row.map((cell) => cell.text)) ?? [];

async function tablesOf(pages: readonly RawPage[]): Promise<readonly SourceTable[]> {
  return (await readPdf(rawPdf(pages))).blocks.filter(isTable);
}

const small = { left: 60, top: 700, widths: [120, 60, 60], height: 30, size: 10 };
const page = (rows: readonly (readonly string[])[], top = 700): RawPage => rawTable(rows, { ...small, top });

describe("readPdf of reports that other programs printed", () => {
  it.each(cases)("readPdf(%s) gives every cell of the form as printed", async (name) => {
    const document = await readPdf(bytesOf(`${name}/report.pdf`));
    const { cells } = readReport(document, "report.pdf");
    const found = new Map(cells.map(({ code, figure }) => [code as string, figure]));
    const lines = readFileSync(`${input}${name}/expected.csv`, "utf8").trim().split("\n").slice(1);
    const expected = lines.map((line) => line.split(","));
    const read = expected.map(([code = "", printed]) => {
      const figure = found.get(code);
      if (printed === "/") return [code, figure?.state === "not_applicable" ? "/" : figure?.raw];
      return [code, figure?.state === "blank" ? "blank" : String(figure?.value)];
    });
    expect(read).toEqual(expected);
  });
});

describe("readPdf of a table", () => {
  it("readPdf(a font named by a character map) reads Chinese and figures into the cells that lines frame", async () => {
    const [table] = await tablesOf([
      page([
        ["信息内容", "本年制发", "现行有效"],
        ["规章", "12", ""],
      ]),
    ]);
    expect(table?.keepsBlanks).toBe(true);
    expect(rowsOf(table)).toEqual([
      ["信息内容", "本年制发", "现行有效"],
      ["规章", "12", ""],
    ]);
  });

  it.each([90, 180, 270])("readPdf(a page turned by %i) reads it upright", async (rotate) => {
    const { lines, texts } = page([["规章", "12", "3"]]);
    // Text follows the page: upright to a reader who sees the page turned.
    const radians = (rotate * Math.PI) / 180;
    const [cos, sin] = [Math.round(Math.cos(radians)), Math.round(Math.sin(radians))];
    const turn = (x: number, y: number): readonly [number, number] => [
      x * cos - y * sin + (rotate === 90 ? 842 : rotate === 180 ? 595 : -200),
      x * sin + y * cos + (rotate === 270 ? 595 : rotate === 180 ? 842 : 0),
    ];
    const hex = (text: string): string =>
      Array.from({ length: text.length }, (_unused, index) =>
        text.charCodeAt(index).toString(16).padStart(4, "0"),
      ).join("");
    const more = texts.map(({ x, y, size, text }) => {
      const [e, f] = turn(x, y);
      return `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${e} ${f} Tm <${hex(text)}> Tj ET`;
    });
    const turned = lines.map(([x1, y1, x2, y2]) => [...turn(x1, y1), ...turn(x2, y2)] as const);
    const [table] = await tablesOf([{ texts: [], lines: turned, more: more.join("\n") }]);
    expect(rowsOf(table)).toEqual([["规章", "12", "3"]]);
  });

  it("readPdf(letters drawn twice to look bold) reads them once", async () => {
    const { lines, texts } = page([["规章", "11", "3"]]);
    const again = texts.map((text) => ({ ...text, x: text.x + 0.3 }));
    const [table] = await tablesOf([{ lines, texts: [...texts, ...again] }]);
    expect(rowsOf(table)).toEqual([["规章", "11", "3"]]);
  });

  it("readPdf(a watermark across a cell) leaves its digits out and says so", async () => {
    const { lines, texts } = page([["规章", "12", "3"]]);
    const more = "BT /F1 30 Tf 0.8 0.6 -0.6 0.8 182 668 Tm <00390039> Tj ET";
    const document = await readPdf(rawPdf([{ lines, texts, more }]));
    expect(rowsOf(document.blocks.find(isTable))).toEqual([["规章", "12", "3"]]);
    expect(document.warnings).toEqual(["page 1: 2 characters of a watermark or stamp, left out"]);
  });

  it("readPdf(an upright watermark over cells) leaves it out and doubts the cells below", async () => {
    const { lines, texts } = page([
      ["规章", "12", "3"],
      ["行政许可", "", ""],
    ]);
    const more = "BT /F1 30 Tf 1 0 0 1 182 642 Tm <003200300032003400320030> Tj ET";
    const [table] = await tablesOf([{ lines, texts, more }]);
    expect(rowsOf(table)).toEqual([
      ["规章", "12", "3"],
      ["行政许可", "", ""],
    ]);
    expect(table?.rows[1]?.map(({ repairs }) => repairs.includes("joined_pieces"))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("readPdf(a bracket that finds no room in its cell) leaves it with the words before it", async () => {
    const { lines, texts } = page([["（三）", "1.甲", "3"]]);
    const [first] = texts;
    const [table] = await tablesOf([
      { lines, texts: texts.map((one) => (one === first ? { ...one, x: 161 } : one)) },
    ]);
    expect(rowsOf(table)[0]?.[0]).toBe("（三）");
  });

  it("readPdf(a round stamp over a table) parts no cell by its curves", async () => {
    const { lines, texts } = page([["规章", "12", "3"]]);
    const more = "190 680 m 190 690 200 700 200 690 c 200 680 200 670 195 670 c S";
    expect(rowsOf((await tablesOf([{ lines, texts, more }]))[0])).toEqual([["规章", "12", "3"]]);
  });

  it("readPdf(a number broken by a narrow column) joins it and says so", async () => {
    const layout = { ...small, widths: [90, 24, 60], height: 40 };
    const [table] = await tablesOf([rawTable([["行政许可", "180\n859\n5", "3"]], layout)]);
    expect(table?.rows[0]?.[1]).toMatchObject({ text: "1808595", repairs: ["joined_pieces"] });
  });

  it("readPdf(two numbers below one another in a wide cell) leaves them two", async () => {
    const [table] = await tablesOf([page([["行政许可", "18\n5", "3"]])]);
    expect(table?.rows[0]?.[1]?.text).toBe("18\n5");
  });

  it("readPdf(two numbers in a cell whose line is missing) leaves a space between them", async () => {
    const { lines, texts } = page([
      ["规章", "12", "34"],
      ["规章", "5", "6"],
    ]);
    const kept = lines.filter(([x1, , x2]) => !(x1 === 240 && x2 === 240));
    const [table] = await tablesOf([{ lines: kept, texts }]);
    expect(rowsOf(table)).toEqual([
      ["规章", "12 34"],
      ["规章", "5 6"],
    ]);
  });

  it("readPdf(a number over the line between two cells) marks both as put together", async () => {
    const { lines, texts } = page([["规章", "12", "34"]]);
    const [table] = await tablesOf([
      { lines, texts: texts.map((one) => (one.text === "12" ? { ...one, x: 232 } : one)) },
    ]);
    expect(table?.rows[0]?.some((cell) => cell.repairs.includes("joined_pieces"))).toBe(true);
  });

  it("readPdf(numbers in many pieces in wide cells) keeps the table that lines frame", async () => {
    const layout = { ...small, height: 60 };
    const [table] = await tablesOf([rawTable([["行政许可", "180\n859\n5", "274\n117\n36"]], layout)]);
    expect(rowsOf(table)).toEqual([["行政许可", "180\n859\n5", "274\n117\n36"]]);
  });

  it("readPdf(frames around the figures in their cells, as of fields to fill in) reads the figures there", async () => {
    const { lines, texts } = page([["规章", "12", "3"]]);
    const frame = "185 674 40 20 re S 245 674 40 20 re S";
    expect(rowsOf((await tablesOf([{ lines, texts, more: frame }]))[0])).toEqual([["规章", "12", "3"]]);
  });

  it("readPdf(a table without lines whose wrapped cells were set before the others) gives no row as blank", async () => {
    const set = (x: number, y: number, text: string) => ({ x, y, size: 10, text });
    const heads = [
      set(180, 700, "上一年项目数量"),
      set(280, 700, "本年增/减"),
      set(380, 700, "处理决定数量"),
    ];
    const labels = [set(60, 660, "其他对外管理服务事项"), set(60, 640, "行政处罚"), set(60, 620, "行政强制")];
    const late = [
      set(60, 720, "第二十条第（五）项"),
      set(60, 680, "行政许可"),
      ...[680, 660, 640].flatMap((y, row) =>
        [0, 1, 2].map((column) => set(200 + column * 100, y, `${row + 1}${column}5`)),
      ),
    ];
    const texts = [...heads, ...labels, set(200, 620, "49"), ...late];
    const { cells } = readReport(await readPdf(rawPdf([{ texts, lines: [] }])), "report.pdf");
    const told = cells.filter(({ code }) => code.startsWith("other_external_services."));
    expect(told.map(({ figure }) => figure.state)).not.toContain("blank");
  });

  it("readPdf(a label one character a line) marks it vertical", async () => {
    const layout = { ...small, height: 60 };
    const [table] = await tablesOf([rawTable([["本\n年\n度", "1", "2"]], layout)]);
    expect(table?.rows[0]?.[0]).toMatchObject({ text: "本\n年\n度", repairs: ["vertical"] });
  });
});

describe("readPdf of what is not seen, or not for certain", () => {
  const form = [
    ["第二十条第（一）项", "", "", ""],
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    ["规章", "12", "3", "40"],
    ["行政规范性文件", "5", "6", "7"],
  ];
  const layout = { left: 60, top: 700, widths: [120, 90, 90, 90], height: 30, size: 10 };
  const drawn = rawTable(form, layout);
  /** Where the figure 12 stands, and the cell around it. */
  const [twelve] = drawn.texts.filter(({ text }) => text === "12");
  const spot = twelve ?? { x: 0, y: 0 };
  const set = (text: string, before = ""): string =>
    `${before} BT /F1 10 Tf ${spot.x} ${spot.y} Td <${Array.from(text, (one) => one.charCodeAt(0).toString(16).padStart(4, "0")).join("")}> Tj ET`;
  const readPage = async (raw: RawPage) => {
    const document = await readPdf(rawPdf([raw]));
    return { document, reading: readReport(document, "report.pdf") };
  };
  const issued = async (raw: RawPage) =>
    (await readPage(raw)).reading.cells.find(({ code }) => code === "regulations.issued");

  it("readReport(text recognised in a scan) doubts every figure and says so once", async () => {
    const { document, reading } = await readPage({ ...drawn, mode: 3 });
    const read = reading.cells.filter(({ figure }) => figure.state !== "not_read");
    expect(read).toHaveLength(6);
    expect(read.every(({ confidence }) => confidence === "doubtful")).toBe(true);
    expect(reading.issues.filter(({ kind }) => kind === "text_uncertain").map(({ codes }) => codes)).toEqual([
      read.map(({ code }) => code),
    ]);
    expect(document.warnings).toContain("page 1: text recognised from a scan");
  });

  it("readReport(a font that gives a Chinese mark a letter) doubts every figure", async () => {
    const { reading } = await readPage({
      ...drawn,
      texts: [...drawn.texts, { x: 60, y: 750, size: 10, text: "一é总体情况" }],
    });
    const kinds = reading.issues.map(({ kind }) => kind);
    expect(kinds).toContain("text_uncertain");
    expect((await issued(drawn))?.confidence).toBe("sure");
  });

  it("readReport(a report one of whose pages is a picture) names the page and the cells that were not found", async () => {
    const picture = {
      texts: [],
      lines: [],
      more: "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q",
    };
    const reading = readReport(await readPdf(rawPdf([drawn, picture])), "report.pdf");
    const [told] = reading.issues.filter(({ kind }) => kind === "pages_without_text");
    const missing = reading.cells.filter(({ figure }) => figure.state === "not_read");
    expect(told?.codes).toEqual(missing.map(({ code }) => code));
    expect(told?.message.zh).toContain("第 2 页");
    expect(
      readReport(await readPdf(rawPdf([drawn])), "report.pdf").issues.map(({ kind }) => kind),
    ).not.toContain("pages_without_text");
  });

  it("readPdf(figures of a layer that is switched off) leaves them out", async () => {
    const { document } = await readPage({ ...drawn, hidden: set("9", "1 0 0 1 14 0 cm") });
    expect(rowsOf(document.blocks.find(isTable))[2]).toEqual(["规章", "12", "3", "40"]);
  });

  it("readPdf(a figure struck out beside the one in its place) reads the one that stands", async () => {
    const line = `${spot.x} ${spot.y + 3} m ${spot.x + 10} ${spot.y + 3} l S`;
    const more = `${line} ${set("34", "1 0 0 1 14 0 cm")}`;
    expect((await issued({ ...drawn, more }))?.figure.value).toBe(34);
  });

  it("readReport(a figure with the small raised number of a note) takes the number for no digit", async () => {
    const small = `BT /F1 6 Tf ${spot.x + 10} ${spot.y + 4} Td <0033> Tj ET`;
    const cell = await issued({ ...drawn, more: small });
    expect(cell?.figure.value).toBe(12);
    expect(cell?.confidence).not.toBe("sure");
  });

  it("readPdf(white figures on white paper) leaves them out and says so", async () => {
    const { document } = await readPage({ ...drawn, more: set("9", "1 1 1 rg 1 0 0 1 14 0 cm") });
    expect((await issued({ ...drawn, more: set("9", "1 1 1 rg 1 0 0 1 14 0 cm") }))?.figure.value).toBe(12);
    expect(document.warnings).toEqual(["page 1: 1 characters that are not visible, left out"]);
  });

  it("readPdf(white figures on a dark ground) reads them", async () => {
    const texts = drawn.texts.filter(({ text }) => text !== "12");
    const ground = `0.2 0.3 0.5 rg ${spot.x - 5} ${spot.y - 5} 40 18 re f 1 1 1 rg`;
    expect((await issued({ ...drawn, texts, more: set("34", ground) }))?.figure.value).toBe(34);
  });

  it("readPdf(a figure painted over and set anew) reads the new one", async () => {
    const paint = `1 1 1 rg ${spot.x - 5} ${spot.y - 5} 40 18 re f 0 0 0 rg`;
    expect((await issued({ ...drawn, more: set("34", paint) }))?.figure.value).toBe(34);
  });

  it("readReport(a figure set over another one) reads neither", async () => {
    const cell = await issued({ ...drawn, more: set("34") });
    expect(cell?.confidence).toBe("doubtful");
    expect(cell?.figure.value).toBeNull();
  });

  it("readReport(a number of which the paper's edge cuts digits off) does not take the rest for a number", async () => {
    const wide = rawTable(form, { ...layout, widths: [250, 140, 140, 90] });
    const texts = wide.texts.map((one) => (one.text === "40" ? { ...one, x: 588, text: "4012" } : one));
    const { reading } = await readPage({ ...wide, texts });
    const cell = reading.cells.find(({ code }) => code === "regulations.in_force");
    expect(cell?.figure.value).toBeNull();
    expect(cell?.confidence).toBe("doubtful");
  });

  it("readReport(figures outside the window that the page is painted through) reads what is in it", async () => {
    const texts = drawn.texts.filter(({ text }) => text !== "12");
    const window = `${spot.x - 5} ${spot.y - 5} 40 18 re W n`;
    expect((await issued({ ...drawn, texts, more: `q ${set("34", window)} Q` }))?.figure.value).toBe(34);
    const beside = `q 400 10 40 18 re W n ${set("9", "1 0 0 1 14 0 cm")} Q`;
    expect((await issued({ ...drawn, more: beside }))?.figure.value).toBe(12);
  });
});

describe("readPdf of several pages", () => {
  const head = ["申请人", "自然人", "总计"];
  const footer = (number: number): RawPage["texts"][number] => ({
    x: 290,
    y: 30,
    size: 9,
    text: `- ${number} -`,
  });

  it("readPdf(a table over two pages) joins it, without the headings and page numbers in between", async () => {
    const first = page([head, ["1.甲", "1", "2"]], 120);
    const second = page([head, ["2.乙", "3", "4"]]);
    const pages = [first, second].map((one, index) => ({ ...one, texts: [...one.texts, footer(index + 1)] }));
    const { blocks } = await readPdf(rawPdf(pages));
    expect(blocks.map((block) => (isTable(block) ? rowsOf(block) : block.text))).toEqual([
      [head, ["1.甲", "1", "2"], ["2.乙", "3", "4"]],
    ]);
  });

  it("readPdf(a row cut by the end of a page) makes it whole and says so", async () => {
    const first = page([head, ["5.要求行政机关确认", "7", "8"]], 120);
    const second = page([
      ["或重新出具已获取信息", "", ""],
      ["四、结转", "3", "4"],
    ]);
    const [table] = await tablesOf([first, second]);
    expect(rowsOf(table)).toEqual([
      head,
      ["5.要求行政机关确认\n或重新出具已获取信息", "7", "8"],
      ["四、结转", "3", "4"],
    ]);
    expect(table?.rows[1]?.[0]?.repairs).toContain("continued");
  });

  it("readPdf(heads of columns whose second line stands below the last line of a page) goes on with their table", async () => {
    const upper = page([["申请人", "自然", "总"]], 100);
    const open = [
      ...upper.lines.filter(([, y1, , y2]) => !(y1 === 70 && y2 === 70)),
      [60, 70, 180, 70] as const,
    ];
    const rest = [
      { x: 183, y: 58, size: 10, text: "人" },
      { x: 243, y: 58, size: 10, text: "计" },
    ];
    const [table, ...others] = await tablesOf([
      { lines: open, texts: [...upper.texts, ...rest] },
      page([["1.甲", "1", "2"]], 800),
    ]);
    expect(others).toEqual([]);
    expect(rowsOf(table)).toEqual([
      ["申请人", "自然\n人", "总\n计"],
      ["1.甲", "1", "2"],
    ]);
  });

  it("readPdf(rows with their own figures on both sides of a break) keeps them two", async () => {
    const [table] = await tablesOf([
      page([head, ["行政处罚", "7", "8"]], 120),
      page([
        ["行政强制", "", "9"],
        ["行政许可", "3", "4"],
      ]),
    ]);
    expect(rowsOf(table)).toHaveLength(4);
  });

  it("readPdf(a sentence over two pages) joins it", async () => {
    const line = "本年收到政府信息公开申请一百件，其中自然人申请九十件，法人或者其他组织申请十件，同比增长，";
    const text = (x: number, y: number, words: string): RawPage["texts"][number] => ({
      x,
      y,
      size: 10,
      text: words,
    });
    const { blocks } = await readPdf(
      rawPdf([
        { lines: [], texts: [text(60, 100, line)] },
        { lines: [], texts: [text(60, 760, "均已办结。")] },
      ]),
    );
    expect(blocks).toMatchObject([{ type: "text", text: `${line}均已办结。` }]);
  });
});

describe("readPdf of what cannot be read", () => {
  const refusal = (bytes: Uint8Array) =>
    readPdf(bytes).then(
      () => "read",
      (error: unknown) => (error instanceof Error && "refusal" in error ? error.refusal : error),
    );

  it("readPdf(pages without text) is refused as scanned", async () => {
    expect(await refusal(rawPdf([{ texts: [], lines: [[10, 10, 500, 10]] }]))).toBe("scanned");
  });

  it("readPdf(a font that does not say what its glyphs are) is refused, not read as other letters", async () => {
    expect(await refusal(rawPdf([page([["规章", "12", "3"]])], "Identity-H"))).toBe("unmapped");
  });

  it("readPdf(more pages than any report has) is refused as too large", async () => {
    const empty = Array.from({ length: pdfLimits.pages + 1 }, () => ({ texts: [], lines: [] }));
    expect(await refusal(rawPdf(empty))).toBe("too_large");
  });

  it("readPdf(a page of more characters than any has) is refused as too large", async () => {
    const text = "1".repeat(pdfLimits.characters + 1);
    expect(await refusal(rawPdf([{ texts: [{ x: 10, y: 10, size: 1, text }], lines: [] }]))).toBe(
      "too_large",
    );
  });

  it("readPdf(text and lines beyond any page) ends, with nothing to be seen", async () => {
    const texts = [{ x: 1e30, y: -1e30, size: 1e20, text: "规章12" }];
    expect(await refusal(rawPdf([{ texts, lines: [[-1e30, 0, 1e30, 0]] }]))).toBe("scanned");
  });

  it("readPdf(a file with a password) is refused as encrypted", async () => {
    expect(await refusal(bytesOf("password/locked.pdf"))).toBe("encrypted");
  });

  it("readPdf(a file cut short or of nonsense) is refused and never hangs", async () => {
    const whole = bytesOf("one-table-vertical-label/report.pdf");
    for (const share of [0.01, 0.3, 0.7]) {
      const cut = await refusal(whole.subarray(0, Math.floor(whole.length * share)));
      expect(["damaged", "scanned", "empty", "read"]).toContain(cut);
    }
    const noise = Uint8Array.from({ length: 3000 }, (_unused, index) => (index * 7919) % 251);
    expect(await refusal(new Uint8Array([...new TextEncoder().encode("%PDF-1.7\n"), ...noise]))).toBe(
      "damaged",
    );
  });
});
