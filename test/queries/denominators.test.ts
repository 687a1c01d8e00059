import { expect, it } from "vitest";
import { comparedRows } from "../../src/queries/compared.ts";
import { layDenominator, type DenominatorOrgan } from "../../src/queries/denominators.ts";
import { figureMeasure, rateMeasure } from "../../src/queries/measures.ts";
import { organYears } from "../../src/queries/organYears.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

function government(
  id: string,
  name: string,
  path: readonly string[],
  aliases: readonly string[] = [],
): DenominatorOrgan {
  return { id, name, aliases, scope: "consolidated", regionCode: id.slice(0, 6), path };
}

const organs: readonly DenominatorOrgan[] = [
  government("990101-00", "霁川区人民政府", ["示范省", "示范市", "霁川区"], ["霁川区政府"]),
  government("990201-00", "鼓楼区人民政府", ["示范省", "甲市", "鼓楼区"]),
  government("990301-00", "鼓楼区人民政府", ["示范省", "乙市", "鼓楼区"]),
  {
    ...government("990101-01", "霁川区人民政府办公室", ["示范省", "示范市", "霁川区"]),
    scope: "government_office",
  },
];

function laid(values: readonly (readonly [string, number, number])[], fill: "none" | "nearest" = "none") {
  const rows = values.map(([place, year, value]) => ({ place, year, value }));
  return layDenominator({ name: "人口", unit: "万人", values: rows }, organs, fill);
}

it("layDenominator finds organs by id, code, place, alias and full name of the place", () => {
  for (const name of ["990101-00", "990101", "霁川区", "霁川区政府", "示范市霁川区", "霁川区人民政府"])
    expect(laid([[name, 2023, 5]]).find("990101-00", 2023)).toEqual({ year: 2023, value: 5 });
  expect(laid([["甲市鼓楼区", 2023, 7]]).find("990201-00", 2023)?.value).toBe(7);
});

it("layDenominator gives a place's figures to its whole government only, never to an office in it", () => {
  const one = laid([["霁川区", 2023, 5]]);
  expect(one.find("990101-01", 2023)).toBeNull();
  expect(one.organs).toBe(1);
});

it("layDenominator names what matches nothing and what several bear, and uses neither", () => {
  const one = laid([
    ["鼓楼区", 2023, 5],
    ["月亮区", 2023, 5],
  ]);
  expect([one.organs, one.unmatched, one.ambiguous]).toEqual([0, ["月亮区"], ["鼓楼区"]]);
});

it("layDenominator uses neither of two values that one organ's year has by two names", () => {
  const one = laid([
    ["霁川区", 2023, 5],
    ["990101", 2023, 6],
    ["霁川区", 2022, 4],
    ["990101", 2022, 4],
  ]);
  expect(one.find("990101-00", 2023)).toBeNull();
  expect(one.find("990101-00", 2022)?.value).toBe(4);
  expect(one.contradicted).toEqual(["990101-00 2023"]);
});

it("layDenominator fills a year from the nearest only when asked, the earlier of two", () => {
  const values = [
    ["霁川区", 2020, 4],
    ["霁川区", 2022, 6],
  ] as const;
  expect(laid(values).find("990101-00", 2021)).toBeNull();
  expect(laid(values, "nearest").find("990101-00", 2021)).toEqual({ year: 2020, value: 4 });
  expect(laid(values, "nearest").find("990101-00", 2025)).toEqual({ year: 2022, value: 6 });
});

it("comparedRows divides figures by a denominator, marks a filled year, and never divides a rate", async () => {
  const database = await databaseOf(
    filed("990101-00", 2022, { "new_received.total": 12 }),
    filed("990101-00", 2023, { "new_received.total": 15 }),
    filed("990201-00", 2023, { "new_received.total": 15 }),
    filed("990301-00", 2023, { "new_received.total": null }),
  );
  const received = figureMeasure("new_received.total");
  const found = await database.run(organYears(everything("test"), received));
  const rows = comparedRows(found, received, laid([["霁川区", 2022, 4]], "nearest"));
  expect(rows.map(({ value, whole, filledFrom, withheld }) => [value, whole, filledFrom, withheld])).toEqual([
    [3, 4, null, null],
    [3.75, 4, 2022, null],
    [null, null, null, "no_denominator"],
    [null, null, null, "not_stated"],
  ]);
  const rate = rateMeasure("carry_over_rate");
  const rates = comparedRows(
    await database.run(organYears(everything("test"), rate)),
    rate,
    laid([["霁川区", 2022, 4]]),
  );
  expect(rates.every(({ value }) => value === null)).toBe(true);
});
