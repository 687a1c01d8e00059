import type { RawRow } from "./engine.ts";
import type { Sql } from "./sql.ts";

/** Reads one value of a result; throws if the engine gave what the question never asked for. */
export type Decoder<T> = (value: unknown, column: string) => T;

function refuse(value: unknown, column: string, expected: string): never {
  throw new TypeError(`column ${column}: expected ${expected}, got ${typeof value}`);
}

/** A number that is always there: counts, years. */
export const number: Decoder<number> = (value, column) =>
  typeof value === "number"
    ? value
    : typeof value === "bigint"
      ? Number(value)
      : refuse(value, column, "a number");

/** A number or null, null meaning not known. */
export const figure: Decoder<number | null> = (value, column) =>
  value === null || value === undefined ? null : number(value, column);

/** Text that is always there. */
export const text: Decoder<string> = (value, column) =>
  typeof value === "string" ? value : refuse(value, column, "text");

/** Text or null. */
export const optionalText: Decoder<string | null> = (value, column) =>
  value === null || value === undefined ? null : text(value, column);

/** True, false or not known. */
export const optionalBoolean: Decoder<boolean | null> = (value, column) =>
  value === null || value === undefined
    ? null
    : typeof value === "boolean"
      ? value
      : refuse(value, column, "true or false");

/** A question: its SQL and how a row of the answer is read. */
export interface Query<Row> {
  readonly sql: Sql;
  readonly decode: (raw: RawRow) => Row;
  /** Puts together rows that are one to whoever asks; left out where each row of the answer is one. */
  readonly gather?: (rows: readonly Row[]) => readonly Row[];
  /** Names what is read of an answer that several questions share; left out where it is all of it. */
  readonly part?: string;
}

/** The rows of an answer as a question reads them. */
export function readAnswer<Row>(question: Query<Row>, answer: readonly RawRow[]): readonly Row[] {
  const rows = answer.map(question.decode);
  return question.gather === undefined ? rows : question.gather(rows);
}

type Columns = Readonly<Record<string, Decoder<unknown>>>;
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ReturnType<C[K]> };

/** A question whose columns are declared once, for the decoder and for the type of its row. */
export function query<C extends Columns>(columns: C, sql: Sql): Query<RowOf<C>> {
  const decoders = Object.entries(columns);
  return { sql, decode: (raw) => decoded<C>(decoders, raw) };
}

/** Reads the declared columns of a raw row. */
export function decodeRow<C extends Columns>(columns: C, raw: RawRow): RowOf<C> {
  return decoded<C>(Object.entries(columns), raw);
}

/** Filled name by name: of tens of thousands of rows `Object.fromEntries` takes several times as long. */
function decoded<C extends Columns>(
  decoders: readonly (readonly [string, Decoder<unknown>])[],
  raw: RawRow,
): RowOf<C> {
  const row: Record<string, unknown> = {};
  for (const [name, decode] of decoders) row[name] = decode(raw[name], name);
  return row as RowOf<C>;
}
