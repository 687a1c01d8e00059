import { expect, it } from "vitest";
import { comparedRows, type Compared } from "../../src/queries/compared.ts";
import { funnelLimit, funnelPlace } from "../../src/queries/funnel.ts";
import { figureMeasure, rateMeasure } from "../../src/queries/measures.ts";
import { organYears } from "../../src/queries/organYears.ts";
import { peersOf, peerYears, quantile, steadyPeers } from "../../src/queries/peers.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

const received = figureMeasure("new_received.total");

it("quantile lies between neighbours in proportion and is null of nothing", () => {
  expect([0.25, 0.5, 0.75].map((share) => quantile([7, 1, 3, 9], share))).toEqual([2.5, 5, 7.5]);
  expect(quantile([4], 0.75)).toBe(4);
  expect(quantile([], 0.5)).toBeNull();
});

it("funnelLimit is as wide as a share of so many cases varies by chance", () => {
  // 0.5 ± 1.96 · √(0.25 / 100) and ± 3.09 · 0.05
  const limit = funnelLimit(0.5, 100);
  expect([limit.low95, limit.high95]).toEqual([expect.closeTo(0.402, 4), expect.closeTo(0.598, 4)]);
  expect([limit.low998, limit.high998]).toEqual([expect.closeTo(0.3455, 4), expect.closeTo(0.6545, 4)]);
});

it("funnelPlace keeps 9 of 12 requests inside what 75 of 100 lie outside of", () => {
  expect(funnelPlace(0.75, 12, 0.5)).toBe("inside");
  expect(funnelPlace(0.61, 100, 0.5)).toBe("outside95");
  expect(funnelPlace(0.75, 100, 0.5)).toBe("outside998");
});

it("organYears finds the peers of what is chosen, organs asked for by name, and never another kind", async () => {
  const database = await databaseOf(
    filed("a", 2023, { "new_received.total": 10 }),
    filed("b", 2023, { "new_received.total": 20 }),
    filed("c", 2023, { "new_received.total": null }),
    filed("d", 2023, { "new_received.total": 60 }),
    filed("a", 2022, { "new_received.total": 10 }),
    filed("b", 2022, { "new_received.total": 20 }),
    filed("bureau", 2023, { "new_received.total": 5 }, { kind: "county_department", scope: "single_organ" }),
  );
  const selection = { ...everything("test"), organs: ["a"] };
  const found = await database.run(organYears(selection, received));
  expect(found.map(({ organ, report_year, chosen, part }) => [organ, report_year, chosen, part])).toEqual([
    ["a", 2022, 1, 10],
    ["a", 2023, 1, 10],
    ["b", 2022, 0, 20],
    ["b", 2023, 0, 20],
    ["c", 2023, 0, null],
    ["d", 2023, 0, 60],
  ]);
  const further = await database.run(organYears(selection, received, ["bureau"]));
  expect(new Set(further.map(({ organ }) => organ))).toEqual(new Set(["a", "b", "bureau", "c", "d"]));
  const rows = comparedRows(found, received);
  const peers = peersOf(rows, "a", "kind");
  expect([...peers]).toEqual(["a", "b", "c", "d"]);
  // Two organs in 2022 have no median; three in 2023 do.
  expect(peerYears(rows, peers, [2021, 2022, 2023])).toEqual([
    { year: 2021, organs: 0, low: null, middle: null, high: null },
    { year: 2022, organs: 2, low: null, middle: null, high: null },
    { year: 2023, organs: 3, low: 15, middle: 20, high: 40 },
  ]);
});

it("organYears marks figures that stand in the text only", async () => {
  const database = await databaseOf(
    filed("a", 2023, { "new_received.total": 10 }, { text_cells: " new_received.total " }),
    filed("b", 2023, { "new_received.total": 20 }, { text_cells: " granted.total " }),
  );
  const rows = await database.run(organYears(everything("test"), received));
  expect(rows.map(({ organ, from_text }) => [organ, from_text])).toEqual([
    ["a", 1],
    ["b", 0],
  ]);
});

it("peersOf by size keeps the quartile of new requests", async () => {
  const reports = [1, 2, 3, 4, 5, 6, 7, 8].map((size) =>
    filed(`o${size}`, 2023, { "new_received.total": size }),
  );
  const found = await (await databaseOf(...reports)).run(organYears(everything("test"), received));
  const rows = comparedRows(found, received);
  expect([...peersOf(rows, "o1", "size")]).toEqual(["o1", "o2"]);
  expect([...peersOf(rows, "o8", "size")]).toEqual(["o7", "o8"]);
});

it("peersOf near keeps a government to its city and a bureau to its district", async () => {
  const bureau = { kind: "county_department", scope: "single_organ" } as const;
  const at = (city: string, district: string) => ({ city_code: city, district_code: district });
  const database = await databaseOf(
    filed("a", 2023, { "new_received.total": 1 }, at("990100", "990101")),
    filed("b", 2023, { "new_received.total": 2 }, at("990100", "990102")),
    filed("c", 2023, { "new_received.total": 3 }, at("990200", "990201")),
    filed("a1", 2023, { "new_received.total": 1 }, { ...bureau, ...at("990100", "990101") }),
    filed("a2", 2023, { "new_received.total": 2 }, { ...bureau, ...at("990100", "990101") }),
    filed("b1", 2023, { "new_received.total": 3 }, { ...bureau, ...at("990100", "990102") }),
  );
  const near = async (organ: string): Promise<readonly string[]> => {
    const found = await database.run(organYears({ ...everything("test"), organs: [organ] }, received));
    return [...peersOf(comparedRows(found, received), organ, "near")];
  };
  expect(await near("a")).toEqual(["a", "b"]);
  expect(await near("a1")).toEqual(["a1", "a2"]);
});

it("steadyPeers keeps the organs whose value is known in every year, a withheld rate being unknown", async () => {
  const figures = (granted: number, processed: number) => ({
    "granted.total": granted,
    "total_processed.total": processed,
  });
  const database = await databaseOf(
    filed("always", 2022, figures(20, 40)),
    filed("always", 2023, figures(20, 40)),
    filed("once", 2023, figures(20, 40)),
    filed("small", 2022, figures(20, 40)),
    filed("small", 2023, figures(2, 4)),
  );
  const rate = rateMeasure("disclosure_rate_full");
  const rows = comparedRows(await database.run(organYears(everything("test"), rate)), rate);
  expect([...steadyPeers(rows, peersOf(rows, "always", "kind"), [2022, 2023])]).toEqual(["always"]);
});

it("peerYears agrees with sorting and counting by hand, whatever the values", () => {
  const row = (organ: string, value: number): Compared => ({
    ...{ organ, name: organ, kind: null, place: null, year: 2023, isChosen: true, isFromText: false },
    ...{ part: value, whole: null, base: null, value, withheld: null, intake: null, filledFrom: null },
  });
  for (let count = 3; count <= 40; count += 1) {
    const values = Array.from({ length: count }, (_, index) => (index * 7919) % 101);
    const rows = values.map((value, index) => row(`o${index}`, value));
    const [year] = peerYears(rows, new Set(rows.map(({ organ }) => organ)), [2023]);
    const sorted = values.toSorted((a, b) => a - b);
    const half = Math.floor(count / 2);
    const median = count % 2 === 1 ? sorted[half] : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
    expect(year?.middle).toBe(median);
    // At least a quarter of the values lie at or below the lower quartile, and three quarters at or above it.
    const low = year?.low ?? NaN;
    expect(sorted.filter((value) => value <= low).length * 4).toBeGreaterThanOrEqual(count);
    expect(sorted.filter((value) => value >= low).length * 4).toBeGreaterThanOrEqual(count * 3 - 3);
  }
});
