import type { ReactNode } from "react";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { Choice } from "../Choice.tsx";
import type { ImportsProps } from "../import/importsProps.ts";
import { Trail } from "../Trail.tsx";
import { ChainPanel } from "./ChainPanel.tsx";
import { CoveragePanel } from "./CoveragePanel.tsx";
import { OpenRulesPanel } from "./OpenRulesPanel.tsx";
import { OutliersPanel } from "./OutliersPanel.tsx";
import { QualityTools } from "./QualityTools.tsx";
import { Summary } from "./Summary.tsx";
import { ToldPanel } from "./ToldPanel.tsx";
import { UnitsPanel } from "./UnitsPanel.tsx";
import type { QualityProps } from "./useQuality.ts";
import { ViolationsPanel } from "./ViolationsPanel.tsx";
import "./quality.css";

/** Whether the figures can be believed. */
export function QualityPage(props: QualityProps & ImportsProps): ReactNode {
  return (
    <>
      <Trail {...props} />
      <Head {...props} />
      <Summary {...props} />
      <div className="grid quality">
        <ViolationsPanel {...props} />
        <CoveragePanel {...props} />
        <ChainPanel {...props} />
        <ToldPanel {...props} />
        <UnitsPanel {...props} />
        <OutliersPanel {...props} />
        <OpenRulesPanel {...props} />
      </div>
    </>
  );
}

function Head(props: QualityProps): ReactNode {
  const { address, locale, go } = props;
  return (
    <header className="quality-head">
      <h1>{qualityPhrases.title[locale]}</h1>
      <Choice
        label={qualityPhrases.reach[locale]}
        value={address.view.reach}
        options={[
          { value: "chosen", label: qualityPhrases.chosen[locale] },
          {
            value: "all",
            label: qualityPhrases.everyOrgan[locale],
            title: qualityPhrases.everyOrganWhy[locale],
          },
        ]}
        onChange={(reach) => go({ view: { reach } })}
      />
      <QualityTools {...props} />
    </header>
  );
}
