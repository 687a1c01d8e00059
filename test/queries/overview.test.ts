import { expect, it } from "vitest";
import { catalogue } from "../../src/queries/catalogue.ts";
import { keyFigures } from "../../src/queries/keyFigures.ts";
import { figureMeasure, rateOf } from "../../src/queries/measures.ts";
import { latestYear } from "../../src/queries/latestYear.ts";
import { outcomeMixCodes, volumeCodes } from "../../src/queries/overviewCodes.ts";
import { overviewYears } from "../../src/queries/overviewYears.ts";
import { disclosureMeasures } from "../../src/queries/overviewMeasures.ts";
import { isPartial, pointOf, yearColumns } from "../../src/queries/points.ts";
import { averageAmount, procurementCodes } from "../../src/queries/procurement.ts";
import { rankedYear, rankRows } from "../../src/queries/ranked.ts";
import { rankedBy, ranking } from "../../src/queries/ranking.ts";
import { typical } from "../../src/queries/typical.ts";
import { wilson } from "../../src/queries/wilson.ts";
import { yearly } from "../../src/queries/yearly.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

const all = everything("test");
const received = "new_received.total";

it("yearly(selection) adds up the reports that state a figure and counts those that do not", async () => {
  const database = await databaseOf(
    filed("east", 2023, { [received]: 3 }),
    filed("west", 2023, { [received]: null }),
    filed("west", 2024, { [received]: 0 }),
  );
  const rows = await database.run(yearly(all, [received]));
  expect(rows).toMatchObject([
    { year: 2023, reports: 2, totals: { [received]: { sum: 3, stated: 1, fromText: 0 } } },
    { year: 2024, reports: 1, totals: { [received]: { sum: 0, stated: 1, fromText: 0 } } },
  ]);
});

it("yearly(selection) of blanks alone is unknown, not zero", async () => {
  const database = await databaseOf(filed("east", 2023, { [received]: null }));
  const rows = await database.run(yearly(all, [received]));
  const [column] = yearColumns(rows, all);
  expect(column && pointOf(column, received)).toEqual({
    value: null,
    absence: "not_stated",
    reports: 1,
    stated: 0,
    fromText: 0,
  });
});

it("yearly(selection) never adds a consolidated report to its members or to another level", async () => {
  const database = await databaseOf(
    filed("district", 2023, { [received]: 10 }, { district_code: "990101" }),
    filed(
      "bureau",
      2023,
      { [received]: 4 },
      { scope: "single_organ", kind: "county_department", district_code: "990101" },
    ),
    filed(
      "city",
      2023,
      { [received]: 50 },
      { level: "prefecture", kind: "prefecture_government", city_code: "990100" },
    ),
  );
  const sum = async (selection: typeof all): Promise<number | null | undefined> =>
    (await database.run(yearly(selection, [received])))[0]?.totals[received].sum;
  expect(await sum(all)).toBe(10);
  expect(await sum({ ...all, scope: "single_organ" })).toBe(4);
  expect(await sum({ ...all, level: "prefecture" })).toBe(50);
  const beside = await database.run(yearly({ ...all, organs: ["district", "bureau"] }, [received]));
  expect(beside.map((row) => [row.organ, row.totals[received].sum])).toEqual([
    ["bureau", 4],
    ["district", 10],
  ]);
});

it("yearly(selection) keeps to the tables, or takes figures from the text and says how many", async () => {
  const text = { basis: "merged", text_cells: ` ${received} ` };
  const database = await databaseOf(
    filed("east", 2023, { [received]: 3 }, text),
    filed("west", 2023, { [received]: 5 }),
  );
  const [merged] = await database.run(yearly(all, [received]));
  expect(merged?.totals[received]).toEqual({ sum: 8, stated: 2, fromText: 1 });
  const [tables] = await database.run(yearly({ ...all, basis: "tables" }, [received]));
  expect(tables?.totals[received]).toEqual({ sum: 5, stated: 1, fromText: 0 });
});

it("yearly(selection, codes, 'together') adds up only reports that state every part", async () => {
  const codes = ["granted.total", "partially_granted.total"] as const;
  const database = await databaseOf(
    filed("east", 2023, { "granted.total": 3, "partially_granted.total": 1 }),
    filed("west", 2023, { "granted.total": 40 }),
  );
  const [row] = await database.run(yearly(all, codes, "together"));
  expect(row).toMatchObject({
    reports: 2,
    totals: { "granted.total": { sum: 3, stated: 1 }, "partially_granted.total": { sum: 1, stated: 1 } },
  });
});

it("overviewYears(selection) reads from one question what yearly asks for alone, reports from texts included", async () => {
  const parts = ["granted.total", "partially_granted.total"] as const;
  const text = { basis: "merged", text_cells: ` ${received} ${parts[0]} ` };
  const whole = Object.fromEntries(outcomeMixCodes("total", null).map((code, at) => [code, at]));
  const database = await databaseOf(
    filed("east", 2023, { [received]: 3, ...whole }, text),
    filed("west", 2023, { [received]: 5, ...whole }),
    filed("north", 2023, { "granted.total": 9 }),
    filed("east", 2024, { "review.total": 1 }),
  );
  const together = outcomeMixCodes("total", null);
  const [outcomes] = await database.run(overviewYears(all, together, "together"));
  expect(outcomes).toMatchObject({
    reports: 3,
    totals: {
      "partially_granted.total": { sum: 2, stated: 2, fromText: 0 },
      "granted.total": { fromText: 1 },
    },
  });
  for (const [codes, counted] of [
    [volumeCodes("total"), "each"],
    [together, "together"],
    [parts, "together"],
  ] as const)
    expect(await database.run(overviewYears(all, codes, counted))).toEqual(
      await database.run(yearly(all, codes, counted)),
    );
});

it("latestYear(selection) is the last year that the chosen filed for, null where nobody did", async () => {
  const database = await databaseOf(
    filed("east", 2022, {}),
    filed("west", 2024, {}, { scope: "single_organ" }),
  );
  expect(await database.run(latestYear(all))).toEqual([{ latest_year: 2022 }]);
  expect(await database.run(latestYear({ ...all, level: "province" }))).toEqual([{ latest_year: null }]);
});

it("keyFigures and ranking find the latest year themselves as they take it from whoever asks", async () => {
  const database = await databaseOf(
    filed("east", 2023, { [received]: 4 }),
    filed("east", 2024, { [received]: 6 }),
  );
  const measure = figureMeasure(received);
  expect(await database.run(keyFigures(all, [measure], 2024))).toEqual(
    await database.run(keyFigures(all, [measure], null)),
  );
  expect(await database.run(ranking(all, measure, 2024))).toEqual(
    await database.run(ranking(all, measure, null)),
  );
});

it("the panel of the same organs leaves out who missed a year", async () => {
  const database = await databaseOf(
    filed("east", 2023, { [received]: 1 }),
    filed("east", 2024, { [received]: 2 }),
    filed("west", 2024, { [received]: 100 }),
  );
  const rows = await database.run(yearly({ ...all, panel: "same" }, [received]));
  expect(rows.map((row) => [row.year, row.totals[received].sum])).toEqual([
    [2023, 1],
    [2024, 2],
  ]);
});

it("yearColumns(rows) keeps the place of a year nobody filed for, and pointOf says why a place is empty", async () => {
  const amount = "procurement.total_amount";
  const database = await databaseOf(
    filed("east", 2020, { [amount]: 100, [received]: 1 }),
    filed("east", 2022, { [received]: 2 }),
  );
  const columns = yearColumns(await database.run(yearly(all, [amount, received])), all);
  expect(columns.map((column) => [column.year, pointOf(column, amount).absence])).toEqual([
    [2020, null],
    [2021, "no_report"],
    [2022, "not_in_form"],
  ]);
});

it("isPartial(point) tells a total that misses reports", () => {
  const point = { value: 3, absence: null, reports: 2, stated: 1, fromText: 0 } as const;
  expect([isPartial(point), isPartial({ ...point, stated: 2 })]).toEqual([true, false]);
});

it("typical(selection) gives median and quartiles of the organs that state a figure", async () => {
  const database = await databaseOf(
    ...[1, 2, 3, 4, 100].map((value, index) => filed(`organ${index}`, 2023, { [received]: value })),
    filed("silent", 2023, { [received]: null }),
  );
  expect(await database.run(typical(all, received))).toEqual([
    { year: 2023, stated: 5, low: 2, middle: 3, high: 4 },
  ]);
});

it("keyFigures(selection) sums numerators and denominators of the reports that state both, then divides once", async () => {
  const database = await databaseOf(
    filed("east", 2023, { "granted.total": 8, "partially_granted.total": 0, "total_processed.total": 10 }),
    filed("east", 2024, { "granted.total": 5, "partially_granted.total": 1, "total_processed.total": 10 }),
    filed("west", 2024, { "granted.total": 20, "partially_granted.total": 4, "total_processed.total": 30 }),
    filed("north", 2024, { "total_processed.total": 1000 }),
  );
  const [row] = await database.run(keyFigures(all, [disclosureMeasures.disclosure_rate_broad], null));
  expect(row).toEqual({
    year: 2024,
    reports: 3,
    figures: [
      {
        total: { part: 30, whole: 40, base: 40 },
        stated: 2,
        now: { part: 6, whole: 10, base: 10 },
        before: { part: 8, whole: 10, base: 10 },
        organs: 1,
      },
    ],
  });
});

it("keyFigures(selection) compares with the year before the chosen span", async () => {
  const database = await databaseOf(
    filed("east", 2023, { [received]: 4 }),
    filed("east", 2024, { [received]: 6 }),
  );
  const chosen = { ...all, years: { from: 2024, to: 2024 } };
  const [row] = await database.run(keyFigures(chosen, [figureMeasure(received)], null));
  expect(row?.figures[0]).toMatchObject({ total: { part: 6 }, before: { part: 4 }, organs: 1 });
});

it("rateOf(measure) withholds a rate on too few cases, and says when there is none", () => {
  const measure = disclosureMeasures.disclosure_rate_full;
  if (measure.kind !== "rate") throw new Error("a rate");
  const of = (part: number | null, whole: number): unknown => rateOf(measure, { part, whole, base: whole });
  expect(of(20, 38)).toEqual({ value: 20 / 38, withheld: null });
  expect(of(20, 29)).toEqual({ value: null, withheld: "few_decisions" });
  expect(of(0, 0)).toEqual({ value: null, withheld: "zero_denominator" });
  expect(of(null, 38)).toEqual({ value: null, withheld: "not_stated" });
});

it("the disclosure rate on the merits stands on all decisions, not on its own denominator", () => {
  const measure = disclosureMeasures.disclosure_rate_merits;
  if (measure.kind !== "rate") throw new Error("a rate");
  expect(rateOf(measure, { part: 20, whole: 21, base: 38 }).value).toBeCloseTo(0.952, 3);
});

it("ranking(selection) compares districts' governments, and in a district its single organs", async () => {
  const place = { district_code: "990101", district: "东区", city_code: "990100", province_code: "990000" };
  const bureau = { scope: "single_organ", kind: "county_department", ...place };
  const database = await databaseOf(
    filed("east", 2024, { [received]: 10 }, place),
    filed("west", 2024, { [received]: 30 }, { ...place, district_code: "990102" }),
    filed("finance", 2024, { [received]: 7 }, bureau),
    filed("finance", 2023, { [received]: 5 }, bureau),
  );
  const measure = figureMeasure(received);
  const top = await database.run(ranking(all, measure, null));
  expect(rankRows(top, measure, 2024).map(({ key, value }) => [key, value])).toEqual([
    ["west", 30],
    ["east", 10],
  ]);
  const inside = { ...all, regions: ["990101"] };
  expect(rankedBy(inside)).toBe("member");
  const rows = await database.run(ranking(inside, measure, null));
  expect(rankRows(rows, measure, rankedYear(rows, null) ?? 0)).toMatchObject([
    { key: "finance", value: 7, valueBefore: 5 },
  ]);
});

it("wilson(part, whole) is Wilson's score interval", () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  const round = (interval: ReturnType<typeof wilson>): unknown =>
    interval === null ? null : [interval.low.toFixed(4), interval.high.toFixed(4)];
  expect(round(wilson(81, 263))).toEqual(["0.2553", "0.3662"]);
  expect(round(wilson(15, 148))).toEqual(["0.0624", "0.1605"]);
  expect(round(wilson(0, 20))).toEqual(["0.0000", "0.1611"]);
  expect(round(wilson(1, 29))).toEqual(["0.0061", "0.1718"]);
  expect(wilson(0, 0)).toBeNull();
});

it("averageAmount is the amount of the reports that also state their projects, per project", async () => {
  const database = await databaseOf(
    filed("east", 2020, { "procurement.project_count": 14, "procurement.total_amount": 89902.19 }),
    filed("west", 2020, { "procurement.total_amount": 5000000 }),
  );
  const [column] = yearColumns(await database.run(yearly(all, procurementCodes, "together")), all);
  expect(column === undefined ? null : averageAmount(column)?.toFixed(2)).toBe("6421.59");
});

it("catalogue(dataset) lists every organ with its years, once, whatever its basis rows", async () => {
  const database = await databaseOf(
    filed("east", 2023, {}),
    filed("east", 2024, {}, { basis: "merged", coverage: "headline" }),
    filed("east", 2024, {}, { basis: "tables", coverage: "headline" }),
  );
  expect(await database.run(catalogue("test"))).toMatchObject([
    { organ: "east", first_year: 2023, last_year: 2024, reports: 2, full_reports: 1, imported: 0 },
  ]);
});
