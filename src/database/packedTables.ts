import { createRegions, nationalRegions, type Location } from "../place/region.ts";
import { acceptedReports, type DecidedFile } from "./acceptedReports.ts";
import { importedTables, type ImportedTables } from "./importedReports.ts";

/** The tables of the accepted reports of files that travelled packed. */
export function packedTables(files: readonly DecidedFile[], dataset: string): ImportedTables {
  const regions = createRegions(nationalRegions());
  // Thousands of reports lie in a few places.
  const located = new Map<string, Location>();
  const locate = (code: string): Location => {
    const found = located.get(code) ?? regions.locate(code);
    located.set(code, found);
    return found;
  };
  return importedTables(acceptedReports(files, dataset), { locate });
}
