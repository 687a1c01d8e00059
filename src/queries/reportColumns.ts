import { cells, derived, isCellCode, valueLabel } from "../form/cells.ts";
import { narrativeCodes, narrativeFields } from "../form/narrative.ts";
import { attributeColumns, noteColumns, type AttributeColumn } from "../database/schema.ts";
import { columnName } from "../database/sql.ts";
import { attributeLabels, noteLabels, schemaGroupTitles } from "../locale/phrases/sqlSchema.ts";
import type { Text } from "../locale/text.ts";

/** A column that SQL can name, with what it holds. */
export interface SchemaColumn {
  readonly table: "report" | "cell_note";
  readonly name: string;
  readonly label: Text;
  /** Its unit, or its SQL type where it holds no figure. */
  readonly unit: string;
}

export interface SchemaGroup {
  readonly title: Text;
  readonly columns: readonly SchemaColumn[];
}

function attributes(): readonly SchemaColumn[] {
  return (Object.keys(attributeColumns) as readonly AttributeColumn[]).map((name) => ({
    table: "report",
    name,
    label: attributeLabels[name],
    unit: attributeColumns[name],
  }));
}

function section(wanted: (typeof cells)[number]["section"]): readonly SchemaColumn[] {
  return cells
    .filter((cell) => cell.section === wanted)
    .map(({ code, label, unit }) => ({ table: "report", name: columnName(code), label, unit }));
}

function sums(): readonly SchemaColumn[] {
  return derived
    .filter(({ code }) => !isCellCode(code))
    .map(({ code }) => ({ table: "report", name: columnName(code), label: valueLabel(code), unit: "件" }));
}

function narrative(): readonly SchemaColumn[] {
  return narrativeCodes.map((code) => {
    const { label, unit } = Object.entries(narrativeFields).find(
      ([field]) => code === `narrative.${field}`,
    )?.[1] ?? { label: { zh: code, en: code }, unit: "" };
    return { table: "report", name: columnName(code), label, unit };
  });
}

function notes(): readonly SchemaColumn[] {
  return (Object.keys(noteColumns) as readonly (keyof typeof noteColumns)[]).map((name) => ({
    table: "cell_note",
    name,
    label: noteLabels[name],
    unit: noteColumns[name],
  }));
}

/** Every column of the tables that charts and console share, in the sections of the form. */
export const schemaGroups: readonly SchemaGroup[] = [
  { title: schemaGroupTitles.attributes, columns: attributes() },
  { title: schemaGroupTitles.disclosure, columns: section("disclosure") },
  { title: schemaGroupTitles.requests, columns: section("requests") },
  { title: schemaGroupTitles.disputes, columns: section("disputes") },
  { title: schemaGroupTitles.sums, columns: sums() },
  { title: schemaGroupTitles.narrative, columns: narrative() },
  { title: schemaGroupTitles.notes, columns: notes() },
];

function contains({ name, label }: SchemaColumn, words: readonly string[]): boolean {
  const text = `${name} ${label.zh} ${label.en}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The columns whose name or label holds every word of a search; groups without one are left out. */
export function searchSchema(search: string): readonly SchemaGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return schemaGroups;
  return schemaGroups
    .map(({ title, columns }) => ({ title, columns: columns.filter((one) => contains(one, words)) }))
    .filter(({ columns }) => columns.length > 0);
}
