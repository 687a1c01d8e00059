import { expect, it } from "vitest";
import type { KindCode } from "../../../src/place/kinds.ts";
import { chartsOf, type Filed } from "../../../src/views/data/chartsOf.ts";

const accepted = (id: string, year: number, kind: KindCode = "county_government"): Filed => ({
  organ: { id, name: id, kind, regionCode: "321302" },
  year,
});

it("chartsOf(accepted) puts a few organs side by side, in the years of their reports", () => {
  const [way, ...others] = chartsOf([accepted("a", 2021), accepted("a", 2023), accepted("b", 2022)], "real");
  expect(others).toEqual([]);
  expect(way).toMatchObject({
    label: null,
    destination: {
      page: "overview",
      selection: { dataset: "real", organs: ["a", "b"], years: { from: 2021, to: 2023 } },
    },
  });
});

it("chartsOf(accepted) never adds reports of two scopes up in one way", () => {
  const counties = Array.from({ length: 9 }, (_, index) => accepted(`county${index}`, 2023));
  const departments = Array.from({ length: 3 }, (_, index) =>
    accepted(`department${index}`, 2023, "county_department"),
  );
  const ways = chartsOf([...counties, ...departments], "real");
  expect(ways.map(({ destination }) => destination.selection?.scope)).toEqual([
    "consolidated",
    "single_organ",
  ]);
  expect(ways.map(({ destination }) => destination.selection?.organs?.length)).toEqual([9, 3]);
  expect(ways.every(({ label }) => label !== null)).toBe(true);
});

it("chartsOf(nothing) leads nowhere", () => {
  expect(chartsOf([], "real")).toEqual([]);
});

it("chartsOf(accepted) leads from very many reports to all imported ones of their scope and years, and says so", () => {
  const bureaus = Array.from({ length: 200_000 }, (_, index) =>
    accepted(`bureau${Math.floor(index / 7)}`, 2019 + (index % 7), "county_department"),
  );
  const [way, ...others] = chartsOf(bureaus, "real");
  expect(others).toEqual([]);
  expect(way?.label?.zh).toContain("全部自行导入");
  expect(way?.destination.selection).toMatchObject({
    organs: [],
    origin: "imported",
    scope: "single_organ",
    years: { from: 2019, to: 2025 },
  });
});
