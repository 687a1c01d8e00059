import type { ReactNode } from "react";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import type { View } from "../../selection/view.ts";
import type { PageProps } from "../pageProps.ts";

interface SummaryCardProps extends Pick<PageProps, "go" | "locale"> {
  readonly label: string;
  /** Null where it cannot be told; `detail` says why. */
  readonly figure: string | null;
  readonly detail: string;
  readonly isBad?: boolean;
  /** The panel it is about. */
  readonly panel: "rules" | "coverage" | "chain" | "open";
  /** What that panel is to show. */
  readonly view?: Partial<View>;
}

/** A figure that leads to its panel. */
export function SummaryCard({
  label,
  figure,
  detail,
  isBad = false,
  panel,
  view,
  go,
  locale,
}: SummaryCardProps): ReactNode {
  const lead = (): void => {
    if (view !== undefined) go({ view });
    const target = document.getElementById(panel);
    target?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
  };
  return (
    <button
      type="button"
      className="key"
      data-panel={panel}
      title={qualityPhrases.goToPanel[locale]}
      onClick={lead}
    >
      <span className="small">{label}</span>
      <span className={`figure${figure === null ? " quiet" : isBad ? " bad" : ""}`}>{figure ?? "–"}</span>
      <span className="small quiet">{detail}</span>
    </button>
  );
}
