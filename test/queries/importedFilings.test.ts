import { expect, it } from "vitest";
import { importedFilings } from "../../src/queries/importedFilings.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

const bureau = {
  scope: "single_organ",
  level: "county",
  kind: "county_department",
  province_code: "320000",
  city_code: "321300",
  is_imported: true,
} as const;
const here = { ...bureau, district_code: "321302" };
const there = { ...bureau, district_code: "321311" };
const selection = { ...everything("test"), scope: "single_organ" } as const;

it("importedFilings(selection, level) tells of each place and year how many reports were imported", async () => {
  const database = await databaseOf(
    filed("甲局", 2023, { "granted.total": 1 }, here),
    filed("乙局", 2023, { "granted.total": 2 }, there),
    filed("乙局", 2022, { "granted.total": 0 }, there),
    filed("丙局", 2023, { "granted.total": 3 }, { ...there, is_imported: false }),
  );
  const rows = await database.run(importedFilings(selection, "province"));
  const place = { organ_at: null, province_at: "320000", city_at: null, district_at: null };
  expect(rows).toEqual([
    { ...place, marked_year: 2022, reports: 1, chosen: 1, first_unit: "乙局", last_unit: "乙局" },
    { ...place, marked_year: 2023, reports: 2, chosen: 2, first_unit: "乙局", last_unit: "甲局" },
  ]);
});

it("importedFilings(district, member) tells members that the selection does not mean from what it means", async () => {
  const district = { ...here, kind: "county_government", scope: "consolidated" } as const;
  const database = await databaseOf(
    filed("某区政府", 2023, { "granted.total": 3 }, district),
    filed("某区财政局", 2023, { "granted.total": 1 }, here),
    filed("他区财政局", 2023, { "granted.total": 1 }, there),
  );
  const chosen = {
    ...everything("test"),
    scope: "consolidated",
    level: "county",
    regions: ["321302"],
  } as const;
  const rows = await database.run(importedFilings(chosen, "member"));
  expect(rows.map(({ organ_at, chosen: count }) => [organ_at, count])).toEqual([
    ["某区政府", 1],
    ["某区财政局", 0],
  ]);
});
