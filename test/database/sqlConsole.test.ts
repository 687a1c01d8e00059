import { beforeAll, expect, it } from "vitest";
import { DatabaseError } from "../../src/database/engine.ts";
import {
  CancelledSql,
  createSqlConsole,
  RefusedSql,
  type ConsoleConnection,
  type SqlConsole,
} from "../../src/database/sqlConsole.ts";
import { readSqlFault } from "../../src/database/sqlFault.ts";
import { databaseOf, filed, nodeEngine } from "../support/database.ts";

let asking: SqlConsole;
let restarts = 0;

beforeAll(async () => {
  await databaseOf(
    filed("east", 2023, { "granted.total": 3, "new_received.total": 0 }),
    filed("west", 2023, { "granted.total": null }, { is_imported: true }),
  );
  asking = createSqlConsole({
    current: nodeEngine,
    restart: () => {
      restarts += 1;
    },
  });
});

it("run(text, limit) answers from the table of the charts, imported reports too, NULL apart from zero", async () => {
  const { columns, rows, isCut } = await asking.run(
    "SELECT organ, granted__total, new_received__total, is_imported FROM report ORDER BY organ",
    10,
  );
  expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
    ["organ", "text"],
    ["granted__total", "number"],
    ["new_received__total", "number"],
    ["is_imported", "boolean"],
  ]);
  expect(rows).toEqual([
    ["east", 3, 0, false],
    ["west", null, null, true],
  ]);
  expect(isCut).toBe(false);
});

it("run(text, limit) stops at the limit and says that there is more", async () => {
  const whole = await asking.run("SELECT i FROM range(5000) AS t(i)", 5000);
  expect([whole.rows.length, whole.isCut]).toEqual([5000, false]);
  const cut = await asking.run("SELECT i FROM range(5001) AS t(i)", 5000);
  expect([cut.rows.length, cut.isCut]).toEqual([5000, true]);
});

it("run(text, limit) keeps the columns of an empty answer and columns of one name apart", async () => {
  expect((await asking.run("SELECT unit FROM report WHERE false", 10)).columns).toMatchObject([
    { name: "unit" },
  ]);
  const twice = await asking.run("SELECT 1 AS a, 2 AS a", 10);
  expect(twice.rows).toEqual([[1, 2]]);
});

it("run(text, limit) writes dates, moments, lists and structures out", async () => {
  const { rows } = await asking.run(
    "SELECT DATE '2024-01-02', TIMESTAMP '2024-01-02 03:04:05', [1, NULL], {'a': 1}, 1.50::DECIMAL(10, 2), 9007199254740993::HUGEINT",
    10,
  );
  expect(rows).toEqual([["2024-01-02", "2024-01-02 03:04:05", "[1,null]", '{"a":1}', 1.5, 9007199254740992]]);
});

it("run(text, limit) refuses what writes without asking the engine", async () => {
  const refused = asking.run("DROP VIEW report", 10);
  await expect(refused).rejects.toBeInstanceOf(RefusedSql);
  expect((await asking.run("SELECT count(*) FROM report", 10)).rows).toEqual([[2]]);
});

it("run(text, limit) fails with the engine's words, and the next question is answered", async () => {
  const text = "SELECT\n  '公开', granted\nFROM report";
  const failure = await asking.run(text, 10).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(DatabaseError);
  const fault = readSqlFault(failure instanceof Error ? failure.message : "", text);
  expect(fault.message).toContain('Referenced column "granted" not found');
  expect(fault.at).toBe(text.indexOf("granted"));
  expect(restarts).toBe(0);
  expect((await asking.run("SELECT 1", 10)).rows).toEqual([[1]]);
});

it("run(text, limit) fails for what an extension would bring and does not fetch it", async () => {
  const failure = await asking.run("SELECT '{\"a\":1}' ->> '$.a'", 10).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(DatabaseError);
  expect(readSqlFault(failure instanceof Error ? failure.message : "", "").extension).toBe("json");
});

it("cancel() ends the running question and tells its connection", async () => {
  const told: string[] = [];
  const connection: ConsoleConnection = {
    query: () => Promise.resolve(),
    send: () => new Promise(() => undefined),
    cancelSent: () => {
      told.push("cancelled");
      return Promise.resolve(true);
    },
    close: () => Promise.resolve(),
  };
  const slow = createSqlConsole({
    current: () => Promise.resolve({ connect: () => Promise.resolve(connection) }),
    restart: () => told.push("restarted"),
  });
  const question = slow.run("SELECT 1", 10);
  question.catch(() => undefined);
  await Promise.resolve();
  await slow.cancel();
  await expect(question).rejects.toBeInstanceOf(CancelledSql);
  expect(told).toEqual(["cancelled"]);
});

it("run(text, limit) restarts the engine after a crash", async () => {
  let crashes = 0;
  const broken = createSqlConsole({
    current: () =>
      Promise.resolve({
        connect: () => Promise.reject(new Error("RuntimeError: memory access out of bounds")),
      }),
    restart: () => {
      crashes += 1;
    },
  });
  await expect(broken.run("SELECT 1", 10)).rejects.toBeInstanceOf(DatabaseError);
  expect(crashes).toBe(1);
});
