import { expect, it } from "vitest";
import { brokenChains } from "../../src/queries/brokenChains.ts";
import { brokenRolls } from "../../src/queries/brokenRolls.ts";
import { rateMeasure, rateOf } from "../../src/queries/measures.ts";
import { procurementSources } from "../../src/queries/procurementSources.ts";
import { peerRates, rateByYear } from "../../src/queries/rateByYear.ts";
import { rollForward } from "../../src/queries/rollForward.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

const all = everything("test");
const correction = rateMeasure("review_correction_rate");

function reviews(organ: string, corrected: number, total: number, pending = 0) {
  const figures = { "review.corrected": corrected, "review.total": total, "review.pending": pending };
  return filed(organ, 2023, figures);
}

it("rateByYear(selection, measure) divides summed corrections by summed concluded cases", async () => {
  const database = await databaseOf(
    reviews("east", 3, 14, 2),
    reviews("west", 1, 8),
    filed("north", 2023, { "review.corrected": 5 }),
  );
  const [row] = await database.run(rateByYear(all, correction));
  expect(row).toMatchObject({ rate_year: 2023, reports: 3, stated: 2, part: 4, whole: 20 });
  expect(row === undefined ? null : rateOf(correction, row).value).toBe(0.2);
});

it("rateByYear(selection, measure) of fewer than ten concluded cases is withheld", async () => {
  const database = await databaseOf(reviews("east", 3, 12, 3));
  const [row] = await database.run(rateByYear(all, correction));
  expect(row === undefined ? null : rateOf(correction, row)).toEqual({
    value: null,
    withheld: "few_concluded",
  });
});

it("peerRates(selection, measure) takes the quartiles of organs of the same kind with enough cases", async () => {
  const database = await databaseOf(
    reviews("a", 1, 10),
    reviews("b", 2, 10),
    reviews("c", 6, 10),
    reviews("small", 9, 9),
    { ...reviews("office", 10, 10), attributes: { ...reviews("office", 1, 1).attributes, kind: "town" } },
  );
  const rows = await database.run(peerRates({ ...all, organs: ["b"] }, correction));
  expect(rows).toHaveLength(1);
  const [row] = rows;
  expect(row?.organs).toBe(3);
  expect(row?.low).toBeCloseTo(0.15);
  expect(row?.middle).toBeCloseTo(0.2);
  expect(row?.high).toBeCloseTo(0.4);
});

it("rollForward(selection, row) counts organs that differ although their differences cancel out", async () => {
  const stock = (organ: string, year: number, issued: number, abolished: number, inForce: number) =>
    filed(organ, year, {
      "normative_documents.issued": issued,
      "normative_documents.abolished": abolished,
      "normative_documents.in_force": inForce,
    });
  const database = await databaseOf(
    stock("east", 2022, 1, 1, 10),
    stock("east", 2023, 3, 1, 13),
    stock("west", 2022, 0, 0, 20),
    stock("west", 2023, 2, 2, 19),
    stock("north", 2023, 9, 9, 99),
  );
  expect(await database.run(rollForward(all, "normative_documents"))).toEqual([
    { roll_year: 2023, pairs: 2, before: 30, issued: 5, abolished: 3, printed: 32, broken: 2 },
  ]);
});

it("procurementSources(selection) says where each amount has its unit from", async () => {
  const database = await databaseOf(
    filed(
      "east",
      2020,
      { "procurement.project_count": 14, "procurement.total_amount": 89902.19 },
      { procurement_unit_source: "note" },
    ),
    filed("east", 2021, {}),
  );
  expect(await database.run(procurementSources(all))).toEqual([
    {
      report_id: "east-2020",
      unit_name: "east",
      report_year: 2020,
      projects: 14,
      amount: 89902.19,
      printed: null,
      state: null,
      unit_source: "note",
    },
  ]);
});

it("brokenRolls(selection, row) names the organ whose documents in force do not follow, even where sums cancel out", async () => {
  const documents = (issued: number, abolished: number, inForce: number) => ({
    "normative_documents.issued": issued,
    "normative_documents.abolished": abolished,
    "normative_documents.in_force": inForce,
  });
  const database = await databaseOf(
    filed("east", 2022, documents(0, 0, 10)),
    filed("east", 2023, documents(2, 1, 11)),
    filed("west", 2022, documents(0, 0, 10)),
    filed("west", 2023, documents(2, 1, 14)),
    filed("north", 2022, documents(0, 0, 10)),
    filed("north", 2023, { "normative_documents.in_force": 99 }),
  );
  const rows = await database.run(brokenRolls(all, "normative_documents"));
  expect(rows).toEqual([{ organ: "west", unit_name: "west", roll_year: 2023, expected: 11, printed: 14 }]);
});

it("brokenChains(selection) names the organ that carried in something else than it had carried out", async () => {
  const database = await databaseOf(
    filed("east", 2022, { "carried_out.total": 2 }),
    filed("east", 2023, { "carried_in.total": 3 }),
    filed("west", 2022, { "carried_out.total": 2 }),
    filed("west", 2023, { "carried_in.total": 2 }),
    filed("north", 2023, { "carried_in.total": 7 }),
  );
  expect(await database.run(brokenChains(all))).toEqual([
    { organ: "east", unit_name: "east", chain_year: 2023, carried_before: 2, carried_now: 3 },
  ]);
});

it("rateByYear(selection, measure) makes no rate of reports before 2019", async () => {
  const figures = { "review.corrected": 3, "review.total": 30, "review.pending": 0 };
  const early = filed("east", 2018, figures);
  const database = await databaseOf(
    { ...early, attributes: { ...early.attributes, form: "form_pre2019" } },
    filed("east", 2019, figures),
  );
  const rows = await database.run(rateByYear(all, correction));
  expect(rows.map(({ rate_year }) => rate_year)).toEqual([2019]);
});
