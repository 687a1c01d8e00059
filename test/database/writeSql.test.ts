import { expect, it } from "vitest";
import { sql } from "../../src/database/sql.ts";
import { meaningfulTokens, sqlTokens } from "../../src/database/sqlTokens.ts";
import { writeSql } from "../../src/database/writeSql.ts";
import { volumeCodes } from "../../src/queries/overviewCodes.ts";
import { yearly } from "../../src/queries/yearly.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed, nodeEngine } from "../support/database.ts";

it("writeSql(sql) writes every bound value as a literal, quotes doubled", () => {
  const question = sql`SELECT unit FROM report WHERE unit = ${"it's ?"} AND year IN (${[2023, 2024]}) AND is_imported = ${false} AND city IS ${null}`;
  expect(writeSql(question)).toBe(
    "SELECT unit\nFROM report\nWHERE unit = 'it''s ?' AND year IN (2023, 2024) AND is_imported = false\n  AND city IS NULL",
  );
});

it("writeSql(sql) asked as text gives the rows that the question gives", async () => {
  await databaseOf(
    filed("east's", 2022, { "new_received.total": 5, "carried_in.total": null }),
    filed("east's", 2023, { "new_received.total": 8 }),
    filed("west", 2023, { "new_received.total": 3 }),
  );
  const engine = await nodeEngine();
  const selection = { ...everything("test"), organs: ["east's", "west"], panel: "same" as const };
  for (const one of [
    yearly(selection, volumeCodes("total")),
    yearly({ ...everything("test"), panel: "same" }, volumeCodes("total"), "together"),
  ]) {
    const asked = await engine.query(one.sql.text, one.sql.parameters);
    expect(asked.length).toBeGreaterThan(0);
    expect(await engine.query(writeSql(one.sql), [])).toEqual(asked);
  }
});

it("sqlTokens(text) loses nothing and keeps strings, names and remarks whole", () => {
  const text = `SELECT 'it''s', "a ""b""", e'\\'x', $$d;$$ -- end\n/* a * b */ FROM t WHERE 1.5e3 >= x::INT`;
  expect(
    sqlTokens(text)
      .map((token) => token.text)
      .join(""),
  ).toBe(text);
  expect(meaningfulTokens(text).map((token) => token.text)).toEqual([
    ..."SELECT|'it''s'|,|\"a \"\"b\"\"\"|,|e'\\'x'|,|$$d;$$|FROM|t|WHERE|1.5e3|>=|x|::|INT".split("|"),
  ]);
});
