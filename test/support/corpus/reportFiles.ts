import { utils, write, type WorkSheet } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { readMarkup } from "../../../src/ingest/readHtml.ts";
import type { SourceDocument, SourceTable } from "../../../src/ingest/source.ts";
import { reportHtml } from "./reportHtml.ts";
import { validFigures } from "./validFigures.ts";

/** A valid report on the 2021 form as a page. */
export function reportPage(organ: string, year: number, seed: number): string {
  const figures = validFigures("form_2021", seed);
  return reportHtml({
    organ,
    year,
    form: "form_2021",
    print: (code) => String(figures.get(code) ?? 0),
    css: "",
    isOneTable: false,
    isVertical: false,
    hasBlankHeads: false,
    widths: { group: "7%", label: "23%", figure: "9%" },
  });
}

interface Laid {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a table with the places that they cover. */
function laid({ rows }: SourceTable): readonly Laid[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, rowSpan, columnSpan }): Laid => {
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down} ${column + right}`);
      return { text, row, column, rows: rowSpan, columns: columnSpan };
    });
  });
}

/** A page as a workbook of one sheet, merged as the page spans; figures are numbers. */
export function workbookOf(html: string): Uint8Array {
  const sheet: WorkSheet = {};
  const merges: NonNullable<WorkSheet["!merges"]> = [];
  let [next, width] = [0, 1];
  for (const block of readMarkup(html).blocks) {
    if (block.type === "text") {
      utils.sheet_add_aoa(sheet, [[block.text]], { origin: { r: next, c: 0 } });
      next += 1;
      continue;
    }
    for (const { text, row, column, rows, columns } of laid(block)) {
      const value = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
      const start = { r: next + row, c: column };
      utils.sheet_add_aoa(sheet, [[value]], { origin: start });
      if (rows * columns > 1)
        merges.push({ s: start, e: { r: start.r + rows - 1, c: column + columns - 1 } });
      width = Math.max(width, column + columns);
    }
    next += block.rows.length + 1;
  }
  sheet["!merges"] = merges;
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: next, c: width } });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "年报");
  const bytes: unknown = write(book, { type: "array", bookType: "xlsx" });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("the workbook was not written");
  return new Uint8Array(bytes);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

function wordTable(table: SourceTable): string {
  const cells = laid(table);
  const rows = table.rows.map((_row, row) => {
    const here = cells.filter((one) => one.row <= row && row < one.row + one.rows);
    const drawn = here
      .toSorted((a, b) => a.column - b.column)
      .map((one) => {
        const merge = one.rows === 1 ? "" : one.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        const span = one.columns > 1 ? `<w:gridSpan w:val="${one.columns}"/>` : "";
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(one.row === row ? one.text : "")}</w:tc>`;
      });
    return `<w:tr>${drawn.join("")}</w:tr>`;
  });
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

/** A page as a Word file. */
export function wordFileOf(html: string): Uint8Array {
  const body = readMarkup(html).blocks.map((block) =>
    block.type === "text" ? paragraph(block.text) : wordTable(block),
  );
  const types = "http://schemas.openxmlformats.org/package/2006";
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`,
    ),
  });
}

function textOf(blocks: SourceDocument["blocks"]): string {
  const lines = blocks.map((block) =>
    block.type === "text"
      ? block.text
      : block.rows
          .map((row) => `${row.map(({ text }) => text.replaceAll("\n", " ")).join(" | ")} |`)
          .join("\n"),
  );
  return lines.join("\n");
}

/** A page as flattened text, a row a line. */
export function plainTextOf(html: string): Uint8Array {
  return new TextEncoder().encode(textOf(readMarkup(html).blocks));
}
