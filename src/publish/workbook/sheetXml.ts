import { cellAddress, columnLetters } from "../../form/layout/cellAddress.ts";
import { type WrittenCell, type WrittenCheck, type WrittenMark, type WrittenSheet } from "./sheetModel.ts";
import { markIndex, styleIndex } from "./styles.ts";

/** Text as XML holds it; control characters, which it cannot hold, are left out. */
export function xmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

function cellXml({ value, formula, style }: WrittenCell, address: string): string {
  const place = `r="${address}" s="${styleIndex(style)}"`;
  if (formula !== undefined) {
    const type = typeof value === "number" ? "" : ' t="str"';
    return `<c ${place}${type}><f>${xmlText(formula)}</f><v>${xmlText(String(value ?? ""))}</v></c>`;
  }
  if (value === null || value === "") return `<c ${place}/>`;
  if (typeof value === "number") return `<c ${place}><v>${value}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

function rowsXml({ rows, heights }: WrittenSheet): string {
  return rows
    .map((cells, row) => {
      const height = heights?.get(row);
      const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const written = cells.map((cell, column) =>
        cell === undefined ? "" : cellXml(cell, cellAddress({ row, column })),
      );
      return `<row r="${row + 1}"${tall}>${written.join("")}</row>`;
    })
    .join("");
}

function marksXml(marks: readonly WrittenMark[]): string {
  return marks
    .map(
      ({ range, formula, mark }, index) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${markIndex(mark)}" priority="${index + 1}"><formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

function checksXml(checks: readonly WrittenCheck[]): string {
  if (checks.length === 0) return "";
  const each = checks.map(
    ({ range, formula, title, message }) =>
      `<dataValidation type="custom" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${xmlText(title)}" error="${xmlText(message)}" sqref="${range}"><formula1>${xmlText(formula)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${checks.length}">${each.join("")}</dataValidations>`;
}

function linksXml(rows: WrittenSheet["rows"]): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.link === undefined
        ? []
        : [`<hyperlink ref="${cellAddress({ row, column })}" location="${xmlText(cell.link)}"/>`],
    ),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function mergesXml({ merges = [] }: WrittenSheet): string {
  if (merges.length === 0) return "";
  const each = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}"/>`,
  );
  return `<mergeCells count="${merges.length}">${each.join("")}</mergeCells>`;
}

function viewXml({ frozen = 0 }: WrittenSheet, isFirst: boolean): string {
  const pane =
    frozen === 0
      ? ""
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** Widening columns stays free on a protected sheet; the rest of it is not to be moved about. */
const protection = `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>`;

/** The part of a workbook that holds one sheet; the order of its parts is the format's. */
export function sheetXml(sheet: WrittenSheet, isFirst: boolean): string {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
  return [
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${columnLetters(width - 1)}${Math.max(1, sheet.rows.length)}"/>`,
    viewXml(sheet, isFirst),
    `<sheetFormatPr defaultRowHeight="16.5"/>`,
    `<cols>${columns.join("")}</cols>`,
    `<sheetData>${rowsXml(sheet)}</sheetData>`,
    sheet.isProtected === true ? protection : "",
    mergesXml(sheet),
    marksXml(sheet.marks ?? []),
    checksXml(sheet.checks ?? []),
    linksXml(sheet.rows),
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="${sheet.isLandscape === true ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="${sheet.fitsOnePage === true ? 1 : 0}"/>`,
    `</worksheet>`,
  ].join("");
}
