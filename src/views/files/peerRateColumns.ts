import { disputesPhrases } from "../../locale/phrases/disputes.ts";
import type { Locale } from "../../locale/text.ts";
import type { PanelCell, PanelColumn } from "../../publish/panel/panelTable.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import type { PeerRateRow } from "../../queries/rateByYear.ts";
import { numberColumn } from "./columns.ts";

/** The quartiles of the peers of a rate, and how many there are. */
export function peerRateColumns(measure: RateMeasure, locale: Locale): readonly PanelColumn[] {
  const kind = measure.unit === "ratio" ? "share" : "number";
  return [
    { name: disputesPhrases.quartileLow[locale], kind },
    { name: disputesPhrases.median[locale], kind },
    { name: disputesPhrases.quartileHigh[locale], kind },
    numberColumn(disputesPhrases.peerReports[locale]),
  ];
}

export function peerRateCells(peer: PeerRateRow | undefined): readonly PanelCell[] {
  return [peer?.low ?? null, peer?.middle ?? null, peer?.high ?? null, peer?.organs ?? 0];
}
