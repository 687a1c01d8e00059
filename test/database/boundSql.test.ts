import { beforeAll, expect, test } from "vitest";
import { boundSql } from "../../src/database/boundSql.ts";
import { sql } from "../../src/database/sql.ts";
import { startNodeEngine, type NodeEngine } from "../support/nodeEngine.ts";

let engine: NodeEngine;

beforeAll(async () => {
  engine = await startNodeEngine();
});

async function first(text: string, parameters: readonly (string | number | boolean | null)[]) {
  const [row] = await engine.query(text, parameters);
  return row;
}

test.each(["it's", "''", "' OR 1 = 1 --", "a\\'b", "?", '"', "公开\n信息", "", "\u2028", "$1 $& ${x}", "%_"])(
  "%j comes back from the engine as it went in",
  async (value) => {
    const { text, parameters } = sql`SELECT ${value} AS said, length(${value}) AS letters`;
    expect(await first(text, parameters)).toEqual({ said: value, letters: value.length });
  },
);

test("a text with a zero byte is bound and not written", async () => {
  expect(boundSql("SELECT ?", ["a\0b"])).toBeNull();
  expect(await first("SELECT ? = 'a' AS same", ["a\0b"])).toEqual({ same: false });
});

test.each([2019, -3, 0.1, 1e21, 1.5e-9, Number.MAX_SAFE_INTEGER])(
  "the number %d is a DOUBLE, as a bound one is",
  async (value) => {
    expect(await first("SELECT typeof(?) AS type, ? AS said", [value, value])).toEqual({
      type: "DOUBLE",
      said: value,
    });
  },
);

test("a number without a literal is bound and not written", () => {
  expect(boundSql("SELECT ?", [Number.POSITIVE_INFINITY])).toBeNull();
  expect(boundSql("SELECT ?", [Number.NaN])).toBeNull();
});

test("nothing stays NULL and truth stays truth", async () => {
  expect(await first("SELECT CAST(? AS INTEGER) AS none, ? AS yes", [null, true])).toEqual({
    none: null,
    yes: true,
  });
});

test("a question mark between quotes is no place for a value", async () => {
  expect(await first(`SELECT 'it''s ?' AS said, ? AS "why?"`, ["x"])).toEqual({
    said: "it's ?",
    "why?": "x",
  });
});

test("values and places that differ in number are refused", () => {
  expect(() => boundSql("SELECT ?, ?", ["a"])).toThrow("no value for ? number 2");
  expect(() => boundSql("SELECT ?", ["a", "b"])).toThrow("2 values for 1 places");
});
