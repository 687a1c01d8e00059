import { createDatabase, type Database } from "../../src/database/database.ts";
import {
  attributeColumns,
  createNoteTable,
  createReportTable,
  type AttributeColumn,
} from "../../src/database/schema.ts";
import { columnName } from "../../src/database/sql.ts";
import { derivationOf, isCellCode, valueCodes, type ValueCode } from "../../src/form/cells.ts";
import { formDue } from "../../src/form/form.ts";
import { isNarrativeCode, type NarrativeCode } from "../../src/form/narrative.ts";
import { startNodeEngine, type NodeEngine } from "./nodeEngine.ts";

type Attributes = Readonly<Partial<Record<AttributeColumn, string | number | boolean | null>>>;
type Figures = Readonly<Partial<Record<ValueCode | NarrativeCode, number | null>>>;

/** A row of `report` for a test. */
export interface FiledReport {
  readonly attributes: Attributes;
  readonly figures: Figures;
}

/** A report filed by an organ for a year, from its tables, in the form due; null figures are blank cells. */
export function filed(
  organ: string,
  year: number,
  figures: Figures,
  attributes: Attributes = {},
): FiledReport {
  const blanks = Object.entries(figures).flatMap(([code, value]) => (value === null ? [code] : []));
  return {
    figures,
    attributes: {
      id: `${organ}-${year}`,
      dataset: "test",
      organ,
      unit: organ,
      kind: "county_government",
      scope: "consolidated",
      level: "county",
      year,
      form: formDue(year),
      basis: "any",
      coverage: "full",
      is_imported: false,
      blanks: blanks.length === 0 ? null : ` ${blanks.join(" ")} `,
      ...attributes,
    },
  };
}

/** Derived columns as the compiler fills them: the sum of the parts where all are known. */
function derivedFigures(figures: Figures): Figures {
  const entries = valueCodes.flatMap((code): [ValueCode, number][] => {
    const derivation = derivationOf(code);
    if (derivation === null || (figures[code] !== undefined && isCellCode(code))) return [];
    const parts = derivation.parts.map((part) => figures[part]);
    return parts.every((part) => typeof part === "number")
      ? [[code, parts.reduce((sum, part) => sum + part, 0)]]
      : [];
  });
  return { ...Object.fromEntries(entries), ...figures };
}

function literal(value: string | number | boolean | null): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

function insert({ attributes, figures }: FiledReport): string {
  const columns: string[] = [];
  const values: string[] = [];
  for (const [column, value] of Object.entries(attributes)) {
    if (!Object.hasOwn(attributeColumns, column)) throw new Error(`no column ${column}`);
    columns.push(column);
    values.push(literal(value));
  }
  for (const [code, value] of Object.entries(derivedFigures(figures))) {
    if (!isNarrativeCode(code) && !(valueCodes as readonly string[]).includes(code))
      throw new Error(`no code ${code}`);
    columns.push(columnName(code as ValueCode | NarrativeCode));
    values.push(literal(value));
  }
  return `INSERT INTO report (${columns.join(", ")}) VALUES (${values.join(", ")})`;
}

let started: Promise<NodeEngine> | null = null;

/** The engine of this test file, started once. */
export function nodeEngine(): Promise<NodeEngine> {
  started ??= startNodeEngine();
  return started;
}

/** A database holding exactly these reports. */
export async function databaseOf(...reports: readonly FiledReport[]): Promise<Database> {
  const engine = await nodeEngine();
  engine.execute("DROP TABLE IF EXISTS report; DROP TABLE IF EXISTS cell_note");
  engine.execute(createReportTable("report"));
  engine.execute(createNoteTable("cell_note"));
  for (const report of reports) engine.execute(insert(report));
  return createDatabase(engine);
}
