import type { RawRow } from "./engine.ts";

/** The part of an Arrow table that is read here. */
interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(index: number): { get(row: number): unknown } | null;
}

/** The rows of an Arrow result as plain objects, column by column. */
export function arrowRows(table: ArrowTable): readonly RawRow[] {
  const rows = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}));
  table.schema.fields.forEach(({ name }, index) => {
    const vector = table.getChildAt(index);
    rows.forEach((row, at) => {
      row[name] = vector?.get(at) ?? null;
    });
  });
  return rows;
}
