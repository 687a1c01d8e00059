import { use } from "react";
import { filingOrgan } from "../../ingest/imports/knownOrgan.ts";
import { hintedJudge } from "../../ingest/imports/hintedJudge.ts";
import type { DroppedFile } from "../../ingest/imports/importLibrary.ts";
import { dataSetOrgans } from "../../queries/dataSetOrgans.ts";
import type { ImportsProps } from "../import/importsProps.ts";
import type { Place } from "./Filing.tsx";

export type Fill = (place: Place, files: readonly DroppedFile[]) => void;

/** Reads files as the report that is missing at a place; null where the data set takes no imports. */
export function useFilling({ address, database, go, joined, judge, library }: ImportsProps): Fill | null {
  const { dataset } = address.selection;
  const known = use(database.run(dataSetOrgans(dataset)));
  if (dataset !== joined) return null;
  return ({ line, cell }, files) => {
    const organ = known.find(({ id }) => id === line.organ);
    if (organ === undefined || files.length === 0) return;
    void library.add(files, hintedJudge(judge, { organ: filingOrgan(organ), year: cell.year }));
    go({ page: "data" });
  };
}
