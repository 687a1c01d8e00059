import type { ReactNode } from "react";
import { shellPhrases } from "../locale/phrases/shell.ts";
import type { Locale } from "../locale/text.ts";

interface NoticesProps {
  readonly ignored: readonly string[];
  readonly isSimulated: boolean;
  readonly locale: Locale;
}

/** What a reader must know before any figure: simulated data, and words of the address that were ignored. */
export function Notices({ ignored, isSimulated, locale }: NoticesProps): ReactNode {
  return (
    <>
      {isSimulated ? (
        <p className="notice warning">
          <span className="mark simulated">{shellPhrases.simulated[locale]}</span>
          {shellPhrases.simulatedNotice[locale]}
        </p>
      ) : null}
      {ignored.length > 0 ? (
        <p className="notice warning" role="status">
          {shellPhrases.ignored[locale]} <code>{ignored.join("  ")}</code>
        </p>
      ) : null}
    </>
  );
}
