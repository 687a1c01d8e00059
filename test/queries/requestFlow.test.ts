import { expect, it } from "vitest";
import { applicantCodes } from "../../src/form/applicants.ts";
import type { ValueCode } from "../../src/form/cells.ts";
import { outcomeCodes, requestRowsOf } from "../../src/form/requests.ts";
import { carryChain } from "../../src/queries/carryChain.ts";
import { yearColumns } from "../../src/queries/points.ts";
import {
  flowCodes,
  heatCodes,
  heatRows,
  reasonFlowCodes,
  requestFlow,
} from "../../src/queries/requestFlow.ts";
import { yearly } from "../../src/queries/yearly.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

const all = everything("test");
type Figures = Parameters<typeof filed>[2];

/** A whole table 3 of the 2021 form: zeros but for the figures given. */
function table3(figures: Figures): Figures {
  const zeros = requestRowsOf("form_2021").flatMap((row) =>
    [...applicantCodes, "total" as const].map((column): [ValueCode, number] => [`${row}.${column}`, 0]),
  );
  return { ...Object.fromEntries(zeros), ...figures };
}

const figures = table3({
  "new_received.natural_person": 40,
  "new_received.commercial_enterprise": 1,
  "new_received.total": 41,
  "carried_in.natural_person": 1,
  "carried_in.total": 1,
  "granted.natural_person": 20,
  "granted.total": 20,
  "refused_internal_affairs.commercial_enterprise": 1,
  "refused_internal_affairs.total": 1,
  "not_held.natural_person": 17,
  "not_held.total": 17,
  "total_processed.total": 38,
  "carried_out.natural_person": 4,
  "carried_out.total": 4,
});

it("requestFlow(column) leads every request in and out, group by group into its reasons", async () => {
  const database = await databaseOf(filed("east", 2023, figures));
  const [column] = yearColumns(
    await database.run(yearly(all, [...flowCodes, ...reasonFlowCodes], "together")),
    all,
  );
  const flow = column === undefined ? null : requestFlow(column);
  const through = (end: "source" | "target", name: string): number =>
    flow?.links.filter((link) => link[end] === name).reduce((sum, { value }) => sum + value, 0) ?? NaN;
  expect(through("target", "caseload")).toBe(42);
  expect(through("source", "caseload")).toBe(42);
  expect(through("source", "unable_to_provide.total")).toBe(through("target", "unable_to_provide.total"));
  expect(flow?.links.find(({ target }) => target === "refused_internal_affairs.total")?.value).toBe(1);
  expect(flow?.nodes.some(({ name }) => name === "declined.total")).toBe(false);
});

it("requestFlow(column) is not drawn where one of its figures is unknown", async () => {
  const database = await databaseOf(filed("east", 2023, { ...figures, "granted.total": null }));
  const [column] = yearColumns(await database.run(yearly(all, flowCodes, "together")), all);
  expect(column === undefined ? null : requestFlow(column)).toBeNull();
});

it("heatRows(column) adds each applicant's outcomes up to what was decided for that type", async () => {
  const database = await databaseOf(filed("east", 2023, figures));
  const [column] = yearColumns(await database.run(yearly(all, heatCodes, "together")), all);
  const rows = column === undefined ? null : heatRows(column);
  expect(rows?.map(({ applicant, sum }) => [applicant, sum])).toEqual([
    ["natural_person", 37],
    ["commercial_enterprise", 1],
    ...applicantCodes.slice(2).map((applicant) => [applicant, 0]),
  ]);
  expect(rows?.[0]?.cells.map(({ outcome }) => outcome)).toEqual(outcomeCodes);
});

it("carryChain(selection) compares only organs that state both sides, and counts those that differ", async () => {
  const database = await databaseOf(
    filed("east", 2022, { "carried_out.total": 121 }),
    filed("east", 2023, { "carried_in.total": 121, "carried_out.total": 5 }),
    filed("west", 2022, { "carried_out.total": 7 }),
    filed("west", 2023, { "carried_in.total": 9 }),
    filed("north", 2023, { "carried_in.total": 100 }),
  );
  expect(await database.run(carryChain(all))).toEqual([
    { chain_year: 2023, pairs: 2, carried_before: 128, carried_now: 130, broken: 1 },
  ]);
});
