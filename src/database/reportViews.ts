import type { CsvTable } from "./csvWriter.ts";
import { organAttributes, type ImportedTables } from "./importedReports.ts";
import { organColumns } from "./organTable.ts";
import { attributeColumns, createNoteTable, figureColumns } from "./schema.ts";
import { searchPath } from "./searchPath.ts";

/** The part of an engine that takes tables in. */
interface LoadingEngine {
  execute(text: string): Promise<void>;
  registerBytes(name: string, bytes: Uint8Array): Promise<void>;
  dropFile(name: string): Promise<void>;
}

const reportColumnTypes: Readonly<Record<string, string>> = {
  ...attributeColumns,
  ...Object.fromEntries(figureColumns.map((column) => [column, "DOUBLE"])),
};

/** Without imported reports the bundled tables answer under their own names: a view of 270 columns costs thrice the time. */
const bundledTables = [
  searchPath,
  "CREATE OR REPLACE VIEW bundled_report AS SELECT * FROM bundled.report",
  "DROP VIEW IF EXISTS memory.main.report",
  "DROP VIEW IF EXISTS memory.main.cell_note",
  "DROP VIEW IF EXISTS memory.main.organ",
];

/** An imported report stands in the place of the bundled one of its organ and year, notes included. */
const mergedViews = [
  `CREATE OR REPLACE TABLE replaced_report AS SELECT DISTINCT b.id, b.dataset, b.organ, b.year FROM bundled.report AS b
    WHERE EXISTS (SELECT 1 FROM imported_filing AS i WHERE i.dataset = b.dataset AND i.organ = b.organ AND i.year = b.year)`,
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

/** Each column of a table, NULL where the rows at hand have none: what is not stored costs nothing. */
function allColumns(types: Readonly<Record<string, string>>, stored: ReadonlySet<string>): string {
  return Object.entries(types)
    .map(([column, type]) => (stored.has(column) ? column : `CAST(NULL AS ${type}) AS ${column}`))
    .join(", ");
}

function rowsOf(file: string, { columns }: CsvTable): string {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
  return `read_csv('${file}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '',
    null_padding = true, parallel = false, max_line_size = 16777216, columns = {${types.join(", ")}})`;
}

const filing = (rows: string): string => `CREATE OR REPLACE TABLE imported_filing AS
  SELECT w.organ || '-' || f.year AS id, true AS is_imported, ${organAttributes.map((name) => `w.${name}`).join(", ")}, f.* EXCLUDE (whose)
  FROM ${rows} AS f JOIN imported_whose AS w USING (whose)`;

const organs = `CREATE OR REPLACE TABLE imported_organ AS SELECT ${allColumns(organColumns, new Set(["id", "dataset", "name", "kind", "scope", "level", "province_code", "city_code", "district_code"]))}
  FROM (SELECT *, organ AS id, unit AS name FROM imported_whose WHERE is_listed)`;

async function load(engine: LoadingEngine, { whose, filings, notes }: ImportedTables): Promise<void> {
  const tables = { whose, filings, notes };
  const files = Object.entries(tables).map(([name, table]) => ({ name: `imported_${name}.csv`, table }));
  try {
    for (const { name, table } of files) await engine.registerBytes(name, table.bytes);
    const [whoseRows = "", filingRows = "", noteRows = ""] = files.map(({ name, table }) =>
      rowsOf(name, table),
    );
    await engine.execute(`CREATE OR REPLACE TABLE imported_whose AS SELECT * FROM ${whoseRows}`);
    await engine.execute(filing(filingRows));
    await engine.execute(organs);
    await engine.execute(createNoteTable("imported_note").replace("CREATE TABLE", "CREATE OR REPLACE TABLE"));
    if (notes.rows > 0) await engine.execute(`INSERT INTO imported_note SELECT * FROM ${noteRows}`);
  } finally {
    for (const { name } of files) await engine.dropFile(name);
  }
  const stored = new Set([...organAttributes, "id", "is_imported", ...Object.keys(filings.columns)]);
  await engine.execute(
    `CREATE OR REPLACE VIEW imported_report AS SELECT ${allColumns(reportColumnTypes, stored)} FROM imported_filing`,
  );
}

/** Puts `report`, `cell_note` and `organ` over the bundled data and, unless null, the imported reports. */
export async function loadReports(engine: LoadingEngine, imported: ImportedTables | null): Promise<void> {
  await engine.execute(bundledTables.join("; "));
  if (imported === null) return;
  await load(engine, imported);
  await engine.execute(mergedViews.join("; "));
}
