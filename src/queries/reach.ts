import { joined, sql, type Sql } from "../database/sql.ts";
import type { Selection } from "../selection/selection.ts";
import type { Reach } from "../selection/view.ts";
import { inRegions, isChosen, isReadable, whichOrgans } from "./chosen.ts";

/** The organs that are looked at: a condition on columns that `report` and `organ` share. */
export function reachedOrgans(selection: Selection, reach: Reach): readonly Sql[] {
  if (reach === "chosen") return whichOrgans(selection);
  return selection.regions.length === 0 ? [] : [inRegions(selection.regions)];
}

/** The reports that are looked at, as their tables state them: rules read the tables whatever the basis. */
export function reachedReports(selection: Selection, reach: Reach): Sql {
  const tables: Selection = { ...selection, basis: "tables" };
  if (reach === "chosen") return isChosen(tables);
  return joined([...isReadable(tables), ...reachedOrgans(tables, reach), sql`TRUE`], " AND ");
}
