import { expose, transfer } from "comlink";
import { unpackDecisions } from "../ingest/imports/packedDecisions.ts";
import { unpackedReports } from "../ingest/imports/unpackedReports.ts";
import { createRegions, nationalRegions, type Location } from "../place/region.ts";
import { acceptedReports } from "./acceptedReports.ts";
import { importedTables } from "./importedReports.ts";
import type { TablesMaker } from "./tablesThread.ts";

const regions = createRegions(nationalRegions());
/** Thousands of reports lie in a few places. */
const located = new Map<string, Location>();

function locate(code: string): Location {
  const found = located.get(code) ?? regions.locate(code);
  located.set(code, found);
  return found;
}

const maker: TablesMaker = {
  make(files, dataset) {
    const decided = files.map(({ name, reports, decisions }) => ({
      name,
      reports: unpackedReports(reports),
      decisions: unpackDecisions(decisions),
    }));
    const tables = importedTables(acceptedReports(decided, dataset), { locate });
    return Promise.resolve(
      transfer(
        tables,
        Object.values(tables).map(({ bytes }) => bytes.buffer),
      ),
    );
  },
};

expose(maker);
