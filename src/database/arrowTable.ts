import { Bool, Float64, Int32, makeData, Table, tableToIPC, Utf8, Vector, type Data } from "apache-arrow";

/** A column of a table as Arrow holds it. */
export type ArrowColumn = Data;

/** A table as bytes that an engine takes in without parsing: pieces of some rows each, all with the same columns. */
export type ArrowPieces = readonly Uint8Array<ArrayBuffer>[];

/** One bit a row, set where it has a value. */
function validity(length: number, isNull: (at: number) => boolean): { nulls: number; bits: Uint8Array } {
  const bits = new Uint8Array((length + 7) >> 3);
  let nulls = 0;
  for (let at = 0; at < length; at += 1)
    if (isNull(at)) nulls += 1;
    else bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  return { nulls, bits };
}

/** Whole numbers, none of which is missing. */
export function integerColumn(data: Int32Array): ArrowColumn {
  return makeData({ type: new Int32(), length: data.length, nullCount: 0, data });
}

/** Numbers; what is no number is NULL. */
export function figureColumn(data: Float64Array): ArrowColumn {
  const { nulls, bits } = validity(data.length, (at) => Number.isNaN(data[at]));
  const { length } = data;
  return makeData({ type: new Float64(), length, nullCount: nulls, nullBitmap: bits, data });
}

export function booleanColumn(values: readonly (boolean | null)[]): ArrowColumn {
  const { length } = values;
  const { nulls, bits } = validity(length, (at) => values[at] === null);
  const { bits: data } = validity(length, (at) => values[at] !== true);
  return makeData({ type: new Bool(), length, nullCount: nulls, nullBitmap: bits, data });
}

/** The bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a pair is two bytes of its four.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return bytes;
}

/** Half a character has no bytes of its own, and zero bytes end a text for the engine; no report prints either. */
const written = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\0", "");

/** Text; empty text, which no column holds, is NULL. Encoded at once: a call for each text would take many times as long. */
export function textColumn(texts: readonly (string | null)[]): ArrowColumn {
  const plain = texts.map((text) => text ?? "");
  const joined = plain.join("");
  const isClean = !/[\0\ud800-\udfff]/.test(joined);
  const whole = isClean ? plain : plain.map(written);
  const { nulls, bits } = validity(whole.length, (at) => whole[at] === "");
  const valueOffsets = new Int32Array(whole.length + 1);
  whole.forEach((text, at) => {
    valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + utf8Length(text);
  });
  const data = new TextEncoder().encode(isClean ? joined : whole.join(""));
  const { length } = whole;
  return makeData({ type: new Utf8(), length, nullCount: nulls, nullBitmap: bits, valueOffsets, data });
}

/** Rows of a piece: a table of any size is copied into the engine a piece at a time. */
export const pieceRows = 1 << 16;

/** The bytes of some rows, columns by name. */
export function arrowBytes(columns: Readonly<Record<string, ArrowColumn>>): Uint8Array<ArrayBuffer> {
  const vectors = Object.entries(columns).map(([name, data]) => [name, new Vector([data])] as const);
  // Bytes in a buffer of their own can be handed from thread to thread.
  return tableToIPC(new Table(Object.fromEntries(vectors)), "stream").slice();
}
