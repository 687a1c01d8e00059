import { expect, it } from "vitest";
import { memberVerdicts, membersDue } from "../../src/queries/memberFindings.ts";
import { memberSums } from "../../src/queries/memberSums.ts";
import { organs } from "../../src/queries/organs.ts";
import { databaseOf, filed } from "../support/database.ts";
import { withOrgans } from "../support/organs.ts";

const place = { district_code: "990101" };
const member = { ...place, scope: "single_organ", kind: "county_department" };

/** A row of reviews printed blank. */
const blank = {
  "review.upheld": null,
  "review.corrected": null,
  "review.other_outcome": null,
  "review.pending": null,
  "review.total": null,
};

/** A district with 7 reviews in 2022 whose members state 4 and 2, or whatever is given. */
async function verdicts(first: number | null, second: number | null, hasAllOrgans = true, late = {}) {
  const database = await databaseOf(
    filed("district", 2022, { "review.total": 7, "new_received.total": 5 }, place),
    filed(
      "bureau",
      2022,
      { ...(first === null ? blank : { "review.total": first }), "new_received.total": 2 },
      member,
    ),
    filed("street", 2022, second === null ? {} : { "review.total": second, "new_received.total": 3 }, member),
    filed("other", 2022, { "review.total": 90 }, { ...member, district_code: "990102" }),
  );
  await withOrgans(
    { id: "district", ...place, scope: "consolidated", kind: "county_government" },
    { id: "bureau", ...place },
    { id: "street", ...place },
    { id: "gone", ...place, last_year: 2020, ...late },
    { id: "other", district_code: "990102" },
  );
  const sums = await database.run(memberSums("test"));
  const all = await database.run(organs("test"));
  expect(sums.map(({ id, filed: count }) => [id, count])).toEqual([["district-2022", 2]]);
  const { findings, judged } = memberVerdicts(sums, all, hasAllOrgans);
  return {
    failing: findings.map(({ rule, figure, own, members }) => [rule, figure.code, own, members]),
    judged: [judged["H-GE"].has("district-2022"), judged["H-SUM"].has("district-2022")],
  };
}

it("H-SUM fails where the members' sum is another, and holds where it is not", async () => {
  expect(await verdicts(4, 2)).toEqual({ failing: [["H-SUM", "review.total", 7, 6]], judged: [true, true] });
  expect(await verdicts(4, 3)).toEqual({ failing: [], judged: [true, true] });
});

it("H-SUM is not judged where a member is missing, does not state the figure, or may be missing unknown", async () => {
  expect((await verdicts(4, 2, true, { last_year: null })).judged).toEqual([true, false]);
  expect(await verdicts(4, 2, false)).toEqual({ failing: [], judged: [true, false] });
  expect((await verdicts(4, null)).failing).toEqual([]);
});

it("H-GE fails where one member is known to have more, whatever the others say", async () => {
  expect((await verdicts(8, null)).failing).toEqual([["H-GE", "review.total", 7, 8]]);
});

it("memberSums reads a blank as zero, as the rules do", async () => {
  expect((await verdicts(null, 6)).failing).toEqual([["H-SUM", "review.total", 7, 6]]);
});

it("membersDue counts organs of the district by the years they are due for", async () => {
  const database = await databaseOf();
  await withOrgans(
    { id: "one", ...place },
    { id: "old", ...place, last_year: 2020 },
    { id: "young", ...place, first_year: 2023 },
    { id: "district", ...place, scope: "consolidated" },
  );
  const all = await database.run(organs("test"));
  expect([2020, 2021, 2023].map((year) => membersDue(all, "990101", year))).toEqual([2, 1, 2]);
});
