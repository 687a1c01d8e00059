import { read, utils, write, type WorkBook } from "@e965/xlsx";

/** A workbook opened, changed and saved by other software. */
export function editedWorkbook(bytes: Uint8Array, edit: (workbook: WorkBook) => void): Uint8Array {
  const workbook = read(bytes, { cellFormula: true, cellNF: true });
  edit(workbook);
  const saved: unknown = write(workbook, { type: "array", bookType: "xlsx" });
  if (!(saved instanceof ArrayBuffer)) throw new Error("the library saves into a buffer");
  return new Uint8Array(saved);
}

/** Types a number or words into a cell of a sheet; null empties it. */
export function type(
  workbook: WorkBook,
  sheet: string,
  address: string,
  value: string | number | null,
): void {
  const cells = workbook.Sheets[sheet];
  if (cells === undefined) throw new Error(`no sheet ${sheet}`);
  if (value === null) cells[address] = { t: "z" };
  else utils.sheet_add_aoa(cells, [[value]], { origin: address });
}

/** What a cell of a sheet holds; null for nothing. */
export function cellOf(bytes: Uint8Array, sheet: string, address: string): string | number | null {
  const cell = read(bytes).Sheets[sheet]?.[address] as { readonly v?: unknown } | undefined;
  return typeof cell?.v === "string" || typeof cell?.v === "number" ? cell.v : null;
}
