import { expect, it } from "vitest";
import { yearsOfPlaces } from "../../src/charts/linkedHover.ts";

it("yearsOfPlaces reads the year of each place off the bars", () => {
  const data = [
    { value: 1, target: { year: 2020 } },
    { value: null, target: { year: 2021 } },
  ];
  expect(yearsOfPlaces({ series: [{ type: "bar", data }] })).toEqual([2020, 2021]);
});

it("yearsOfPlaces has no years where every place is of the same one: a ranking lights nothing elsewhere", () => {
  const data = [
    { value: 1, target: { organ: "a", year: 2020 } },
    { value: 2, target: { organ: "b", year: 2020 } },
  ];
  expect(yearsOfPlaces({ series: [{ type: "bar", data }] })).toEqual([]);
});
