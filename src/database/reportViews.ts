import type { ArrowPieces } from "./arrowTable.ts";
import { aboutAttributes, organAttributes } from "./importedColumns.ts";
import type { ImportedTables } from "./importedReports.ts";
import { organColumns } from "./organTable.ts";
import { attributeColumns, figureColumns, noteColumns } from "./schema.ts";
import { searchPath } from "./searchPath.ts";

/** The part of an engine that takes tables in. */
interface LoadingEngine {
  execute(text: string): Promise<void>;
  /** Makes a table of the bytes of Arrow, or puts them at the end of it. */
  insert(table: string, bytes: Uint8Array<ArrayBuffer>, isNew: boolean): Promise<void>;
}

/** Without imported reports the bundled tables answer under their own names: a view of 270 columns costs thrice the time. */
const bundledTables = [
  "DROP VIEW IF EXISTS memory.main.report",
  "DROP VIEW IF EXISTS memory.main.cell_note",
  "DROP VIEW IF EXISTS memory.main.organ",
];

/** An imported report stands in the place of the bundled one of its organ and year, notes included. */
const mergedViews = [
  `CREATE OR REPLACE TABLE replaced_report AS SELECT DISTINCT b.id, b.dataset, b.organ, b.year FROM bundled.report AS b
    JOIN imported_whose AS w ON w.dataset = b.dataset AND w.organ = b.organ
    JOIN imported_filing AS f ON f.whose = w.whose AND f.year = b.year`,
  `CREATE OR REPLACE VIEW memory.main.report AS SELECT * FROM bundled.report AS b
    WHERE NOT EXISTS (SELECT 1 FROM replaced_report AS i WHERE i.dataset = b.dataset AND i.organ = b.organ AND i.year = b.year)
    UNION ALL SELECT * FROM imported_report`,
  `CREATE OR REPLACE VIEW memory.main.cell_note AS SELECT * FROM bundled.cell_note
    WHERE report NOT IN (SELECT id FROM replaced_report) UNION ALL SELECT * FROM imported_note`,
  // The bundled row of an organ knows more of it: its aliases, and the years it is due for.
  `CREATE OR REPLACE VIEW memory.main.organ AS SELECT * FROM bundled.organ
    UNION ALL SELECT * FROM imported_organ AS i
    WHERE NOT EXISTS (SELECT 1 FROM bundled.organ AS b WHERE b.dataset = i.dataset AND b.id = i.id)`,
];

const reportId = "w.organ || '-' || f.year";

/** Each column as an expression, NULL where there is none: what is not stored costs nothing. */
function allColumns(types: Readonly<Record<string, string>>, stored: ReadonlyMap<string, string>): string {
  return Object.entries(types)
    .map(([column, type]) => `${stored.get(column) ?? `CAST(NULL AS ${type})`} AS ${column}`)
    .join(", ");
}

const from = (table: string, columns: readonly string[]): readonly (readonly [string, string])[] =>
  columns.map((column) => [column, `${table}.${column}`] as const);

/** Organs and what few reports differ in are joined when they are asked for: written out they took three times the memory. */
function importedReport(figures: readonly string[]): string {
  const types = { ...attributeColumns, ...Object.fromEntries(figureColumns.map((name) => [name, "DOUBLE"])) };
  const stored = new Map([
    ...from("w", organAttributes),
    ...from("a", aboutAttributes),
    ...from("f", ["year", ...figures]),
    ["id", reportId] as const,
    ["is_imported", "true"] as const,
  ]);
  return `CREATE OR REPLACE VIEW imported_report AS SELECT ${allColumns(types, stored)} FROM imported_filing AS f
    JOIN imported_whose AS w ON w.whose = f.whose JOIN imported_about AS a ON a.about = f.about`;
}

const importedNote = `CREATE OR REPLACE VIEW imported_note AS
  SELECT ${allColumns(noteColumns, new Map([["report", reportId] as const, ...from("f", ["code", "raw", "state", "remark"])]))}
  FROM imported_remark AS f JOIN imported_whose AS w ON w.whose = f.whose`;

const importedOrgan = `CREATE OR REPLACE VIEW imported_organ AS
  SELECT ${allColumns(organColumns, new Map([["id", "w.organ"] as const, ["name", "w.unit"] as const, ...from("w", ["dataset", "kind", "scope", "level", "province_code", "city_code", "district_code"])]))}
  FROM imported_whose AS w WHERE is_listed`;

/** Tables by the name they get once all of them are there: until then questions are answered from those before. */
async function insertAside(
  engine: LoadingEngine,
  tables: Readonly<Record<string, ArrowPieces>>,
): Promise<void> {
  for (const [name, pieces] of Object.entries(tables)) {
    await engine.execute(`DROP TABLE IF EXISTS coming_${name}`);
    for (const [at, piece] of pieces.entries()) await engine.insert(`coming_${name}`, piece, at === 0);
  }
}

const takeOver = (name: string): readonly string[] => [
  `DROP TABLE IF EXISTS ${name}`,
  `ALTER TABLE coming_${name} RENAME TO ${name}`,
];

/** All statements or none, with no question in between. */
async function atOnce(engine: LoadingEngine, statements: readonly string[]): Promise<void> {
  try {
    await engine.execute(["BEGIN", ...statements, "COMMIT"].join("; "));
  } catch (cause) {
    await engine.execute("ROLLBACK");
    throw cause;
  }
}

/**
 * Puts `report`, `cell_note` and `organ` over the bundled data and, unless null, the imported reports. Their bytes are
 * handed over. Until it is done questions are answered as before.
 */
export async function loadReports(engine: LoadingEngine, imported: ImportedTables | null): Promise<void> {
  await engine.execute(searchPath);
  await engine.execute("CREATE OR REPLACE VIEW bundled_report AS SELECT * FROM bundled.report");
  if (imported === null) {
    await atOnce(engine, bundledTables);
    return;
  }
  const { whose, abouts, filings, notes, figures } = imported;
  const tables = {
    imported_whose: whose,
    imported_about: abouts,
    imported_filing: filings,
    imported_remark: notes,
  };
  await insertAside(engine, tables);
  await atOnce(engine, [
    ...Object.keys(tables).flatMap(takeOver),
    ...[importedReport(figures), importedNote, importedOrgan],
    ...mergedViews,
  ]);
}
