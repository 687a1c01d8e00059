import { expect, it } from "vitest";
import type { ValueCode } from "../../src/form/cells.ts";
import { kindBand } from "../../src/queries/kindBand.ts";
import { figureMeasure } from "../../src/queries/measures.ts";
import { organYears } from "../../src/queries/organYears.ts";
import { peerFigures } from "../../src/queries/peerFigures.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

const codes = ["refused_internal_affairs.total", "not_held.total"] as const satisfies readonly ValueCode[];

function reasons(organ: string, internal: number | null, notHeld: number | null, kind = "county_government") {
  const figures = { "refused_internal_affairs.total": internal, "not_held.total": notHeld };
  return filed(organ, 2023, figures, { kind });
}

it("peerFigures gives the quartiles of each figure over the kind, and none of fewer than three", async () => {
  const database = await databaseOf(
    reasons("a", 1, 10),
    reasons("b", 3, null),
    reasons("c", 7, 30),
    reasons("d", 9, null),
    reasons("street", 99, 99, "town"),
  );
  const selection = { ...everything("test"), organs: ["a"] };
  const rows = await database.run(peerFigures(selection, codes));
  expect(rows).toEqual([
    {
      year: 2023,
      figures: {
        "refused_internal_affairs.total": { year: 2023, organs: 4, low: 2.5, middle: 5, high: 7.5 },
        "not_held.total": { year: 2023, organs: 2, low: null, middle: null, high: null },
      },
    },
  ]);
});

it("peerFigures agrees with the quartiles that are counted outside the engine", async () => {
  const database = await databaseOf(reasons("a", 4, 1), reasons("b", 8, 2), reasons("c", 1, 50));
  const selection = { ...everything("test"), organs: ["b"] };
  const [row] = await database.run(peerFigures(selection, codes));
  for (const code of codes) {
    const measure = figureMeasure(code);
    const [counted] = kindBand(await database.run(organYears(selection, measure)), measure);
    expect(row?.figures[code]).toEqual(counted);
  }
});
