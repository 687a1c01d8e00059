import type { ReactNode } from "react";
import type { PageProps } from "../pageProps.ts";
import { Trail } from "../Trail.tsx";
import { ChainPanel } from "./ChainPanel.tsx";
import { FlowPanel } from "./FlowPanel.tsx";
import { HeatPanel } from "./HeatPanel.tsx";
import { PeoplePanel } from "./PeoplePanel.tsx";
import { ReasonsPanel } from "./ReasonsPanel.tsx";
import "./requests.css";

/** What happens to a request here. */
export function RequestsPage(props: PageProps): ReactNode {
  return (
    <>
      <Trail {...props} />
      <div className="grid">
        <FlowPanel {...props} />
        <HeatPanel {...props} />
        <PeoplePanel {...props} />
        <ChainPanel {...props} />
        <ReasonsPanel {...props} />
      </div>
    </>
  );
}
