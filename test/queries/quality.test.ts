import { expect, it } from "vitest";
import { number, text } from "../../src/database/query.ts";
import { sql } from "../../src/database/sql.ts";
import { carryPairs, carryState } from "../../src/queries/carryPairs.ts";
import { chainLines, chainYears } from "../../src/queries/chainLines.ts";
import { figureSeries } from "../../src/queries/figureSeries.ts";
import { joinedYears } from "../../src/queries/joinedYears.ts";
import { judgedReports } from "../../src/queries/judgedReports.ts";
import { organs, takenOver } from "../../src/queries/organs.ts";
import { blankShare, chainCounts } from "../../src/queries/qualitySummary.ts";
import { reachedCounts } from "../../src/queries/reachedCounts.ts";
import { reachedOrgans, reachedReports } from "../../src/queries/reach.ts";
import { notesById, reportsById } from "../../src/queries/reportsById.ts";
import { toldOtherwise } from "../../src/queries/toldOtherwise.ts";
import { violationQuestions } from "../../src/queries/violationQuestions.ts";
import { violations } from "../../src/queries/violations.ts";
import { ruleOf } from "../../src/form/rules.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed, nodeEngine } from "../support/database.ts";
import { withOrgans } from "../support/organs.ts";

const chosen = { ...everything("test"), regions: ["350200"] };
const inXiamen = { city_code: "350200", district_code: "350213" };
const department = { ...inXiamen, scope: "single_organ", kind: "county_department" };

it("reachedReports(selection, reach) keeps regions and years, and drops scope, level and kind only for all", async () => {
  const database = await databaseOf(
    filed("government", 2022, {}, inXiamen),
    filed("bureau", 2022, {}, department),
    filed("bureau", 2019, {}, department),
    filed("elsewhere", 2022, {}, { city_code: "320800" }),
  );
  const ids = async (reach: "chosen" | "all"): Promise<readonly string[]> => {
    const selection = { ...chosen, years: { from: 2021, to: 2023 } };
    const where = reachedReports(selection, reach);
    return database.run({
      sql: sql`SELECT id FROM report WHERE ${where} ORDER BY id`,
      decode: (raw) => text(raw["id"], "id"),
    });
  };
  expect(await ids("chosen")).toEqual(["government-2022"]);
  expect(await ids("all")).toEqual(["bureau-2022", "government-2022"]);
  expect(reachedOrgans(everything("test"), "all")).toEqual([]);
});

it("judgedReports(selection) counts blanks of full reports only, and leaves out reports on no form", async () => {
  const database = await databaseOf(
    filed("east", 2022, { "granted.total": null, "refused_state_secret.total": null }),
    filed("north", 2022, { "granted.total": 3 }),
    filed("south", 2022, { "granted.total": null }, { coverage: "headline" }),
    filed("west", 2018, {}, { form: "form_pre2019" }),
  );
  const rows = await database.run(judgedReports(everything("test"), "chosen"));
  expect(rows.map(({ id, blank_cells }) => [id, blank_cells])).toEqual([
    ["east-2022", 2],
    ["north-2022", 0],
    ["south-2022", null],
  ]);
  // The 2021 form prints 200 cells.
  expect(blankShare(rows)).toEqual({ blank: 2, cells: 400, reports: 2, share: 2 / 400 });
  expect(blankShare([]).share).toBeNull();
});

it("carryPairs(selection) holds each report against last year's, in one column, blanks as zero", async () => {
  const database = await databaseOf(
    filed("east", 2021, { "carried_out.total": 121, "carried_out.natural_person": null }),
    filed("east", 2022, { "carried_in.total": 121, "carried_in.natural_person": 3 }),
    filed("east", 2023, { "carried_in.total": 4 }),
    filed("west", 2022, { "carried_in.total": 1 }),
  );
  const pairs = await database.run(carryPairs(everything("test"), "chosen", "total"));
  expect(pairs.map((pair) => [pair.id, pair.carried_before, pair.carried_now, carryState(pair)])).toEqual([
    ["east-2021", null, null, "no_previous"],
    ["east-2022", 121, 121, "holds"],
    ["east-2023", null, 4, "unknown_out"],
    ["west-2022", null, 1, "no_previous"],
  ]);
  const persons = await database.run(carryPairs(everything("test"), "chosen", "natural_person"));
  expect(persons.map(({ carried_before, carried_now }) => [carried_before, carried_now])[1]).toEqual([0, 3]);
  expect(carryState(persons[1])).toBe("broken");
  expect(carryState(persons[2])).toBe("unknown_in");
  expect(carryState(undefined)).toBe("no_report");
  expect(chainCounts(pairs)).toEqual({ broken: 0, judged: 1, open: 3 });
  expect(chainCounts(persons)).toEqual({ broken: 1, judged: 1, open: 3 });
});

it("chainLines(pairs) has a line for organs with two reports in a row, and a gap where one is missing", () => {
  const pair = (organ: string, year: number, previous: boolean) => ({
    id: `${organ}-${year}`,
    organ,
    unit: organ,
    year,
    carried_now: 1,
    previous_id: previous ? `${organ}-${year - 1}` : null,
    carried_before: previous ? 1 : null,
  });
  const pairs = [
    pair("east", 2020, false),
    pair("east", 2021, true),
    pair("east", 2023, true),
    pair("west", 2022, false),
  ];
  const years = chainYears(pairs);
  expect(years).toEqual([2021, 2022, 2023]);
  const lines = chainLines(pairs, years, []);
  expect(lines.map(({ organ }) => organ)).toEqual(["east"]);
  expect(lines[0]?.cells.map((cell) => carryState(cell.pair))).toEqual(["holds", "no_report", "holds"]);
  expect(chainYears([pair("west", 2022, false)])).toEqual([]);
});

it("toldOtherwise(dataset) names reports whose text gives another total than the table, whatever the reason", async () => {
  const database = await databaseOf(
    filed("east", 2022, { "narrative.review_total": 134, "review.total": 170 }),
    filed("west", 2022, { "narrative.review_total": 170, "review.total": 170 }),
    filed("south", 2022, { "narrative.new_received": 9 }),
  );
  expect(await database.run(toldOtherwise("test"))).toEqual([{ id: "east-2022" }]);
});

it("reportsById(dataset, ids) gives the reports that there are, with their notes", async () => {
  const database = await databaseOf(filed("east", 2022, { "granted.total": 3 }), filed("west", 2022, {}));
  const engine = await nodeEngine();
  engine.execute("INSERT INTO cell_note VALUES ('east-2022', 'granted.total', '三', 'number', NULL)");
  const ids = ["east-2022", "east-2021"];
  const rows = await database.run(reportsById("test", ids));
  expect(rows.map(({ id, values }) => [id, values.get("granted.total")])).toEqual([["east-2022", 3]]);
  expect((await database.run(notesById(ids))).map(({ raw }) => raw)).toEqual(["三"]);
  expect(await database.run(reportsById("test", []))).toEqual([]);
});

it("figureSeries(dataset, organs, codes) leaves out what is not known", async () => {
  const database = await databaseOf(
    filed("east", 2021, { "review.upheld": 309 }),
    filed("east", 2022, {}),
    filed("west", 2022, { "review.upheld": 1 }),
  );
  const rows = await database.run(figureSeries("test", ["east"], ["review.upheld"]));
  expect(rows.map(({ year, values }) => [year, values.get("review.upheld") ?? null])).toEqual([
    [2021, 309],
    [2022, null],
  ]);
});

it("takenOver(organs, organ, year) finds the organs that ended the year before", async () => {
  const database = await databaseOf();
  await withOrgans({ id: "old", last_year: 2021, successor: "new" }, { id: "new" });
  const all = await database.run(organs("test"));
  expect(takenOver(all, "new", 2022).map(({ id }) => id)).toEqual(["old"]);
  expect(takenOver(all, "new", 2023)).toEqual([]);
});

it("joinedYears(dataset, report) gives the years after an organ was taken over", async () => {
  const database = await databaseOf(filed("new", 2022, {}), filed("east", 2022, {}));
  await withOrgans({ id: "old", last_year: 2021, successor: "new" }, { id: "new" }, { id: "east" });
  expect(await database.run(joinedYears("test", "new-2022"))).toEqual([{ joined_year: 2022 }]);
  expect(await database.run(joinedYears("test", "east-2022"))).toEqual([]);
});

it("violationQuestions(dataset) find together what one question finds", async () => {
  const database = await databaseOf(
    filed("east", 2021, { "carried_out.total": 5 }),
    filed("east", 2022, {
      "new_received.total": 40,
      "carried_in.total": 7,
      "total_processed.total": 39,
      "carried_out.total": 4,
      "narrative.granted": 3,
      "granted.total": 4,
    }),
  );
  const names = (rows: Awaited<ReturnType<typeof all>>): readonly string[] =>
    rows
      .flatMap(({ id, violations: found }) => found.map(({ instance }) => `${id} ${instance.rule.id}`))
      .sort();
  const all = () => database.run(violations(sql`dataset = ${"test"}`));
  const parts = await Promise.all(violationQuestions("test").map((question) => database.run(question)));
  expect(names(parts.flat())).toEqual(names(await all()));
  expect(names(parts.flat())).toEqual(
    expect.arrayContaining(["east-2022 S3-ID", "east-2022 X-CARRY", "east-2022 N-OUT"]),
  );
});

it("violations(where, [N-BASE]) reads what N-OUT reads", async () => {
  const database = await databaseOf(filed("east", 2022, { "narrative.granted": 3, "granted.total": 4 }));
  expect(await database.run(violations(sql`TRUE`, [ruleOf("N-BASE")]))).toEqual([]);
});

it("reachedCounts(selection, reach) counts the reports that are looked at, none on no form", async () => {
  const database = await databaseOf(
    filed("government", 2022, {}, inXiamen),
    filed("bureau", 2022, {}, department),
    filed("bureau", 2018, {}, { ...department, form: "form_pre2019" }),
  );
  const counted = async (reach: "chosen" | "all"): Promise<number> => {
    const [counts] = await database.run(reachedCounts(chosen, reach));
    return Object.values(counts?.[0]?.counts ?? {}).reduce((sum, count) => sum + number(count, "count"), 0);
  };
  expect([await counted("chosen"), await counted("all")]).toEqual([1, 2]);
});
