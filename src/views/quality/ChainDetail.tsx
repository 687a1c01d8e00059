import { use, type ReactNode } from "react";
import { formatNumber } from "../../locale/number.ts";
import { qualityCounts } from "../../locale/phrases/qualityCounts.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { carryState } from "../../queries/carryPairs.ts";
import { organs, takenOver } from "../../queries/organs.ts";
import type { PageProps } from "../pageProps.ts";
import type { ChosenLink } from "./ChainLink.tsx";

interface ChainDetailProps extends PageProps {
  readonly chosen: ChosenLink;
  readonly onClose: () => void;
}

/** Both figures, or why they are not known, and the ways to look them up. */
export function ChainDetail({
  chosen,
  address,
  database,
  locale,
  linkTo,
  onClose,
}: ChainDetailProps): ReactNode {
  const { line, cell } = chosen;
  const { pair } = cell;
  const state = carryState(pair);
  const written = (value: number | null): string => (value === null ? "?" : formatNumber(value, locale));
  const isKnown = state === "holds" || state === "broken";
  const moved = qualityCounts.moved(
    written(pair?.carried_before ?? null),
    written(pair?.carried_now ?? null),
  );
  const { applicant, dataset } = address.selection;
  const joining = takenOver(use(database.run(organs(dataset))), line.organ, cell.year);
  return (
    <div className="notice small hole" role="status">
      <strong>
        {line.unit} {cell.year - 1}→{cell.year}
      </strong>
      <span>
        {isKnown ? moved[locale] : qualityPhrases[state][locale]}
        {joining.length === 0
          ? null
          : ` · ${qualityPhrases.takenOver[locale]}${joining.map(({ name }) => name).join("、")}`}
      </span>
      {pair === undefined || pair.previous_id === null ? null : (
        <a
          href={linkTo({
            page: "difference",
            view: { report: pair.id, other: pair.previous_id, cell: null },
          })}
        >
          {qualityPhrases.compare[locale]}
        </a>
      )}
      {pair === undefined ? null : (
        <a href={linkTo({ page: "report", view: { report: pair.id, cell: `carried_in.${applicant}` } })}>
          {qualityPhrases.toCell[locale]}
        </a>
      )}
      <button type="button" className="plain" aria-label={qualityPhrases.cancel[locale]} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
