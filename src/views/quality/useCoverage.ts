import { use } from "react";
import { coverage, coverageMatrix, yearsOfDataSet, type OrganCoverage } from "../../queries/coverage.ts";
import type { PageProps } from "../pageProps.ts";

/** The organs that are looked at, with a cell for every chosen year, else for every year of the data set. */
export function useCoverage({
  address,
  database,
}: Pick<PageProps, "address" | "database">): readonly OrganCoverage[] {
  const { selection, view } = address;
  const asked = database.run(coverage(selection, view.reach));
  const [span] = use(database.run(yearsOfDataSet(selection.dataset)));
  const first = selection.years?.from ?? span?.first ?? null;
  const last = selection.years?.to ?? span?.last ?? null;
  const rows = use(asked);
  return first === null || last === null ? [] : coverageMatrix(rows, first, last);
}
