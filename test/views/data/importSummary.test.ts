import { expect, it } from "vitest";
import { importSummary } from "../../../src/views/data/importSummary.ts";
import { importEntry, taken } from "../../support/importEntry.ts";

it("importSummary(state) counts what came of the latest drop, each organ and year once", () => {
  const entries = [
    importEntry("earlier", [taken("a", 2021)]),
    importEntry("latest", [taken("a", 2022), taken("a", 2022), taken("b", 2022), { ruling: "open" }]),
    importEntry("refused", []),
  ];
  const summary = importSummary({ entries, latest: new Set(["latest", "refused"]) }, "real");
  expect(summary).toMatchObject({ accepted: 3, filed: 2, open: 1, refused: 1 });
  expect(summary.ways.map(({ destination }) => destination.selection?.organs)).toEqual([["a", "b"]]);
});

it("importSummary(state) leads nowhere while no report is settled", () => {
  const entries = [importEntry("latest", [{ ruling: "accepted" }])];
  expect(importSummary({ entries, latest: new Set(["latest"]) }, "real").ways).toEqual([]);
});

it("importSummary(state) counts many reports as it counts few", () => {
  const decisions = Array.from({ length: 140 }, (_, at) =>
    taken(`organ${Math.floor(at / 7)}`, 2019 + (at % 7)),
  );
  const summary = importSummary({ entries: [importEntry("a", decisions)], latest: new Set(["a"]) }, "real");
  expect(summary).toMatchObject({ accepted: 140, filed: 140, open: 0, refused: 0 });
});
