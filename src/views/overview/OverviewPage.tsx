import type { ReactNode } from "react";
import { Trail } from "../Trail.tsx";
import type { PageProps } from "../pageProps.ts";
import { ApplicantsPanel } from "./ApplicantsPanel.tsx";
import { DisputesPanel } from "./DisputesPanel.tsx";
import { KeyFigures } from "./KeyFigures.tsx";
import { OutcomesPanel } from "./OutcomesPanel.tsx";
import { ProcurementPanel } from "./ProcurementPanel.tsx";
import { RankingPanel } from "./RankingPanel.tsx";
import { VolumesPanel } from "./VolumesPanel.tsx";

/** What a minister understands in ten seconds and can dig into for an hour. */
export function OverviewPage(props: PageProps): ReactNode {
  return (
    <>
      <Trail {...props} />
      <KeyFigures {...props} />
      <div className="grid">
        <OutcomesPanel {...props} />
        <VolumesPanel {...props} />
        <RankingPanel {...props} />
        <ApplicantsPanel {...props} />
        <DisputesPanel {...props} />
        <ProcurementPanel {...props} />
      </div>
    </>
  );
}
