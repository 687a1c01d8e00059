import { isCompanionSheet } from "./correction/companionSheets.ts";
import type { SourceDocument } from "./source.ts";
import { readSheets, type Sheets } from "./workbook/readSheets.ts";
import type { Sheet } from "./workbook/sheet.ts";
import { sheetBlocks } from "./workbook/sheetBlocks.ts";

/** Whether a sheet holds table 3, which every report has once. */
function hasRequests(sheet: Sheet): boolean {
  const isFirstRow = (cell: string): boolean => /本年新收政府信息公开申请/u.test(cell.replace(/\s/gu, ""));
  return sheet.rows.some((row) => row.some(isFirstRow));
}

function documentOf(
  sheets: readonly Sheet[],
  title: string | null,
  warnings: readonly string[],
): SourceDocument {
  let tables = 0;
  const blocks = sheets.flatMap((sheet) => {
    const found = sheetBlocks(sheet, tables);
    tables += found.filter((block) => block.type === "table").length;
    return found;
  });
  return { blocks, title, encoding: null, warnings };
}

/** The reports of sheets that were read: one over all sheets, or one a sheet where several hold table 3. */
export function workbookDocuments({ sheets: all, title, warnings }: Sheets): readonly SourceDocument[] {
  const sheets = all.filter((sheet) => !isCompanionSheet(sheet));
  const reports = sheets.filter(hasRequests);
  if (reports.length < 2) return [documentOf(sheets, title, warnings)];
  const others = sheets
    .filter((sheet) => !reports.includes(sheet))
    .map((sheet) => `sheet ${sheet.name} holds no table of requests and was left out`);
  return reports.map((sheet) => documentOf([sheet], sheet.name, [...warnings, ...others]));
}

/**
 * The text and tables of a workbook, a document a report. Figures are the numbers that the workbook keeps, not as a
 * format shows them. Throws `UnreadableFile`: `encrypted`, `damaged`, `too_large`, `empty`, `unknown_format`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly SourceDocument[]> {
  return workbookDocuments(await readSheets(bytes));
}
