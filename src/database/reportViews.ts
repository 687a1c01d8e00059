import type { ImportedTables } from "./importedReports.ts";
import { createOrganTable } from "./organTable.ts";
import { createNoteTable, createReportTable } from "./schema.ts";

/** The part of an engine that takes tables in. */
interface LoadingEngine {
  execute(text: string): Promise<void>;
  registerText(name: string, text: string): Promise<void>;
  dropFile(name: string): Promise<void>;
}

const bundledViews = [
  "CREATE OR REPLACE VIEW bundled_report AS SELECT * FROM bundled.report",
  "CREATE OR REPLACE VIEW report AS SELECT * FROM bundled.report",
  "CREATE OR REPLACE VIEW cell_note AS SELECT * FROM bundled.cell_note",
  "CREATE OR REPLACE VIEW organ AS SELECT * FROM bundled.organ",
];

/** An imported report stands in the place of the bundled one of its organ and year, notes included. */
const mergedViews = [
  `CREATE OR REPLACE VIEW report AS SELECT * FROM bundled.report AS b
    WHERE NOT EXISTS (SELECT 1 FROM imported_report AS i WHERE i.dataset = b.dataset AND i.organ = b.organ AND i.year = b.year)
    UNION ALL SELECT * FROM imported_report`,
  `CREATE OR REPLACE VIEW cell_note AS SELECT * FROM bundled.cell_note
    WHERE report NOT IN (SELECT id FROM imported_report) UNION ALL SELECT * FROM imported_note`,
  `CREATE OR REPLACE VIEW organ AS SELECT * FROM bundled.organ AS b
    WHERE NOT EXISTS (SELECT 1 FROM imported_organ AS i WHERE i.dataset = b.dataset AND i.id = b.id)
    UNION ALL SELECT * FROM imported_organ`,
];

const makers = {
  imported_report: createReportTable,
  imported_note: createNoteTable,
  imported_organ: createOrganTable,
} as const;

async function load(engine: LoadingEngine, { name, columns, csv }: ImportedTables[number]): Promise<void> {
  const file = `${name}.csv`;
  await engine.execute(makers[name](name).replace("CREATE TABLE", "CREATE OR REPLACE TABLE"));
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
  if (types.length === 0) return;
  await engine.registerText(file, csv);
  try {
    await engine.execute(
      `INSERT INTO ${name} BY NAME SELECT * FROM read_csv('${file}', header = true, auto_detect = false, delim = ',',
        quote = '"', escape = '"', nullstr = '', parallel = false, max_line_size = 16777216, columns = {${types.join(", ")}})`,
    );
  } finally {
    await engine.dropFile(file);
  }
}

/** Puts `report`, `cell_note` and `organ` over the bundled data and, unless null, the imported reports. */
export async function loadReports(engine: LoadingEngine, imported: ImportedTables | null): Promise<void> {
  await engine.execute(bundledViews.join("; "));
  if (imported === null) return;
  for (const table of imported) await load(engine, table);
  await engine.execute(mergedViews.join("; "));
}
