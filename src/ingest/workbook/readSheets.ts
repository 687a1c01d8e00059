import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { checkSize, mostSheetRows } from "../limits.ts";
import { checkPacked } from "../packed.ts";
import { UnreadableFile } from "../source.ts";
import { cellValue } from "./cellValue.ts";
import type { Sheet } from "./sheet.ts";

export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** The title in the workbook's properties, or null. */
  readonly title: string | null;
  readonly warnings: readonly string[];
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** Office files of before 2007, and today's that are locked with a password, are in this container. */
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;
/** Excel 2 to 4 without any container. */
const isBareSheet = (bytes: Uint8Array): boolean => bytes[0] === 0x09 && (bytes[1] ?? 9) <= 8;

function refused(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const message = error instanceof Error ? error.message : String(error);
  const isLocked = /password|encrypt/iu.test(message);
  return new UnreadableFile(isLocked ? "encrypted" : "damaged", `workbook: ${message}`, { cause: error });
}

/** A workbook with its cells and formulas; of one that is to be looked at first, the names of its sheets only. */
export async function openWorkbook(
  bytes: Uint8Array,
  { namesOnly = false }: { readonly namesOnly?: boolean } = {},
): Promise<WorkBook> {
  checkSize(bytes.length, "workbook");
  if (isZip(bytes)) checkPacked(bytes);
  else if (!isCompound(bytes) && !isBareSheet(bytes))
    throw new UnreadableFile("unknown_format", "neither a zip nor a compound file");
  const { read, set_cptable: setCodePages } = await import("@e965/xlsx");
  // Old workbooks keep text in the code page of their day, 936 in China.
  if (!isZip(bytes)) setCodePages(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  try {
    const options = {
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellStyles: true,
    } as const;
    if (namesOnly) return read(bytes, { bookSheets: true });
    return read(bytes, { ...options, UTC: true, cellDates: true, sheetRows: mostSheetRows });
  } catch (error) {
    throw refused(error);
  }
}

/** The rows of a sheet up to its last text. Only cells that exist are looked at, however large the sheet says it is. */
function rowsOf(sheet: WorkSheet): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  data.forEach((cells, index) => {
    const row: string[] = [];
    cells?.forEach((cell, column) => {
      const value = cellValue(cell);
      if (value === "") return;
      while (row.length < column) row.push("");
      row.push(value);
    });
    if (row.length === 0) return;
    while (rows.length < index) rows.push([]);
    rows.push(row);
  });
  return rows;
}

function sheetOf(name: string, sheet: WorkSheet): Sheet {
  const merges = (sheet["!merges"] ?? []).map(({ s: start, e: end }) => ({
    top: start.r,
    left: start.c,
    bottom: end.r,
    right: end.c,
  }));
  const hidden = (one: { readonly hidden?: boolean }[] | undefined): ReadonlySet<number> =>
    // A row or column without any style is a hole in the list.
    new Set(one?.flatMap((style, at) => (style.hidden === true ? [at] : [])));
  const hiddenRows = hidden(sheet["!rows"]);
  const hiddenColumns = hidden(sheet["!cols"]);
  return { name, rows: rowsOf(sheet), merges, hiddenRows, hiddenColumns };
}

/** The visible sheets of a workbook that hold anything. Throws `UnreadableFile`. */
export async function readSheets(bytes: Uint8Array): Promise<Sheets> {
  const workbook = await openWorkbook(bytes);
  const isHidden = (index: number): boolean => (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  const warnings: string[] = [];
  const sheets = workbook.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) return [];
    const read = sheetOf(name, sheet);
    if (read.rows.length === 0) return [];
    if (isHidden(index)) warnings.push(`sheet ${name} is hidden and was left out`);
    if (sheet["!fullref"] !== undefined && read.rows.length >= mostSheetRows)
      warnings.push(`sheet ${name}: rows after ${mostSheetRows} were left out`);
    return isHidden(index) ? [] : [read];
  });
  if (sheets.length === 0) throw new UnreadableFile("empty", "a workbook without text");
  const title = workbook.Props?.Title?.trim() ?? "";
  return { sheets, title: title === "" ? null : title, warnings };
}
