import { use } from "react";
import type { PeerTrend } from "../charts/peerBand.ts";
import { kindBand } from "../queries/kindBand.ts";
import type { FigureMeasure } from "../queries/measures.ts";
import { organYears } from "../queries/organYears.ts";
import { isJoined } from "../queries/seriesRuns.ts";
import { isSingleOrgan } from "../queries/singleOrgan.ts";
import type { PageProps } from "./pageProps.ts";

/** The peers of the one chosen organ in a figure, where they are switched on. */
export function useBand(
  { address, database }: Pick<PageProps, "address" | "database">,
  against: FigureMeasure | undefined,
): PeerTrend | undefined {
  if (against === undefined || address.view.band === "off" || !isSingleOrgan(address.selection))
    return undefined;
  const peers = kindBand(use(database.run(organYears(address.selection, against))), against);
  return { peers, isJoined: (before, after) => isJoined(against, before, after) };
}
