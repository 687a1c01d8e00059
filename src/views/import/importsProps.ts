import { useDeferredValue, useSyncExternalStore } from "react";
import type { ImportLibrary, ImportState, OpeningJudge } from "../../ingest/imports/importLibrary.ts";
import type { PageProps } from "../pageProps.ts";

/** What the views of imported files are given beside what every page is given. */
export interface ImportsProps extends PageProps {
  readonly library: ImportLibrary;
  readonly judge: OpeningJudge;
  /** The data set that imported reports join. */
  readonly joined: string;
  /** Whether imported reports are on their way into the engine, or out of it. */
  readonly isTaking: boolean;
}

/** Whether the figures on the screen are still those from before the imported reports changed. */
export function useIsBehind({ database, isTaking }: Pick<ImportsProps, "database" | "isTaking">): boolean {
  const shown = useDeferredValue(database);
  return isTaking || shown !== database;
}

/** The imports as they change. */
export function useImports(library: ImportLibrary): ImportState {
  return useSyncExternalStore(library.subscribe, library.state);
}
