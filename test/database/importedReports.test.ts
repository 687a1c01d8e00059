import { beforeAll, expect, it } from "vitest";
import { importedTables, type AcceptedReport } from "../../src/database/importedReports.ts";
import { loadReports } from "../../src/database/reportViews.ts";
import { createOrganTable } from "../../src/database/organTable.ts";
import { createNoteTable, createReportTable } from "../../src/database/schema.ts";
import type { ValueCode } from "../../src/form/cells.ts";
import type { Figure } from "../../src/form/report.ts";
import { createRegions, nationalRegions } from "../../src/place/region.ts";
import { nodeEngine } from "../support/database.ts";

const regions = createRegions(nationalRegions());

function accepted(year: number, figures: Readonly<Record<string, Figure>>, note = ""): AcceptedReport {
  return {
    dataset: "real",
    year,
    organ: { id: "321300-00", name: "宿迁市人民政府", kind: "prefecture_government", regionCode: "321300" },
    fileName: "reports.csv",
    notes: new Map(note === "" ? [] : [["granted.total" as const, note]]),
    form: "form_2021",
    about: {
      title: 'a "title", with\na break',
      sourceUrl: null,
      meta: {
        published: null,
        periodStart: null,
        periodEnd: null,
        procurementUnitSource: null,
        overviewTopics: ["主动公开"],
        claimsAllUpheld: null,
        percentages: null,
        coverage: "full",
      },
    },
    narrative: new Map([["narrative.granted", 7]]),
    visit(visit) {
      for (const [code, { value, state, origin, raw }] of Object.entries(figures) as [ValueCode, Figure][])
        visit(code, value, state, origin, raw);
    },
  };
}

const printed = (value: number): Figure => ({ value, raw: String(value), state: "number", origin: "table" });

async function engineWithBundled() {
  const engine = await nodeEngine();
  const execute = (text: string): Promise<void> => {
    engine.execute(text);
    return Promise.resolve();
  };
  return {
    engine,
    loading: {
      execute,
      insert: (table: string, bytes: Uint8Array, isNew: boolean): Promise<void> => {
        engine.insert(table, bytes, isNew);
        return Promise.resolve();
      },
    },
  };
}

beforeAll(async () => {
  const { engine } = await engineWithBundled();
  engine.execute("ATTACH ':memory:' AS bundled");
  engine.execute(createReportTable("bundled.report"));
  engine.execute(createNoteTable("bundled.cell_note"));
  engine.execute(createOrganTable("bundled.organ"));
  engine.execute(`INSERT INTO bundled.report (id, dataset, organ, year, basis, is_imported, granted__total) VALUES
    ('321300-00-2023', 'real', '321300-00', 2023, 'any', false, 1), ('321300-00-2024', 'real', '321300-00', 2024, 'any', false, 2)`);
  engine.execute(
    `INSERT INTO bundled.cell_note VALUES ('321300-00-2024', 'granted.total', '2', 'number', 'old')`,
  );
  engine.execute(
    `INSERT INTO bundled.organ (id, dataset, name) VALUES ('321300-00', 'real', '宿迁市人民政府')`,
  );
});

it("loadReports(engine, tables) puts an imported report in the place of the bundled one of its organ and year", async () => {
  const { engine, loading } = await engineWithBundled();
  const figures = {
    "granted.total": printed(5),
    "partially_granted.total": { value: 2, raw: "２", state: "number", origin: "table" },
    "refused_state_secret.total": { value: null, raw: "", state: "blank", origin: "table" },
  } as const;
  await loadReports(loading, importedTables([accepted(2024, figures, "typing slip")], regions));
  const rows = await engine.query(
    "SELECT year, is_imported, granted__total, disclosed__total, refused_state_secret__total, blanks, city, source_title, narrative__granted FROM report ORDER BY year",
    [],
  );
  expect(rows).toEqual([
    expect.objectContaining({ year: 2023, is_imported: false, granted__total: 1 }),
    {
      year: 2024,
      is_imported: true,
      granted__total: 5,
      disclosed__total: 7,
      refused_state_secret__total: null,
      blanks: " refused_state_secret.total ",
      city: "宿迁市",
      source_title: 'a "title", with\na break',
      narrative__granted: 7,
    },
  ]);
  expect(await engine.query("SELECT code, raw, remark FROM cell_note ORDER BY code", [])).toEqual([
    { code: "granted.total", raw: "5", remark: "typing slip" },
    { code: "partially_granted.total", raw: "２", remark: null },
    { code: "refused_state_secret.total", raw: null, remark: null },
  ]);
});

it("loadReports(engine, null) brings the bundled reports back", async () => {
  const { engine, loading } = await engineWithBundled();
  await loadReports(loading, importedTables([accepted(2024, { "granted.total": printed(5) })], regions));
  await loadReports(loading, null);
  expect(await engine.query("SELECT granted__total FROM report WHERE year = 2024", [])).toEqual([
    { granted__total: 2 },
  ]);
});

it("loadReports(engine, tables) adds a year the data set does not have", async () => {
  const { engine, loading } = await engineWithBundled();
  await loadReports(loading, importedTables([accepted(2025, { "granted.total": printed(9) })], regions));
  expect(await engine.query("SELECT year, granted__total FROM report ORDER BY year", [])).toEqual([
    { year: 2023, granted__total: 1 },
    { year: 2024, granted__total: 2 },
    { year: 2025, granted__total: 9 },
  ]);
});

it("importedTables(reports) gives figures of the text a row of their own", async () => {
  const { engine, loading } = await engineWithBundled();
  const figures = {
    "granted.total": printed(5),
    "refused.total": { ...printed(1), origin: "text" },
  } as const;
  await loadReports(loading, importedTables([accepted(2025, figures)], regions));
  expect(
    await engine.query(
      "SELECT basis, granted__total, refused__total, text_cells FROM report WHERE year = 2025 ORDER BY basis",
      [],
    ),
  ).toEqual([
    { basis: "merged", granted__total: 5, refused__total: 1, text_cells: " refused.total " },
    { basis: "tables", granted__total: 5, refused__total: null, text_cells: null },
  ]);
});
