import type { ReactNode } from "react";
import { peerPhrases } from "../locale/phrases/peers.ts";
import { isSingleOrgan } from "../queries/singleOrgan.ts";
import type { PageProps } from "./pageProps.ts";

/** Lays the median and quartiles of the same kind over a trend; there only for one chosen organ, off at first. */
export function BandSwitch({ address, locale, go }: Pick<PageProps, "address" | "locale" | "go">): ReactNode {
  if (!isSingleOrgan(address.selection)) return null;
  const isOn = address.view.band === "on";
  return (
    <span className="choice">
      <button
        type="button"
        aria-pressed={isOn}
        title={peerPhrases.bandNote[locale]}
        onClick={() => go({ view: { band: isOn ? "off" : "on" } })}
      >
        {peerPhrases.band[locale]}
      </button>
    </span>
  );
}
