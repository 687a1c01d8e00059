import type { ReactNode } from "react";
import { formatNumber } from "../locale/number.ts";
import { shellPhrases } from "../locale/phrases/shell.ts";
import type { Locale } from "../locale/text.ts";
import { failureWords } from "../views/failureWords.ts";
import { useEngineStatus, type PageEngine } from "./engine.ts";

const stagePhrases = {
  downloading: shellPhrases.engineDownloading,
  starting: shellPhrases.engineStarting,
  attaching: shellPhrases.engineAttaching,
} as const;

function megabytes(bytes: number, locale: Locale): string {
  return `${formatNumber(Math.round(bytes / 1e5) / 10, locale)} MB`;
}

/** How far the engine is, and what to do if it did not start; nothing once it runs. */
export function EngineLine({
  engine,
  locale,
}: {
  readonly engine: PageEngine;
  readonly locale: Locale;
}): ReactNode {
  const status = useEngineStatus(engine);
  if (status.state === "failed")
    return (
      <div className="notice error" role="alert">
        <span>
          {shellPhrases.engineFailed[locale]} <small>{failureWords(status.message, locale)}</small>
        </span>
        <button type="button" className="button" onClick={engine.retry}>
          {shellPhrases.retry[locale]}
        </button>
      </div>
    );
  if (status.state !== "starting") return null;
  const { stage, received, total } = status.progress;
  const bytes =
    stage === "downloading"
      ? ` ${megabytes(received, locale)}${total === null ? "" : ` / ${megabytes(total, locale)}`}`
      : "";
  return (
    <p className="engineline small quiet" role="status">
      {stagePhrases[stage][locale]}
      {bytes}
    </p>
  );
}
