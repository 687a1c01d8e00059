import { expect, it } from "vitest";
import { funnelLimit, funnelPlace } from "../../src/queries/funnel.ts";
import { figureMeasure, rateMeasure } from "../../src/queries/measures.ts";
import { organYears } from "../../src/queries/organYears.ts";
import { peersOf, peerYears, quantile, rankIn } from "../../src/queries/peers.ts";
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

it("organYears finds the peers of what is chosen, and never another kind", async () => {
  const database = await databaseOf(
    filed("a", 2023, { "new_received.total": 10 }),
    filed("b", 2023, { "new_received.total": 20 }),
    filed("c", 2023, { "new_received.total": null }),
    filed("bureau", 2023, { "new_received.total": 5 }, { kind: "county_department", scope: "single_organ" }),
  );
  const rows = await database.run(organYears({ ...everything("test"), organs: ["a"] }, received));
  expect(rows.map(({ organ, chosen, part }) => [organ, chosen, part])).toEqual([
    ["a", 1, 10],
    ["b", 0, 20],
    ["c", 0, null],
  ]);
  const peers = peersOf(rows, "a", "kind");
  expect(peerYears(rows, peers, received, [2022, 2023])).toEqual([
    { year: 2022, organs: 0, low: null, middle: null, high: null },
    { year: 2023, organs: 2, low: 12.5, middle: 15, high: 17.5 },
  ]);
  expect(rankIn(rows, peers, received, "a", 2023)).toEqual({ rank: 2, of: 2 });
  expect(rankIn(rows, peers, received, "c", 2023)).toBeNull();
});

it("peersOf by size keeps the quartile of new requests", async () => {
  const reports = [1, 2, 3, 4, 5, 6, 7, 8].map((size) =>
    filed(`o${size}`, 2023, { "new_received.total": size }),
  );
  const rows = await (await databaseOf(...reports)).run(organYears(everything("test"), received));
  expect([...peersOf(rows, "o1", "size")]).toEqual(["o1", "o2"]);
  expect([...peersOf(rows, "o8", "size")]).toEqual(["o7", "o8"]);
});

it("rankIn leaves a rate of too few cases out of the ranking", async () => {
  const figures = (granted: number, processed: number) => ({
    "granted.total": granted,
    "total_processed.total": processed,
  });
  const database = await databaseOf(
    filed("small", 2023, figures(12, 12)),
    filed("large", 2023, figures(60, 100)),
  );
  const rate = rateMeasure("disclosure_rate_full");
  const rows = await database.run(organYears(everything("test"), rate));
  const peers = peersOf(rows, "large", "kind");
  expect(rankIn(rows, peers, rate, "large", 2023)).toEqual({ rank: 1, of: 1 });
  expect(rankIn(rows, peers, rate, "small", 2023)).toBeNull();
});
