import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkDataSet, type DataSetFiles } from "../../datasets/compiler/dataSet.ts";
import { readDataSets } from "../../datasets/compiler/compileDataSets.ts";
import { openDatabase, questionsToAsk, takeSnapshot } from "../../datasets/compiler/snapshot.ts";
import { writeDatabase } from "../../datasets/compiler/writeDatabase.ts";
import type { RawRow } from "../../src/database/engine.ts";
import { sql } from "../../src/database/sql.ts";
import { startNodeEngine } from "../support/nodeEngine.ts";
import { broken, smallDataSet } from "../support/smallDataSet.ts";

// Whole data sets are read and engines started; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Opened = Awaited<ReturnType<typeof openDatabase>>;

const folder = mkdtempSync(join(tmpdir(), "gongkai-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function compiled(name: string, files: DataSetFiles): Promise<Opened> {
  const { dataSet, flaws } = checkDataSet("small", files);
  if (dataSet === null || flaws.length > 0) throw new Error(JSON.stringify(flaws));
  await writeDatabase(join(folder, name), [dataSet]);
  return openDatabase(join(folder, name));
}

describe("the database of the bundled data sets", () => {
  const file = join(folder, "reports.duckdb");
  let database: Opened;
  const rows = (text: string): Promise<readonly RawRow[]> => database.query(text, []);

  beforeAll(async () => {
    await writeDatabase(file, readDataSets("datasets"));
    database = await openDatabase(file);
  }, 60_000);
  afterAll(() => database.close());

  it("holds every published report once, whatever name it was transcribed under", async () => {
    expect(
      await rows(
        "SELECT count(DISTINCT id) AS reports, count(DISTINCT organ) AS organs FROM report WHERE dataset = 'real'",
      ),
    ).toEqual([{ reports: 713, organs: 606 }]);
    expect(await rows("SELECT count(*) AS n FROM organ WHERE name LIKE '%同安区建设局'")).toEqual([{ n: 1 }]);
  });

  it("holds the figures of the Xiang'an office for 2020", async () => {
    expect(
      await rows(
        `SELECT new_received__total AS received, carried_in__total AS carried_in, total_processed__total AS processed,
          carried_out__total AS carried_out, granted__total AS granted, partially_granted__total AS partially,
          refused__total AS refused, not_held__total AS not_held, procurement__project_count AS projects,
          procurement__total_amount AS amount, narrative__granted AS told, basis
        FROM report WHERE id = '350213-01-2020'`,
      ),
    ).toEqual([
      {
        received: 41,
        carried_in: 1,
        processed: 38,
        carried_out: 4,
        granted: 16,
        partially: 4,
        refused: 1,
        not_held: 17,
        projects: 14,
        amount: 89902.19,
        told: 15,
        basis: "any",
      },
    ]);
  });

  it("carries as many requests out of Suqian's 2023 as into its 2024", async () => {
    expect(
      await rows(
        "SELECT year, carried_in__total AS carried_in, carried_out__total AS carried_out FROM report WHERE organ = '321300-00' ORDER BY year",
      ),
    ).toMatchObject([
      { year: 2023, carried_out: 121 },
      { year: 2024, carried_in: 121 },
    ]);
  });

  it("keeps an amount without a unit as printed and out of every sum", async () => {
    expect(
      await rows(
        `SELECT report.unit, report.procurement__total_amount AS amount, note.raw
        FROM report JOIN cell_note note ON note.report = report.id AND note.code = 'procurement.total_amount'
        WHERE note.state = 'unit_unknown' AND report.dataset = 'real' AND report.basis IN ('any', 'merged') AND report.unit LIKE '鼎城区%'`,
      ),
    ).toEqual([{ unit: "鼎城区郭家铺街道办事处", amount: null, raw: "3569900" }]);
  });

  it("keeps amounts in 元, whatever unit they were printed in", async () => {
    expect(
      await rows(
        "SELECT DISTINCT procurement__total_amount AS amount FROM report WHERE unit = '垫江县教育委员会' AND procurement__total_amount IS NOT NULL",
      ),
    ).toEqual([{ amount: 17_670_600 }]);
  });

  it("lists the cells that Shanghai's office left blank, and never fills them", async () => {
    const [row] = await rows(
      "SELECT blanks, refused__total AS refused, new_received__total AS received FROM report WHERE id = '310000-01-2019'",
    );
    expect(row).toMatchObject({ refused: null, received: 859 });
    expect(String(row?.["blanks"]).trim().split(" ")).toHaveLength(135);
    expect(row?.["blanks"]).toContain(" granted.total ");
  });

  it("tells figures of tables from figures of texts", async () => {
    expect(
      await rows(
        `SELECT basis, new_received__total AS received, penalties__items_prev_year AS items, text_cells
        FROM report WHERE unit LIKE '%同安区建设局' ORDER BY basis`,
      ),
    ).toEqual([
      {
        basis: "merged",
        received: 8,
        items: 285,
        text_cells: " new_received.total granted.total total_processed.total ",
      },
      { basis: "tables", received: null, items: 285, text_cells: null },
    ]);
  });

  it("adds up a subtotal only where all its parts are known, and marks it where a part is from the text", async () => {
    expect(
      await rows(
        `SELECT disclosed__total AS disclosed, text_cells LIKE '% disclosed.total %' AS marked FROM report
        WHERE basis = 'merged' AND granted__total IS NOT NULL AND partially_granted__total IS NOT NULL
          AND disclosed__total <> granted__total + partially_granted__total`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `SELECT count(*) AS n FROM report WHERE basis = 'merged' AND disclosed__total IS NOT NULL AND text_cells NOT LIKE '% disclosed.total %'`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it("places districts of municipalities and counties of provinces without a city between", async () => {
    expect(
      await rows(
        "SELECT DISTINCT province, city, district FROM report WHERE district_code IN ('429005', '500231', '350213') ORDER BY district_code",
      ),
    ).toEqual([
      { province: "福建省", city: "厦门市", district: "翔安区" },
      { province: "湖北省", city: null, district: "潜江市" },
      { province: "重庆市", city: null, district: "垫江县" },
    ]);
  });

  it("is read by the engine of the page", async () => {
    const engine = await startNodeEngine();
    engine.registerBytes("reports.duckdb", readFileSync(file));
    engine.execute("ATTACH 'reports.duckdb' AS bundled (READ_ONLY)");
    const text = "FROM bundled.report WHERE dataset = 'demonstration' AND scope = 'consolidated'";
    expect(
      await engine.query(`SELECT count(*) AS reports, sum(new_received__total) AS received ${text}`, []),
    ).toEqual(
      await rows(
        `SELECT count(*) AS reports, sum(new_received__total) AS received ${text.replace("bundled.", "")}`,
      ),
    );
  });
});

describe("writeDatabase", () => {
  it("leaves a blank total NULL and names it among the blanks", async () => {
    const files = smallDataSet();
    const [header = "", row = ""] = (files.get("figures/2021.csv") ?? "").split("\n");
    const at = header.split(",").indexOf("granted.total");
    const blank = row.split(",").map((field, index) => (index === at ? "" : field));
    files.set("figures/2021.csv", `${header}\n${blank.join(",")}\n`);
    const database = await compiled("blank.duckdb", files);
    expect(
      await database.query(
        "SELECT granted__total AS granted, disclosed__total AS disclosed, refused__total AS refused, blanks FROM report WHERE year = 2021",
        [],
      ),
    ).toEqual([{ granted: null, disclosed: null, refused: 0, blanks: " granted.total " }]);
    database.close();
  });

  it("keeps a zero without a unit as zero", async () => {
    const files = broken(
      "figures/2020.csv",
      "procurement.total_amount,89902.19元,89902.19,元,table,number",
      "procurement.total_amount,,0,none,table,zero",
    );
    const database = await compiled("zero.duckdb", files);
    expect(
      await database.query("SELECT procurement__total_amount AS amount FROM report WHERE year = 2020", []),
    ).toEqual([{ amount: 0 }]);
    database.close();
  });

  it("makes no row for tables where all figures are from the text", async () => {
    const onlyText = smallDataSet().set(
      "figures/2020.csv",
      "organ,year,code,raw,value,unit,origin,state,remark\n350213-01,2020,new_received.total,,41,,text,number,\n",
    );
    const database = await compiled("text.duckdb", onlyText);
    expect(await database.query("SELECT basis, text_cells FROM report WHERE year = 2020", [])).toEqual([
      { basis: "merged", text_cells: " new_received.total " },
    ]);
    database.close();
  });
});

describe("takeSnapshot", () => {
  it("keeps each question once and its rows by the values bound", async () => {
    const database = await compiled("snapshot.duckdb", smallDataSet());
    const text = "SELECT count(*) AS reports, sum(year) AS years FROM report WHERE year = ?";
    const questions = await questionsToAsk(database, [{ name: "small", opening: "" }], () => [
      { text, parameters: [2020] },
      { text, parameters: [1999] },
      { text, parameters: [2020] },
    ]);
    expect(questions).toHaveLength(2);
    const snapshot = await takeSnapshot(database, questions);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual({
      sqls: [text],
      answers: {
        "0|[2020]": [{ reports: 1, years: 2020 }],
        "0|[1999]": [{ reports: 0, years: null }],
      },
    });
    database.close();
  });

  it("lets the questions depend on what the data hold", async () => {
    const database = await compiled("lookup.duckdb", smallDataSet());
    const questions = await questionsToAsk(
      database,
      [{ name: "small", opening: "" }],
      async (dataSet, ask) => {
        const years = await ask.run({
          sql: sql`SELECT year FROM report WHERE dataset = ${dataSet.name} ORDER BY year`,
          decode: (row) => Number(row["year"]),
        });
        return years.map((year) => ({ text: "SELECT ? AS year_asked", parameters: [year] }));
      },
    );
    expect(questions.map(({ parameters }) => parameters)).toEqual([[2020], [2021]]);
    database.close();
  });
});

describe("readDataSets", () => {
  it("throws one error with the flaws of every data set", () => {
    const root = mkdtempSync(join(folder, "root-"));
    for (const name of ["one", "two"]) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, "manifest.json"), "{");
    }
    expect(() => readDataSets(root)).toThrow(/one\/manifest\.json[\s\S]*two\/manifest\.json/);
  });
});
