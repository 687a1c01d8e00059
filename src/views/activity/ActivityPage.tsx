import type { ReactNode } from "react";
import { disclosureRows } from "../../form/disclosure.ts";
import { activityPhrases } from "../../locale/phrases/activity.ts";
import { ProcurementPanel } from "../overview/ProcurementPanel.tsx";
import type { PageProps } from "../pageProps.ts";
import "../requests/requests.css";
import { Trail } from "../Trail.tsx";
import { FeeItemsPanel } from "./FeeItemsPanel.tsx";
import { FiguresPanel } from "./FiguresPanel.tsx";
import { RollForwardPanel } from "./RollForwardPanel.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";

/** What does this government do and spend? */
export function ActivityPage(props: PageProps): ReactNode {
  const { locale } = props;
  return (
    <>
      <Trail {...props} />
      <div className="grid">
        <Documents {...props} />
        {(["licensing", "penalties", "coercive_measures"] as const).map((row) => (
          <FiguresPanel
            key={row}
            {...props}
            size="third"
            title={disclosureRows[row].label[locale]}
            measure={activityPhrases.decisionsMeasure[locale]}
            definition={activityPhrases.decisionsDefinition[locale]}
            example="decisions"
            codes={[`${row}.decisions`]}
            unit="件"
          />
        ))}
        <FiguresPanel
          {...props}
          title={activityPhrases.fees[locale]}
          measure={activityPhrases.feesMeasure[locale]}
          definition={activityPhrases.feesDefinition[locale]}
          example="fees"
          codes={["admin_fees.fee_amount"]}
          unit="万元"
        />
        <FeeItemsPanel {...props} />
        <ProcurementPanel {...props} />
        <SourcesPanel {...props} />
      </div>
    </>
  );
}

/** Documents, the two forms apart. */
function Documents(props: PageProps): ReactNode {
  const { locale } = props;
  const definition = activityPhrases.documentsDefinition[locale];
  return (
    <>
      <FiguresPanel
        {...props}
        title={activityPhrases.documents[locale]}
        measure={activityPhrases.documentsMeasure[locale]}
        definition={definition}
        example="documents"
        codes={[
          "normative_documents.issued",
          "normative_documents.abolished",
          "normative_documents.in_force",
        ]}
        unit="件"
      />
      <RollForwardPanel {...props} />
      <FiguresPanel
        {...props}
        title={activityPhrases.earlier[locale]}
        measure={activityPhrases.earlierMeasure[locale]}
        definition={definition}
        example="earlier-documents"
        codes={[
          "normative_documents.newly_made",
          "normative_documents.newly_disclosed",
          "normative_documents.total_disclosed",
        ]}
        unit="件"
      />
      <FiguresPanel
        {...props}
        title={activityPhrases.regulations[locale]}
        measure={activityPhrases.documentsMeasure[locale]}
        definition={definition}
        example="regulations"
        codes={["regulations.issued", "regulations.abolished", "regulations.in_force"]}
        unit="件"
      />
    </>
  );
}
