import type { ReactNode } from "react";
import { writePeerLevel, type PeerTrend } from "../../charts/peerBand.ts";
import type { Unit } from "../../form/disclosure.ts";
import { formatYuanShort } from "../../locale/number.ts";
import { peerPhrases } from "../../locale/phrases/peers.ts";
import type { Locale } from "../../locale/text.ts";

/** The heads over `PeerCells`. */
export function PeerHeads({ locale }: { readonly locale: Locale }): ReactNode {
  return (
    <>
      <th scope="col">{peerPhrases.median[locale]}</th>
      <th scope="col">{peerPhrases.middleHalf[locale]}</th>
      <th scope="col">{peerPhrases.peerCount[locale]}</th>
    </>
  );
}

interface PeerCellsProps {
  readonly band: PeerTrend;
  readonly year: number;
  readonly unit: Unit;
  readonly locale: Locale;
}

/** Median, middle half and number of the peers of a year, as cells of a row. */
export function PeerCells({ band, year, unit, locale }: PeerCellsProps): ReactNode {
  const peer = band.peers.find((one) => one.year === year);
  // A level that no report states needs no fen.
  const write = (value: number | null | undefined): string =>
    unit === "元" && value != null
      ? formatYuanShort(value, locale)
      : writePeerLevel(value ?? null, unit, locale);
  return (
    <>
      <td>{write(peer?.middle)}</td>
      <td>
        {write(peer?.low)} – {write(peer?.high)}
      </td>
      <td className="quiet">{peer?.organs ?? 0}</td>
    </>
  );
}
