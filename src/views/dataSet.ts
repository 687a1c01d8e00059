import { createContext, useContext } from "react";
import type { DataSetManifest } from "../database/bundled.ts";

/** What the data set on show says about itself; null outside the page. */
export const DataSetContext = createContext<DataSetManifest | null>(null);

/** The data set on show. */
export function useDataSet(): DataSetManifest {
  const manifest = useContext(DataSetContext);
  if (manifest === null) throw new Error("no data set is on show");
  return manifest;
}
