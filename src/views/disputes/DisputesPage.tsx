import type { ReactNode } from "react";
import { disputeRowCodes } from "../../form/disputes.ts";
import { disputesPhrases } from "../../locale/phrases/disputes.ts";
import { RankingPanel } from "../overview/RankingPanel.tsx";
import type { PageProps } from "../pageProps.ts";
import "../requests/requests.css";
import { Trail } from "../Trail.tsx";
import { disputeMeasures } from "./disputeMeasures.ts";
import { RatesPanel } from "./RatesPanel.tsx";
import { ResultsPanel } from "./ResultsPanel.tsx";

/** Are our decisions standing up? */
export function DisputesPage(props: PageProps): ReactNode {
  return (
    <>
      <Trail {...props} />
      <p className="notice">{disputesPhrases.law[props.locale]}</p>
      <div className="grid">
        {disputeRowCodes.map((row) => (
          <ResultsPanel key={row} {...props} row={row} />
        ))}
        <RatesPanel {...props} />
        <RankingPanel {...props} measures={disputeMeasures} />
      </div>
    </>
  );
}
