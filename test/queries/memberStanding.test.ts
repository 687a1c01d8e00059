import { expect, it } from "vitest";
import type { ValueCode } from "../../src/form/cells.ts";
import { districtFilings, districtOf, memberYears } from "../../src/queries/memberStanding.ts";
import { isPartial, pointOf, yearColumns } from "../../src/queries/points.ts";
import { rankedBy } from "../../src/queries/ranking.ts";
import { yearly } from "../../src/queries/yearly.ts";
import { everything, type Selection } from "../../src/selection/selection.ts";
import { databaseOf, filed, type FiledReport } from "../support/database.ts";

const received: ValueCode = "new_received.total";
const members: Selection = { ...everything("test"), scope: "members" };

function ofDistrict(
  organ: string,
  year: number,
  count: number | null,
  district: string,
  scope: "consolidated" | "government_office" | "single_organ",
  more: FiledReport["attributes"] = {},
): FiledReport {
  const level = { level: "county", district_code: district, district, scope };
  return filed(organ, year, { [received]: count }, { ...level, ...more });
}

/**
 * East: its government filed in 2022 only. West: never. The city's own bureau is a member of no district.
 * 2021 east 91 + 20 + 5, west 7; 2022 west 9; 2023 east 30 and a blank, west 8.
 */
const reports: readonly FiledReport[] = [
  ofDistrict("east office", 2021, 91, "990101", "government_office"),
  ofDistrict("east bureau", 2021, 20, "990101", "single_organ"),
  ofDistrict("east street", 2021, 5, "990101", "single_organ", { level: "town" }),
  ofDistrict("east", 2022, 178, "990101", "consolidated"),
  ofDistrict("east office", 2022, 90, "990101", "government_office"),
  ofDistrict("east bureau", 2022, 40, "990101", "single_organ"),
  ofDistrict("east office", 2023, 30, "990101", "government_office"),
  ofDistrict("east bureau", 2023, null, "990101", "single_organ"),
  ofDistrict("west office", 2021, 7, "990102", "government_office"),
  ofDistrict("west office", 2022, 9, "990102", "government_office"),
  ofDistrict("west office", 2023, 8, "990102", "government_office"),
  filed("city bureau", 2021, { [received]: 1000 }, { scope: "single_organ", level: "prefecture" }),
];

async function sumsOf(selection: Selection): Promise<(readonly (number | null)[])[]> {
  const database = await databaseOf(...reports);
  const rows = await database.run(yearly(selection, [received]));
  return rows.map(({ year, reports: count, totals }) => [year, totals[received].sum, count]);
}

it("the scope of members adds up members only where their government filed no report", async () => {
  expect(await sumsOf(members)).toEqual([
    [2021, 91 + 20 + 5 + 7, 4],
    [2022, 9, 1],
    [2023, 30 + 8, 3],
  ]);
  expect(await sumsOf({ ...members, regions: ["990101"] })).toEqual([
    [2021, 116, 3],
    [2023, 30, 2],
  ]);
});

it("a consolidated report never stands in a sum of members, and they never in its", async () => {
  const consolidated = await sumsOf({ ...everything("test"), regions: ["990101"] });
  expect(consolidated).toEqual([[2022, 178, 1]]);
  const years = (await sumsOf({ ...members, regions: ["990101"] })).map(([year]) => year);
  expect(years).not.toContain(2022);
});

it("a government whose report states nothing in the chosen basis still keeps its members out", async () => {
  const database = await databaseOf(
    ofDistrict("east", 2021, 50, "990101", "consolidated", { basis: "merged" }),
    ofDistrict("east office", 2021, 91, "990101", "government_office"),
  );
  expect(await database.run(yearly({ ...members, basis: "tables" }, [received]))).toEqual([]);
});

it("every sum of members is a lower bound, though all of the reports at hand state it", async () => {
  const database = await databaseOf(...reports);
  const selection = { ...members, regions: ["990101"] };
  const columns = yearColumns(await database.run(yearly(selection, [received])), selection);
  const points = columns.map((column) => pointOf(column, received));
  expect(points.map(({ value }) => value)).toEqual([116, null, 30]);
  expect(points[0]).toMatchObject({ stated: 3, reports: 3 });
  expect(points.map(isPartial)).toEqual([true, false, true]);
});

it("organs side by side are as they are, whatever the scope", async () => {
  expect(await sumsOf({ ...members, organs: ["east office"] })).toEqual([
    [2021, 91, 1],
    [2022, 90, 1],
    [2023, 30, 1],
  ]);
});

it("places are never ranked by sums of members", () => {
  expect(rankedBy(members)).toBe("organ");
  expect(rankedBy({ ...members, regions: ["990100"] })).toBe("organ");
});

it("memberYears names who was due and did not file, and the years in which the government did", async () => {
  const database = await databaseOf(...reports);
  const selection = { ...members, regions: ["990101"] };
  const registry = [
    { id: "east office", name: "办公室", first_year: null, last_year: null },
    { id: "east bureau", name: "教育局", first_year: null, last_year: null },
    { id: "east street", name: "东街", first_year: null, last_year: null },
    { id: "east later", name: "数据局", first_year: 2023, last_year: null },
    { id: "east former", name: "旅游局", first_year: null, last_year: 2020 },
  ];
  const filings = await database.run(districtFilings(selection, "990101"));
  expect(memberYears(filings, registry)).toEqual([
    { year: 2021, hasGovernment: false, filed: 3, missing: [] },
    { year: 2022, hasGovernment: true, filed: 2, missing: ["东街"] },
    { year: 2023, hasGovernment: false, filed: 2, missing: ["东街", "数据局"] },
  ]);
});

it("districtOf is one district chosen alone", () => {
  expect(districtOf({ ...members, regions: ["990101"] })).toBe("990101");
  expect(districtOf({ ...members, regions: ["990100"] })).toBeNull();
  expect(districtOf({ ...members, regions: ["990101", "990102"] })).toBeNull();
  expect(districtOf({ ...members, regions: ["990101"], organs: ["a"] })).toBeNull();
});
