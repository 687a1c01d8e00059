import { expect, it } from "vitest";
import { createDatabase } from "../../src/database/database.ts";
import { DatabaseError } from "../../src/database/engine.ts";
import { figure, number, query, text } from "../../src/database/query.ts";
import { snapshotEngine } from "../../src/database/snapshotEngine.ts";
import { column, each, sql } from "../../src/database/sql.ts";
import { databaseOf, filed } from "../support/database.ts";

const totals = query(
  { organ: text, year: number, granted: figure },
  sql`SELECT organ, year, ${column("granted.total")} AS granted FROM report WHERE organ IN (${["east", "west"]}) ORDER BY organ`,
);

it("run(question) reads numbers as numbers and an unknown figure as null", async () => {
  const database = await databaseOf(
    filed("east", 2023, { "granted.total": 3 }),
    filed("west", 2023, { "granted.total": null }),
    filed("north", 2023, { "granted.total": 9 }),
  );
  expect(await database.run(totals)).toEqual([
    { organ: "east", year: 2023, granted: 3 },
    { organ: "west", year: 2023, granted: null },
  ]);
});

it("run(question) treats a reader's text as a value, whatever it contains", async () => {
  const database = await databaseOf(filed("east", 2023, {}));
  const question = query({ organ: text }, sql`SELECT organ FROM report WHERE organ = ${"east' OR true --"}`);
  expect(await database.run(question)).toEqual([]);
});

it("run(question) gives equal questions one promise", async () => {
  const database = await databaseOf(filed("east", 2023, {}));
  const again = query({ organ: text, year: number, granted: figure }, totals.sql);
  expect(database.run(again)).toBe(database.run(totals));
});

it("run(question) fails with the SQL and the cause, and asks again only after forgetFailures()", async () => {
  let asked = 0;
  const database = createDatabase({
    query() {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("no memory")) : Promise.resolve([]);
    },
  });
  const failure = await database.run(totals).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(DatabaseError);
  expect(failure).toMatchObject({ message: "no memory", sql: totals.sql.text });
  await expect(database.run(totals)).rejects.toThrow("no memory");
  database.forgetFailures();
  expect(await database.run(totals)).toEqual([]);
});

it("snapshotEngine answers what it holds without the engine behind it, and passes the rest on", async () => {
  const passed: string[] = [];
  const engine = snapshotEngine(
    {
      sqls: [totals.sql.text],
      answers: {
        [`0|${JSON.stringify(totals.sql.parameters)}`]: [{ organ: "east", year: 2023, granted: 1 }],
      },
    },
    {
      query(text) {
        passed.push(text);
        return Promise.resolve([]);
      },
    },
  );
  const database = createDatabase(engine);
  expect(await database.run(totals)).toEqual([{ organ: "east", year: 2023, granted: 1 }]);
  expect(passed).toEqual([]);
  await database.run(query({ organ: text }, sql`SELECT organ FROM report`));
  expect(passed).toEqual(["SELECT organ FROM report"]);
});

it("each(items, fragment) and a list of nothing make SQL that matches nothing", () => {
  expect(each(["granted.total", "refused.total"] as const, (code) => column(code)).text).toBe(
    "granted__total, refused__total",
  );
  expect(sql`organ IN (${[]})`.text).toBe("organ IN (NULL)");
});
