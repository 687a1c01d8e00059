import { expect, it } from "vitest";
import { coverage, coverageMatrix, yearsOfDataSet } from "../../src/queries/coverage.ts";
import { coverageCounts, kindCounts } from "../../src/queries/coverageCounts.ts";
import { regionGroups } from "../../src/queries/regionGroups.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";
import { withOrgans } from "../support/organs.ts";

const totals = {
  "new_received.total": 4,
  "total_processed.total": 4,
  "carried_out.total": 0,
  "review.total": 0,
};

async function matrix(reach: "chosen" | "all") {
  const database = await databaseOf(
    filed("east", 2019, totals),
    filed("east", 2020, { ...totals, "review.total": null }),
    filed("east", 2021, totals, { coverage: "headline" }),
    filed("east", 2022, totals, { basis: "merged", coverage: "headline" }),
    filed("old", 2020, totals, { is_imported: true }),
  );
  const government = { kind: "county_government", scope: "consolidated", province_code: "350000" };
  await withOrgans(
    { id: "east", ...government, city_code: "350200", district_code: "350213" },
    { id: "old", last_year: 2020, successor: "east", province_code: "320000" },
    { id: "young", first_year: 2022, ...government, city_code: "350500" },
  );
  const [span] = await database.run(yearsOfDataSet("test"));
  const rows = await database.run(coverage(everything("test"), reach));
  return coverageMatrix(rows, span?.first ?? NaN, span?.last ?? NaN);
}

it("coverageMatrix says of each organ and year what there is, and whether a report was due", async () => {
  const lines = await matrix("all");
  expect(lines.map(({ organ, cells }) => [organ, ...cells.map(({ kind }) => kind)])).toEqual([
    ["east", "full", "incomplete", "headline", "text"],
    ["old", "missing", "full", "not_due", "not_due"],
    ["young", "not_due", "not_due", "not_due", "missing"],
  ]);
  expect(lines[1]).toMatchObject({ lastYear: 2020, successor: "east", regions: ["320000"] });
  expect(lines[1]?.cells[1]).toMatchObject({ report: "old-2020", form: "form_2019", isImported: true });
  expect(lines[0]?.cells[0]?.isImported).toBe(false);
});

it("coverage(selection, chosen) shows only the organs of the selection", async () => {
  expect((await matrix("chosen")).map(({ organ }) => organ)).toEqual(["east", "young"]);
});

it("coverageCounts takes what was not due for neither filed nor missing", async () => {
  const lines = await matrix("all");
  expect(coverageCounts(lines, null)).toEqual({ due: 7, filed: 5, full: 2 });
  expect(coverageCounts(lines, 0)).toEqual({ due: 2, filed: 1, full: 1 });
  expect(coverageCounts([], null)).toEqual({ due: 0, filed: 0, full: 0 });
  expect([...kindCounts(lines)].sort()).toEqual([
    ["full", 2],
    ["headline", 1],
    ["incomplete", 1],
    ["missing", 2],
    ["not_due", 5],
    ["text", 1],
  ]);
});

it("regionGroups(lines) goes down to where the lines differ", () => {
  const line = (...regions: readonly string[]) => ({ regions });
  const names = (...lines: readonly { readonly regions: readonly string[] }[]) =>
    regionGroups(lines).map((group) => [group.region, group.lines.length]);
  expect(names(line("350000", "350200"), line("320000"), line("350000"))).toEqual([
    ["320000", 1],
    ["350000", 2],
  ]);
  expect(
    names(line("350000", "350200", "350213"), line("350000", "350200", "350205"), line("350000", "350200")),
  ).toEqual([
    [null, 1],
    ["350205", 1],
    ["350213", 1],
  ]);
  expect(names(line("350000", "350200"))).toEqual([["350000", 1]]);
  expect(names()).toEqual([]);
});
