import type { ReactNode } from "react";
import { peerPhrases } from "../locale/phrases/peers.ts";
import type { Locale } from "../locale/text.ts";

/** What the dashed line and the grey band of a trend mean, as items of its legend. */
export function BandLegend({
  locale,
  isGroup = false,
  of,
}: {
  readonly locale: Locale;
  readonly isGroup?: boolean;
  /** Which of several figures it is of. */
  readonly of?: string | undefined;
}): ReactNode {
  return (
    <>
      <li>
        <i className="median" />
        {peerPhrases[isGroup ? "groupMedian" : "median"][locale]}
        {of === undefined ? null : ` · ${of}`}
      </li>
      <li>
        <i className="middle-half" />
        {peerPhrases.middleHalf[locale]}
      </li>
    </>
  );
}
