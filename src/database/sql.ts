import type { ValueCode } from "../form/cells.ts";
import type { NarrativeCode } from "../form/narrative.ts";
import type { AttributeColumn } from "./schema.ts";

/** What may be bound; DuckDB-WASM binds scalars only. */
export type Parameter = string | number | boolean | null;

const made = new WeakSet<Sql>();

/** SQL text with `?` for each bound value. Only this file makes one, so no text from a reader becomes SQL. */
export interface Sql {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

function make(text: string, parameters: readonly Parameter[]): Sql {
  const one: Sql = Object.freeze({ text, parameters });
  made.add(one);
  return one;
}

/** Whether a value was made here. */
function isSql(value: unknown): value is Sql {
  return typeof value === "object" && value !== null && made.has(value as Sql);
}

type Interpolation = Sql | Parameter | readonly Parameter[];

/** A tagged template: an inner `Sql` is spliced, a list becomes one `?` an element, all else is bound. */
export function sql(strings: TemplateStringsArray, ...values: readonly Interpolation[]): Sql {
  let text = "";
  const parameters: Parameter[] = [];
  strings.forEach((string, index) => {
    text += string;
    if (index >= values.length) return;
    const value = values[index] as Interpolation;
    if (isSql(value)) {
      text += value.text;
      parameters.push(...value.parameters);
    } else if (typeof value === "object" && value !== null) {
      const list = value;
      // `IN ()` is no SQL; a list of nothing matches nothing.
      text += list.length === 0 ? "NULL" : list.map(() => "?").join(", ");
      parameters.push(...list);
    } else {
      text += "?";
      parameters.push(value);
    }
  });
  return make(text, parameters);
}

/** Fragments joined by a separator that is written in code: a comma, AND, OR, +. */
export function joined(
  parts: readonly Sql[],
  separator: ", " | " AND " | " OR " | " + " | " UNION ALL ",
): Sql {
  return make(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.parameters),
  );
}

/** One fragment an item, joined by commas. */
export function each<T>(items: readonly T[], fragment: (item: T) => Sql): Sql {
  return joined(items.map(fragment), ", ");
}

/** The name of the column of a figure: `granted.total` is `granted__total`. */
export function columnName(code: ValueCode | NarrativeCode): string {
  return code.replace(".", "__");
}

/** The column of a figure. Codes are typed, so no text from a reader can become an identifier. */
export function column(code: ValueCode | NarrativeCode, table?: "this" | "previous"): Sql {
  return make(table === undefined ? columnName(code) : `${table}.${columnName(code)}`, []);
}

/**
 * Whether a list of codes between spaces (see `schema.ts`) holds a figure; null where there is no list. Not LIKE, in
 * which the `_` of a code stands for any letter: that takes ten times as long.
 */
export function isListed(
  list: "blanks" | "text_cells",
  code: ValueCode,
  table: "this" | "previous" | null = null,
): Sql {
  return make(`position(' ${code} ' IN ${table === null ? "" : `${table}.`}${list}) > 0`, []);
}

/** The column of an attribute of a report. */
export function attribute(name: AttributeColumn): Sql {
  return make(name, []);
}

/** A name for a result column: parts of typed codes joined by `_`. Never equal to a column of `report`. */
export function alias(...parts: readonly string[]): Sql {
  const name = parts.join("_").replaceAll(/[.-]/g, "_");
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a name for a column: ${name}`);
  return make(name, []);
}

/** A word of this house written into the text: letters, digits and a few signs, so never a reader's text. */
export function word(text: string): Sql {
  if (!/^[\p{L}\p{N}_ .%-]*$/u.test(text)) throw new Error(`not a plain word: ${text}`);
  return make(`'${text}'`, []);
}

/** A number written into the text, for constants of the form and not of the reader. */
export function constant(value: number): Sql {
  if (!Number.isFinite(value)) throw new Error(`not a constant: ${value}`);
  return make(String(value), []);
}
