import { expect, it } from "vitest";
import type { Compared } from "../../src/queries/compared.ts";
import { measureOf, measureGroups } from "../../src/queries/compareMeasures.ts";
import { isShare, leagueOf } from "../../src/queries/league.ts";
import { figureMeasure, measureCodes, rateMeasure } from "../../src/queries/measures.ts";
import { rankIn, ranksByYear } from "../../src/queries/ranksByYear.ts";
import { isJoined, seriesRuns } from "../../src/queries/seriesRuns.ts";
import { formerNames, successionsAmong } from "../../src/queries/successions.ts";
import { wilson } from "../../src/queries/wilson.ts";
import type { KindCode } from "../../src/place/kinds.ts";

function row(organ: string, year: number, value: number | null, own: Partial<Compared> = {}): Compared {
  return {
    ...{ organ, name: organ, kind: "county_government", place: null, year, isChosen: false },
    ...{ part: value, whole: null, base: null, value, withheld: null },
    ...{ isFromText: false, intake: null, filledFrom: null },
    ...own,
  };
}

function cases(organ: string, part: number, whole: number, kind: KindCode = "county_government"): Compared {
  const value = whole >= 30 ? part / whole : null;
  return row(organ, 2023, value, {
    part,
    whole,
    base: whole,
    kind,
    withheld: value === null ? "few_decisions" : null,
  });
}

it("ranksByYear gives ties the better place and no ranking to years of fewer than three", () => {
  const rows = [
    row("a", 2022, 5),
    row("b", 2022, 9),
    row("c", 2022, 5),
    row("d", 2022, 1),
    row("a", 2023, 5),
    row("b", 2023, 7),
    row("c", 2023, null),
  ];
  const ranks = ranksByYear(rows, new Set(["a", "b", "c", "d"]), [2022, 2023]);
  const at = (organ: string): readonly (number | undefined)[] => {
    const one = rankIn(ranks, organ, 2022);
    return [one?.rank, one?.of];
  };
  expect([at("b"), at("a"), at("c"), at("d")]).toEqual([
    [1, 4],
    [2, 4],
    [2, 4],
    [4, 4],
  ]);
  expect(rankIn(ranks, "a", 2023)).toBeNull();
  expect(ranks.few).toEqual([{ year: 2023, organs: 2 }]);
});

it("wilson agrees with published values", () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29, each with 95 % limits to four decimals.
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [part, whole, low, high] of published) {
    const interval = wilson(part, whole);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  }
});

it("wilson's limits are where the score test is on its edge, whatever the counts", () => {
  for (const [part, whole] of [
    [1, 12],
    [7, 30],
    [400, 431],
  ] as const) {
    const interval = wilson(part, whole);
    for (const limit of [interval?.low ?? NaN, interval?.high ?? NaN])
      expect(Math.abs(part / whole - limit) / Math.sqrt((limit * (1 - limit)) / whole)).toBeCloseTo(1.96, 3);
  }
});

it("leagueOf does not let a district of twelve requests top the ranking, and says whom chance explains", () => {
  const rows = [
    cases("tiny", 12, 12),
    cases("big", 300, 1000),
    cases("high", 520, 1000),
    cases("mid", 14, 40),
  ];
  const peers = new Set(rows.map(({ organ }) => organ));
  const league = leagueOf(rows, peers, rateMeasure("disclosure_rate_full"), 2023);
  expect(league.ranked.map(({ row: one, place }) => [one.organ, place])).toEqual([
    ["high", "outside998"],
    ["mid", "inside"],
    ["big", "outside998"],
  ]);
  expect(league.withheld.map(({ organ }) => organ)).toEqual(["tiny"]);
  expect(league.pooled).toEqual({ part: 846, whole: 2052, organs: 4 });
});

it("leagueOf never adds a consolidated report to its members", () => {
  const rows = [cases("gov", 50, 100), cases("bureau", 20, 40, "county_department")];
  const league = leagueOf(rows, new Set(["gov", "bureau"]), rateMeasure("disclosure_rate_full"), 2023);
  expect(league).toMatchObject({ pooled: null, isMixed: true });
  expect(league.ranked.every(({ place }) => place === null)).toBe(true);
});

it("a ratio that may exceed one is no share and has no interval", () => {
  const clearance = rateMeasure("clearance_ratio");
  expect(isShare(clearance)).toBe(false);
  const rows = [cases("a", 50, 40), cases("b", 30, 40), cases("c", 30, 45)];
  const league = leagueOf(rows, new Set(["a", "b", "c"]), clearance, 2023);
  expect(league.ranked.map(({ interval }) => interval)).toEqual([null, null, null]);
});

it("seriesRuns part a series where the form of 2021 changed it, and 2018 from 2019", () => {
  const years = [2017, 2018, 2019, 2020, 2021, 2022];
  const received = figureMeasure("new_received.total");
  expect(seriesRuns(received, years)).toEqual([[2017], [2018], [2019, 2020, 2021, 2022]]);
  expect(seriesRuns(received, years, true)).toEqual([
    [2017, 2018],
    [2019, 2020, 2021, 2022],
  ]);
  expect(seriesRuns(received, [2019, 2022])).toEqual([[2019], [2022]]);
  const procurement = figureMeasure("procurement.project_count");
  expect(seriesRuns(procurement, [2019, 2020, 2021])).toEqual([[2019, 2020], [2021]]);
  expect(isJoined(procurement, 2020, 2021)).toBe(false);
});

it("every measure that can be chosen can be made, and reads figures of the form", () => {
  const names = measureGroups().flatMap(({ measures }) => measures.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    const measure = measureOf(name);
    expect(measure?.name).toBe(name);
    if (measure !== null) expect(measureCodes(measure).length).toBeGreaterThan(0);
  }
  expect(measureOf("yoy_growth")).toBeNull();
  expect(measureOf("nothing")).toBeNull();
});

it("successionsAmong says who took over whom, of organs and of divisions, and joins nothing", () => {
  const rows = [
    row("990105-15", 2023, 1, { name: "新港街道" }),
    row("330102-00", 2023, 1, { name: "上城区政府" }),
  ];
  const registry = [
    { id: "990105-16", name: "古渡街道", aliases: null, last_due: 2021, successor: "990105-15" },
    { id: "990105-99", name: "别处", aliases: null, last_due: 2021, successor: "990105-98" },
  ];
  const found = successionsAmong(rows, new Set(["990105-15", "330102-00"]), registry);
  expect(found).toEqual([
    {
      ...{ organ: "990105-15", name: "新港街道", role: "successor" },
      ...{ other: "古渡街道", year: 2021, kind: "organ" },
    },
    {
      ...{ organ: "330102-00", name: "上城区政府", role: "successor" },
      ...{ other: "江干区", year: 2021, kind: "division" },
    },
  ]);
});

it("formerNames lists the names of one organ in turn, and nothing where there is one", () => {
  const rows = [row("a", 2023, 1, { name: "新名" }), row("a", 2020, 1, { name: "旧名" }), row("b", 2023, 1)];
  expect(formerNames(rows, "a")).toEqual(["旧名", "新名"]);
  expect(formerNames(rows, "b")).toEqual([]);
});
