import { expect, it } from "vitest";
import { undecided, type Decision, type FilingOrgan } from "../../../src/ingest/imports/decision.ts";
import { hintedJudge } from "../../../src/ingest/imports/hintedJudge.ts";

const organ: FilingOrgan = {
  id: "321300-00",
  name: "宿迁市人民政府",
  kind: "prefecture_government",
  regionCode: "321300",
};
const other: FilingOrgan = { ...organ, id: "320800-00", name: "淮安市人民政府" };

async function judged(...decisions: readonly Decision[]): Promise<readonly Decision[]> {
  return hintedJudge(() => Promise.resolve(decisions), { organ, year: 2022 })([]);
}

it("hintedJudge fills in organ and year where the file says neither, and leaves the decision to a person", async () => {
  expect(await judged(undecided)).toEqual([{ ...undecided, organ, year: 2022 }]);
});

it("hintedJudge fills in the year beside the organ that the file names", async () => {
  expect(await judged({ ...undecided, organ })).toEqual([{ ...undecided, organ, year: 2022 }]);
});

it("hintedJudge believes a file that names another organ or another year", async () => {
  const named = { ...undecided, organ: other };
  const dated = { ...undecided, year: 2020 };
  const whole: Decision = { ...undecided, organ, year: 2022, ruling: "accepted" };
  expect(await judged(named)).toEqual([named]);
  expect(await judged(dated)).toEqual([dated]);
  expect(await judged(whole)).toEqual([whole]);
});

it("hintedJudge does not spread one place over several reports", async () => {
  expect(await judged(undecided, undecided)).toEqual([undecided, undecided]);
  expect(await judged()).toEqual([]);
});
