import { useState, type ReactNode } from "react";
import "../../charts/registerLabels.ts";
import type { Denominator } from "../../ingest/denominator/denominator.ts";
import { withStorage } from "../sql/browserStorage.ts";
import { Trail } from "../Trail.tsx";
import type { PageProps } from "../pageProps.ts";
import { AnswerStrip } from "./AnswerStrip.tsx";
import "./compare.css";
import { readDenominatorsKept } from "./keptDenominators.ts";
import { LeaguePanel } from "./LeaguePanel.tsx";
import { RanksPanel } from "./RanksPanel.tsx";
import { TrendPanel } from "./TrendPanel.tsx";
import { WhomPanel } from "./WhomPanel.tsx";
import { WhyPanel } from "./WhyPanel.tsx";

/** What the panels of the page are given beside the page's own. */
export interface CompareProps extends PageProps {
  readonly denominators: readonly Denominator[];
}

/** How do we do against others like us, and why did it change? */
export function ComparePage(props: PageProps): ReactNode {
  const [denominators, setDenominators] = useState<readonly Denominator[]>(
    () => withStorage(readDenominatorsKept) ?? [],
  );
  const own: CompareProps = { ...props, denominators };
  return (
    <>
      <Trail {...props} />
      <div className="grid compare">
        <WhomPanel {...own} onDenominators={setDenominators} />
        <AnswerStrip {...own} />
        <TrendPanel {...own} />
        <RanksPanel {...own} />
        <LeaguePanel {...own} />
        <WhyPanel {...own} />
      </div>
    </>
  );
}
