import { expect, it } from "vitest";
import { startNodeEngine } from "../support/nodeEngine.ts";

it("arrowRows(table) gives texts, numbers and what is missing as the engine holds them, whatever they are written in", async () => {
  const engine = await startNodeEngine();
  const rows = await engine.query(
    `SELECT * FROM (VALUES ('宿迁市', 'plain', 1.5, 7, true, DATE '2024-01-02'), (NULL, '', NULL, NULL, NULL, NULL),
      ('\ufeff😀é', 'x', 0.0, 0, false, DATE '1970-01-01')) AS t(wide, ascii, figure, year, flag, day)`,
    [],
  );
  expect(rows).toEqual([
    { wide: "宿迁市", ascii: "plain", figure: 1.5, year: 7, flag: true, day: Date.UTC(2024, 0, 2) },
    { wide: null, ascii: "", figure: null, year: null, flag: null, day: null },
    { wide: "\ufeff😀é", ascii: "x", figure: 0, year: 0, flag: false, day: 0 },
  ]);
});

it("arrowRows(table) keeps texts apart over the pieces of a long answer", async () => {
  const engine = await startNodeEngine();
  const rows = await engine.query(
    "SELECT CASE WHEN i % 3 = 0 THEN NULL ELSE '第' || i || '号' END AS name FROM range(5000) AS r(i)",
    [],
  );
  expect(rows).toEqual(
    Array.from({ length: 5000 }, (_unused, at) => ({ name: at % 3 === 0 ? null : `第${at}号` })),
  );
});
