import { strToU8, zipSync } from "fflate";
import type { WrittenSheet, WrittenWorkbook } from "./sheetModel.ts";
import { sheetXml, xmlText } from "./sheetXml.ts";
import { stylesXml } from "./styles.ts";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const parts = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  return [
    `<Types xmlns="${packaged}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    ...parts,
    `</Types>`,
  ].join("");
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join("")}</Relationships>`;
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function workbookXml({ sheets }: WrittenWorkbook): string {
  const listed = sheets.map(
    ({ name, isHidden = false }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const repeated = sheets.flatMap(({ name, repeated: rows }, index) =>
    rows === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(quoted(name))}!$${rows[0] + 1}:$${rows[1] + 1}</definedName>`,
        ],
  );
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
    `<bookViews><workbookView activeTab="0"/></bookViews>`,
    `<sheets>${listed.join("")}</sheets>`,
    repeated.length === 0 ? "" : `<definedNames>${repeated.join("")}</definedNames>`,
    // Whoever opens it sees what its formulas give today, not what was written beside them.
    `<calcPr fullCalcOnLoad="1"/>`,
    `</workbook>`,
  ].join("");
}

/** A workbook as an XLSX file: styles, formulas with their results, merged cells, marks, checks, hidden sheets. */
export function writeWorkbook(workbook: WrittenWorkbook): Uint8Array {
  const { sheets, title } = workbook;
  const core = `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes(sheets)],
    [
      "_rels/.rels",
      relations([
        [`${office}/officeDocument`, "xl/workbook.xml"],
        [`${packaged}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", core],
    ["xl/workbook.xml", workbookXml(workbook)],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ...sheets.map((_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
        [`${office}/styles`, "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesXml()],
    ...sheets.map(
      (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0)] as const,
    ),
  ];
  return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(head + xml)])), { level: 6 });
}
