import type { ReactNode } from "react";
import type { PageProps } from "../pageProps.ts";
import { Trail } from "../Trail.tsx";
import { CoveragePanel } from "./CoveragePanel.tsx";
import { ViolationsPanel } from "./ViolationsPanel.tsx";
import "./quality.css";

/** Whether the figures can be believed. */
export function QualityPage(props: PageProps): ReactNode {
  return (
    <>
      <Trail {...props} />
      <div className="grid">
        <ViolationsPanel {...props} />
        <CoveragePanel {...props} />
      </div>
    </>
  );
}
