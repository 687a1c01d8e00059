import { Type } from "apache-arrow";
import type { RawRow } from "./engine.ts";

/** A part of a column as Arrow holds it: of texts, `values` are their bytes, one behind the other. */
interface ArrowChunk {
  readonly length: number;
  readonly nullCount: number;
  readonly values: unknown;
  readonly valueOffsets: unknown;
  readonly typeId: unknown;
  getValid(at: number): boolean;
}

/** The part of an Arrow table that is read here. */
interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(index: number): ArrowVector | null;
}

interface ArrowVector {
  readonly data: readonly ArrowChunk[];
  get(row: number): unknown;
}

// What begins with a byte order mark keeps it: nothing must be shorter than its bytes say.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** How many UTF-16 units some bytes of UTF-8 are. */
function unitsIn(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** The texts of a chunk, decoded at once: a call for each of them takes ten times as long. */
function textsOf(bytes: Uint8Array, offsets: Int32Array, length: number): readonly string[] {
  const [first = 0, last = 0] = [offsets[0], offsets[length]];
  const whole = decoder.decode(bytes.subarray(first, last));
  const isAscii = whole.length === last - first;
  const texts: string[] = [];
  let start = 0;
  for (let at = 0; at < length; at += 1) {
    const [from = 0, to = 0] = [offsets[at], offsets[at + 1]];
    const end = start + (isAscii ? to - from : unitsIn(bytes, from, to));
    texts.push(whole.slice(start, end));
    start = end;
  }
  return texts;
}

/** The values of a chunk where it is plain to read, else null; what is missing reads as anything. */
function plainValues({ typeId, length, values, valueOffsets }: ArrowChunk): ArrayLike<unknown> | null {
  if (typeId === Type.Float && values instanceof Float64Array) return values;
  if (typeId === Type.Int && values instanceof Int32Array) return values;
  const isText = typeId === Type.Utf8 && values instanceof Uint8Array && valueOffsets instanceof Int32Array;
  return isText ? textsOf(values, valueOffsets, length) : null;
}

/** Puts the values of a column into rows. */
function fill(rows: readonly Record<string, unknown>[], name: string, vector: ArrowVector): void {
  let start = 0;
  for (const chunk of vector.data) {
    const plain = plainValues(chunk);
    for (let at = 0; at < chunk.length; at += 1) {
      const row = rows[start + at];
      if (row === undefined) continue;
      if (plain === null) row[name] = vector.get(start + at) ?? null;
      else row[name] = chunk.nullCount === 0 || chunk.getValid(at) ? plain[at] : null;
    }
    start += chunk.length;
  }
}

/** The rows of an Arrow result as plain objects, column by column. */
export function arrowRows(table: ArrowTable): readonly RawRow[] {
  const rows = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}));
  table.schema.fields.forEach(({ name }, index) => {
    const vector = table.getChildAt(index);
    if (vector !== null) fill(rows, name, vector);
    else for (const row of rows) row[name] = null;
  });
  return rows;
}
