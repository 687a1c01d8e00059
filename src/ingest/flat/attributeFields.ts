import type { Attribute } from "./attributes.ts";
import type { FlatColumn } from "./columns.ts";

/** Where in a row each attribute stands. */
export type AttributeFields = ReadonlyMap<Attribute, number>;

export function attributeFields(columns: readonly FlatColumn[]): AttributeFields {
  return new Map(
    columns.flatMap(({ meaning, index }): (readonly [Attribute, number])[] =>
      meaning?.type === "attribute" && meaning.attribute !== "ignored" ? [[meaning.attribute, index]] : [],
    ),
  );
}

/** Which attributes tell one report of a tidy table from another. */
export const identifying: readonly Attribute[] = [
  "file",
  "unit",
  "year",
  "scope",
  "kind",
  "region_code",
  "region",
  "district",
];

/** Not of the report, but of the figure in its row. */
const ofFigure: ReadonlySet<Attribute> = new Set([
  "code",
  "column",
  "value",
  "raw",
  "state",
  "money_unit",
  "origin",
]);

/** The attributes that a row states of its report; blank ones are left out. */
export function attributesOf(
  fields: readonly string[],
  at: AttributeFields,
): Partial<Record<Attribute, string>> {
  const found: Partial<Record<Attribute, string>> = {};
  for (const [attribute, index] of at) {
    const text = (fields[index] ?? "").trim();
    if (text !== "" && !ofFigure.has(attribute)) found[attribute] = text;
  }
  return found;
}
