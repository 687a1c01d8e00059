import type { ReactNode } from "react";
import { overviewPhrases } from "../locale/phrases/overview.ts";
import type { Locale } from "../locale/text.ts";
import type { Ranked } from "../queries/ranked.ts";

/** What the tick and the whisker of a ranking mean; nothing where neither is drawn. */
export function RankingLegend({
  ranked,
  locale,
}: {
  readonly ranked: readonly Pick<Ranked, "valueBefore" | "interval">[];
  readonly locale: Locale;
}): ReactNode {
  const hasTick = ranked.some(({ valueBefore }) => valueBefore !== null);
  const hasWhisker = ranked.some(({ interval }) => interval !== null);
  if (!hasTick && !hasWhisker) return null;
  return (
    <ul className="legend">
      {hasTick ? (
        <li>
          <i className="tick" />
          {overviewPhrases.tick[locale]}
        </li>
      ) : null}
      {hasWhisker ? (
        <li>
          <i className="whisker" />
          {overviewPhrases.whisker[locale]}
        </li>
      ) : null}
    </ul>
  );
}
