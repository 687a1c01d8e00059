import { expect, it } from "vitest";
import type { CellCode } from "../../../src/form/cells.ts";
import { reportOf, type FiledReport } from "../../../src/queries/filedReport.ts";
import { filings } from "../../../src/queries/filings.ts";
import { notesOfOrgan, reportsOfOrgan } from "../../../src/queries/report.ts";
import { acrossYears } from "../../../src/views/difference/acrossYears.ts";
import { differenceContent } from "../../../src/views/difference/DifferenceForm.tsx";
import {
  cellDifferences,
  countKinds,
  narrativeDifferences,
  type CellDifference,
} from "../../../src/views/difference/differences.ts";
import { summarySentences } from "../../../src/views/difference/summary.ts";
import { databaseOf, filed } from "../../support/database.ts";

const database = await databaseOf(
  filed(
    "suqian",
    2020,
    { "procurement.total_amount": 89902.19, "other_handling.total": 4 },
    { unit: "宿迁市人民政府" },
  ),
  filed(
    "suqian",
    2023,
    {
      "new_received.total": 100,
      "carried_out.total": 121,
      "granted.total": null,
      "granted.natural_person": 3,
      "refused_third_party.total": 0,
      "narrative.new_received": 100,
    },
    { unit: "宿迁市人民政府" },
  ),
  filed(
    "suqian",
    2024,
    {
      "new_received.total": 130,
      "carried_in.total": 121,
      "carried_out.total": 121,
      "granted.total": 0,
      "granted.natural_person": 2,
      "refused_third_party.total": 7,
      "narrative.new_received": 120,
      "narrative.carried_in": 121,
    },
    { unit: "宿迁市人民政府" },
  ),
);

async function report(year: number): Promise<FiledReport> {
  const id = `suqian-${year}`;
  const rows = await database.run(reportsOfOrgan("test", id));
  const notes = await database.run(notesOfOrgan("test", id));
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no report ${id}`);
  return reportOf(row, notes);
}

const [old, before, after] = await Promise.all([report(2020), report(2023), report(2024)]);

function of(differences: readonly CellDifference[], code: CellCode): CellDifference | undefined {
  return differences.find((one) => one.code === code);
}

it("cellDifferences(other, report) gives a change with its share, none where the other is zero", () => {
  const found = cellDifferences(before, after);
  expect(of(found, "new_received.total")).toMatchObject({ kind: "changed", change: 30, share: 0.3 });
  expect(of(found, "refused_third_party.total")).toMatchObject({ kind: "changed", change: 7, share: null });
  expect(of(found, "carried_out.total")).toMatchObject({ kind: "same", change: 0 });
});

it("cellDifferences(other, report) keeps blank, zero and unread apart", () => {
  const found = cellDifferences(before, after);
  expect(of(found, "granted.total")).toMatchObject({ kind: "state", change: null });
  expect(of(found, "declined_repeat.total")).toMatchObject({ kind: "unknown", change: null });
  expect(of(found, "carried_in.total")).toMatchObject({ kind: "unknown" });
});

it("cellDifferences(other, report) says of a cell of one form that only one form has it", () => {
  const found = cellDifferences(old, after);
  expect(of(found, "procurement.total_amount")).toMatchObject({ kind: "one_form", change: null });
  expect(of(found, "other_misc.total")).toMatchObject({ kind: "one_form" });
  expect(found).toHaveLength(226);
  expect(cellDifferences(before, after)).toHaveLength(200);
});

it("narrativeDifferences(other, report) compares what both texts state, and tells what one does not", () => {
  expect(narrativeDifferences(before, after)).toMatchObject([
    { code: "narrative.new_received", kind: "changed", change: 20, share: 0.2 },
    { code: "narrative.carried_in", kind: "unknown", change: null },
  ]);
});

it("acrossYears(one, two) shows that 121 carried out is 121 carried in, whichever comes first", () => {
  for (const checks of [acrossYears(before, after), acrossYears(after, before)]) {
    const carry = checks.find(({ verdict }) => verdict.rule === "X-CARRY");
    expect(carry?.verdict).toMatchObject({ state: "pass", left: 121, right: 121 });
    expect(carry?.sentence.zh).toContain("121");
  }
  expect(acrossYears(old, after)).toEqual([]);
});

it("summarySentences(differences) names the headline figures and counts the cells", () => {
  const found = cellDifferences(before, after);
  const [headline, counted] = summarySentences(found, "zh");
  expect(headline).toContain("100 → 130");
  expect(headline).toContain("+30");
  expect(counted).toContain(`${countKinds(found).changed} 格数字变动`);
});

it("differenceContent(difference) has both figures, and a sign for an equal cell where only changes are wanted", () => {
  const found = cellDifferences(before, after);
  const changed = of(found, "new_received.total");
  const same = of(found, "carried_out.total");
  if (changed === undefined || same === undefined) throw new Error("not compared");
  expect(differenceContent(changed, true, "zh")).toMatchObject({
    text: "130",
    below: "100",
    tone: "changed",
  });
  expect(differenceContent(same, true, "zh").text).toBe("=");
  expect(differenceContent(same, false, "zh").text).toBe("121");
});

it("filings(dataset, search) finds reports by part of a name and by year, the latest first", async () => {
  const found = async (search: string): Promise<readonly string[]> =>
    (await database.run(filings("test", search))).map(({ id }) => id);
  expect(await found("宿迁")).toEqual(["suqian-2024", "suqian-2023", "suqian-2020"]);
  expect(await found("宿迁2023年度")).toEqual(["suqian-2023"]);
  expect(await found("%")).toHaveLength(3);
  expect(await found("上海")).toEqual([]);
});
