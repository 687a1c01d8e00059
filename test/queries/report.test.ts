import { beforeAll, expect, it } from "vitest";
import { reportOf } from "../../src/queries/filedReport.ts";
import { notesOfOrgan, reportsOfOrgan } from "../../src/queries/report.ts";
import { databaseOf, filed, nodeEngine } from "../support/database.ts";

beforeAll(async () => {
  await nodeEngine();
}, 60_000);

it("reportsOfOrgan(dataset, id) answers with every year of the organ that filed it, and no other organ", async () => {
  const database = await databaseOf(
    filed("east", 2023, { "granted.total": 3 }),
    filed("east", 2021, { "granted.total": 1 }),
    filed("west", 2023, { "granted.total": 9 }),
    filed("east", 2022, { "granted.total": 2 }, { dataset: "other" }),
  );
  const rows = await database.run(reportsOfOrgan("test", "east-2023"));
  expect(rows.map(({ year, values }) => [year, values.get("granted.total")])).toEqual([
    [2021, 1],
    [2023, 3],
  ]);
});

it("reportsOfOrgan(dataset, id) reads the figures of text and tables together, once", async () => {
  const database = await databaseOf(
    filed("east", 2023, { "new_received.total": 5 }, { basis: "tables", coverage: "headline" }),
    filed(
      "east",
      2023,
      { "new_received.total": 5, "granted.total": 4 },
      { basis: "merged", coverage: "headline", text_cells: " granted.total " },
    ),
  );
  const rows = await database.run(reportsOfOrgan("test", "east-2023"));
  expect(rows).toHaveLength(1);
  const { report } = reportOf(rows[0] as NonNullable<(typeof rows)[0]>, []);
  expect(report.figures.get("granted.total")).toMatchObject({ value: 4, origin: "text", state: "number" });
  expect(report.figures.get("new_received.total")).toMatchObject({ value: 5, origin: "table" });
});

it("reportsOfOrgan(dataset, id) treats an id as a value, whatever it contains", async () => {
  const database = await databaseOf(filed("east", 2023, { "granted.total": 3 }));
  expect(await database.run(reportsOfOrgan("test", "x' OR true --"))).toEqual([]);
});

it("reportOf(row, notes) tells number, zero, blank, slash, words and unknown unit apart", async () => {
  const database = await databaseOf(
    filed(
      "east",
      2020,
      {
        "granted.total": 3,
        "carried_in.total": 0,
        "carried_out.total": null,
        "procurement.project_count": 2,
      },
      { procurement_unit_source: "none" },
    ),
  );
  const engine = await nodeEngine();
  engine.execute(`INSERT INTO cell_note VALUES
    ('east-2020', 'licensing.decisions', '/', 'not_applicable', NULL),
    ('east-2020', 'penalties.decisions', '详见附件', 'text', NULL),
    ('east-2020', 'procurement.total_amount', '8040', 'unit_unknown', '单位未写明'),
    ('east-2020', NULL, NULL, NULL, '页面已迁移')`);
  const [row] = await database.run(reportsOfOrgan("test", "east-2020"));
  const notes = await database.run(notesOfOrgan("test", "east-2020"));
  if (row === undefined) throw new Error("the report is not there");
  const filedReport = reportOf(row, notes);
  const { figures } = filedReport.report;
  expect(figures.get("granted.total")).toEqual({ value: 3, raw: "3", state: "number", origin: "table" });
  expect(figures.get("carried_in.total")).toMatchObject({ value: 0, state: "zero" });
  expect(figures.get("carried_out.total")).toMatchObject({ value: null, state: "blank" });
  expect(figures.get("licensing.decisions")).toMatchObject({
    value: null,
    raw: "/",
    state: "not_applicable",
  });
  expect(figures.get("penalties.decisions")).toMatchObject({ value: null, raw: "详见附件", state: "text" });
  expect(figures.get("procurement.total_amount")).toMatchObject({
    value: null,
    raw: "8040",
    state: "unit_unknown",
  });
  expect(figures.has("new_received.total")).toBe(false);
  expect(figures.has("admin_fees.fee_amount")).toBe(false);
  expect(filedReport.remarks.get("procurement.total_amount")).toBe("单位未写明");
  expect(filedReport.remark).toBe("页面已迁移");
  expect(filedReport.report.meta).toMatchObject({ procurementUnitSource: "none", isDepartment: false });
});

it("reportOf(row, notes) calls a subtotal derived only where all its parts are stated", async () => {
  const database = await databaseOf(
    filed("east", 2023, {
      "not_held.total": 1,
      "creation_required.total": 2,
      "unclear_after_correction.total": 0,
    }),
    filed("west", 2023, { "refused.total": 7 }, { coverage: "headline" }),
  );
  const [east] = await database.run(reportsOfOrgan("test", "east-2023"));
  const [west] = await database.run(reportsOfOrgan("test", "west-2023"));
  if (east === undefined || west === undefined) throw new Error("the reports are not there");
  expect(reportOf(east, []).report.figures.get("unable_to_provide.total")).toMatchObject({
    value: 3,
    state: "derived",
  });
  expect(reportOf(west, []).report.figures.get("refused.total")).toMatchObject({ value: 7, state: "number" });
});
