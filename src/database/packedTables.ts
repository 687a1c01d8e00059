import { unpackDecisions } from "../ingest/imports/packedDecisions.ts";
import { unpackedReports } from "../ingest/imports/unpackedReports.ts";
import { createRegions, nationalRegions, type Location } from "../place/region.ts";
import { acceptedReports } from "./acceptedReports.ts";
import { importedTables, type ImportedTables } from "./importedReports.ts";
import type { PackedFile } from "./tablesThread.ts";

/** The tables of the accepted reports of files that travelled packed. */
export function packedTables(files: readonly PackedFile[], dataset: string): ImportedTables {
  const regions = createRegions(nationalRegions());
  // Thousands of reports lie in a few places.
  const located = new Map<string, Location>();
  const locate = (code: string): Location => {
    const found = located.get(code) ?? regions.locate(code);
    located.set(code, found);
    return found;
  };
  const decided = files.map(({ name, reports, decisions }) => ({
    name,
    reports: unpackedReports(reports),
    decisions: unpackDecisions(decisions),
  }));
  return importedTables(acceptedReports(decided, dataset), { locate });
}
