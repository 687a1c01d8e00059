import { useState, type ReactNode } from "react";
import { panelPhrases } from "../locale/phrases/panel.ts";
import { Choice } from "./Choice.tsx";
import type { PageProps } from "./pageProps.ts";
import { Panel } from "./Panel.tsx";

export type Face = "chart" | "table";

interface FacePanelProps extends Pick<PageProps, "database" | "locale"> {
  readonly id?: string;
  readonly title: string;
  readonly measure: string;
  readonly definition: ReactNode;
  readonly isStale: boolean;
  readonly question: string;
  readonly tools?: ReactNode;
  readonly sql?: string | undefined;
  readonly size?: "half" | "wide" | "third";
  readonly children: (face: Face) => ReactNode;
}

/** A panel that shows its answer as a chart or as the table twin of it. */
export function FacePanel(props: FacePanelProps): ReactNode {
  const { database, locale, tools, children, ...panel } = props;
  const [face, setFace] = useState<Face>("chart");
  return (
    <Panel
      {...panel}
      hasFiles
      locale={locale}
      onRetry={() => database.forgetFailures()}
      tools={
        <>
          {tools}
          <Choice
            label={`${panelPhrases.chart[locale]} / ${panelPhrases.table[locale]}`}
            value={face}
            options={[
              { value: "chart", label: panelPhrases.chart[locale] },
              { value: "table", label: panelPhrases.table[locale] },
            ]}
            onChange={setFace}
          />
        </>
      }
    >
      {children(face)}
    </Panel>
  );
}
