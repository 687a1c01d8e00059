import { expect, it } from "vitest";
import { createDatabase } from "../../src/database/database.ts";
import { DatabaseError } from "../../src/database/engine.ts";
import { figure, number, query, text, type Query } from "../../src/database/query.ts";
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

it("askAhead(work) gives its answers out together, and each of them to whoever asks the same", async () => {
  const waiting = new Map<string, () => void>();
  const database = createDatabase({
    query: (text) => new Promise((resolve) => waiting.set(text, () => resolve([{ organ: text }]))),
  });
  const question = query({ organ: text }, sql`SELECT organ FROM report`);
  const next = query({ organ: text }, sql`SELECT organ FROM report WHERE year = 2023`);
  database.askAhead(async (ask) => {
    await ask(question);
    await ask(next);
  });
  let isGiven = false;
  const given = database.run(question).then((rows) => {
    isGiven = true;
    return rows;
  });
  waiting.get(question.sql.text)?.();
  await new Promise((later) => setTimeout(later, 5));
  expect(isGiven).toBe(false);
  waiting.get(next.sql.text)?.();
  expect(await given).toEqual([{ organ: question.sql.text }]);
  expect(await database.run(next)).toEqual([{ organ: next.sql.text }]);
  expect(waiting.size).toBe(2);
});

it("askAhead(work) leaves a failure to whoever reads the answer", async () => {
  const database = createDatabase({ query: () => Promise.reject(new Error("no memory")) });
  database.askAhead((ask) => ask(totals));
  await expect(database.run(totals)).rejects.toThrow("no memory");
});

it("run(question) reads the parts of one answer, which is asked for once", async () => {
  let asked = 0;
  const database = createDatabase({
    query() {
      asked += 1;
      return Promise.resolve([
        { year: 2023, granted: 1, refused: 2 },
        { year: 2023, granted: 3, refused: 4 },
      ]);
    },
  });
  const part = (name: "granted" | "refused"): Query<number> => ({
    sql: totals.sql,
    part: name,
    decode: (raw) => number(raw[name], name),
    gather: (rows) => [rows.reduce((sum, one) => sum + one, 0)],
  });
  expect(await database.run(part("granted"))).toEqual([4]);
  expect(await database.run(part("refused"))).toEqual([6]);
  expect(asked).toBe(1);
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
