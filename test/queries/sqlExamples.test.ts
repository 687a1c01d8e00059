import { beforeAll, expect, it } from "vitest";
import { createSqlConsole, type SqlConsole } from "../../src/database/sqlConsole.ts";
import { sqlRefusal } from "../../src/database/sqlRefusal.ts";
import { writeSql } from "../../src/database/writeSql.ts";
import { searchSchema, schemaGroups } from "../../src/queries/reportColumns.ts";
import { sqlExampleOf, sqlExamples } from "../../src/queries/sqlExamples.ts";
import { attributeColumns, figureColumns, noteColumns } from "../../src/database/schema.ts";
import { everything } from "../../src/selection/selection.ts";
import { openingView } from "../../src/selection/view.ts";
import { databaseOf, filed, nodeEngine } from "../support/database.ts";

let asking: SqlConsole;

beforeAll(async () => {
  await databaseOf(
    filed("east", 2022, { "new_received.total": 5, "carried_out.total": 2, "total_processed.total": 30 }),
    filed("east", 2023, {
      "new_received.total": 9,
      "carried_in.total": 3,
      "total_processed.total": 10,
      "carried_out.total": 1,
      "granted.total": 4,
    }),
  );
  asking = createSqlConsole({ current: nodeEngine, restart: () => undefined });
});

it.each(sqlExamples.map((one) => [one.name, one] as const))(
  "the example %s runs in the console and gives what the question gives",
  async (_, example) => {
    const question = example.sql(everything("test"), openingView);
    const text = `-- ${example.title.zh}\n${writeSql(question)}`;
    expect(sqlRefusal(text)).toBeNull();
    const answer = await asking.run(text, 1000);
    const engine = await nodeEngine();
    const rows = await engine.query(question.text, question.parameters);
    const named = answer.rows.map((row): unknown =>
      Object.fromEntries(row.map((value, at) => [answer.columns[at]?.name, value])),
    );
    expect(named).toEqual(rows);
  },
);

it("the example of the carry-over chain finds the year that takes on what the last did not leave", async () => {
  const example = sqlExampleOf("carry-over");
  if (example === null) throw new Error("no such example");
  const { rows } = await asking.run(writeSql(example.sql(everything("test"), openingView)), 10);
  expect(rows).toEqual([["east", 2023, 2, 3, 1]]);
});

it("the example of the identity finds the report whose table 3 does not add up", async () => {
  const example = sqlExampleOf("identity");
  if (example === null) throw new Error("no such example");
  const { rows } = await asking.run(writeSql(example.sql(everything("test"), openingView)), 10);
  expect(rows).toEqual([["east-2023", "east", 2023, 12, 11]]);
});

it("schemaGroups name every column of the tables once", () => {
  const named = schemaGroups.flatMap((group) => group.columns);
  const of = (table: string): readonly string[] =>
    named.filter((one) => one.table === table).map(({ name }) => name);
  expect([...of("report")].sort()).toEqual([...Object.keys(attributeColumns), ...figureColumns].sort());
  expect(of("cell_note")).toEqual(Object.keys(noteColumns));
});

it("searchSchema(search) finds a column by its Chinese label and by its name", () => {
  const names = (search: string): readonly string[] =>
    searchSchema(search).flatMap((group) => group.columns.map(({ name }) => name));
  expect(names("予以公开 自然人")).toContain("granted__natural_person");
  expect(names("granted__tot")).toEqual(["granted__total", "partially_granted__total"]);
  expect(names("no such thing")).toEqual([]);
});
