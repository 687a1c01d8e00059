import { expect, it } from "vitest";
import { organYears } from "../../src/queries/organYears.ts";
import { figureMeasure } from "../../src/queries/measures.ts";
import { yearly } from "../../src/queries/yearly.ts";
import { everything } from "../../src/selection/selection.ts";
import { databaseOf, filed } from "../support/database.ts";

it("a selection of imported reports reads them and no others, peers among them", async () => {
  const database = await databaseOf(
    filed("a", 2023, { "new_received.total": 5 }, { is_imported: true }),
    filed("b", 2023, { "new_received.total": 7 }, { is_imported: true }),
    filed("c", 2023, { "new_received.total": 100 }),
  );
  const selection = { ...everything("test"), origin: "imported" } as const;
  const [row] = await database.run(yearly(selection, ["new_received.total"]));
  expect(row).toMatchObject({ reports: 2, totals: { "new_received.total": { sum: 12 } } });
  const peers = await database.run(organYears(selection, figureMeasure("new_received.total")));
  expect(peers.map(({ organ }) => organ)).toEqual(["a", "b"]);
});
