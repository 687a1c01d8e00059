import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/ingest/readDocx.ts";
import { pictureMark } from "../../../src/ingest/source.ts";

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(" ");
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/** A Word file with one table of one row: a label and a cell of this content. */
function fileWith(content: string): Uint8Array {
  const cell = (inner: string): string => `<w:tc><w:tcPr/>${inner}</w:tc>`;
  const row = `<w:tr>${cell("<w:p><w:r><w:t>重复申请</w:t></w:r></w:p>")}${cell(content)}</w:tr>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${spaces}><w:body><w:tbl>${row}</w:tbl></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** What the reader finds in that cell. */
async function cellOf(content: string): Promise<string | undefined> {
  const { blocks } = await readDocx(fileWith(content));
  const table = blocks.find((block) => block.type === "table");
  return table?.type === "table" ? table.rows[0]?.[1]?.text : undefined;
}

const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe("readDocx(a cell)", () => {
  it.each([
    ["hidden text beside the figure", `<w:p>${run("98", "<w:vanish/>")}${run("12")}</w:p>`],
    ["text that is not hidden after all", `<w:p>${run("12", '<w:vanish w:val="0"/>')}</w:p>`],
    ["text struck out twice", `<w:p>${run("98", "<w:dstrike/>")}${run("12")}</w:p>`],
    [
      "text deleted by a tracked change",
      `<w:p><w:del><w:r><w:delText>98</w:delText></w:r></w:del>${run("12")}</w:p>`,
    ],
    ["a simple field", `<w:p><w:fldSimple w:instr="=SUM(LEFT)">${run("12")}</w:fldSimple></w:p>`],
    ["an equation", "<w:p><m:oMath><m:r><m:t>12</m:t></m:r></m:oMath></w:p>"],
    [
      "a text box",
      `<w:p><w:r><w:drawing><w:txbxContent><w:p>${run("12")}</w:p></w:txbxContent></w:drawing></w:r></w:p>`,
    ],
    [
      "a figure with a reading above",
      `<w:p><w:r><w:ruby><w:rt>${run("7")}</w:rt><w:rubyBase>${run("12")}</w:rubyBase></w:ruby></w:r></w:p>`,
    ],
    ["a line drawn beside the figure", `<w:p>${run("12")}<w:r><w:pict><v:line/></w:pict></w:r></w:p>`],
  ])("readDocx(%s) reads what the page shows", async (_, content) => {
    expect(await cellOf(content)).toBe("12");
  });

  it.each([
    [
      "a picture that is not in the file",
      '<w:p><w:r><w:drawing><a:blip r:embed="r9"/></w:drawing></w:r></w:p>',
    ],
    ["an object", "<w:p><w:r><w:object><v:shape/></w:object></w:r></w:p>"],
    ["a number that Word counts", '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'],
    ["a file inside the file", '<w:altChunk r:id="r9"/>'],
  ])("readDocx(%s) does not take the cell for blank", async (_, content) => {
    expect(await cellOf(content)).toContain(pictureMark);
  });

  it("readDocx(an empty cell) is blank", async () => {
    expect(await cellOf("<w:p/>")).toBe("");
  });
});
