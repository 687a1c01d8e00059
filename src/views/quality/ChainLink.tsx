import type { CSSProperties, ReactNode } from "react";
import { formatSigned } from "../../locale/number.ts";
import { qualityPhrases } from "../../locale/phrases/quality.ts";
import { carryState } from "../../queries/carryPairs.ts";
import type { ChainCell, ChainLine } from "../../queries/chainLines.ts";
import type { PageProps } from "../pageProps.ts";

/** A cell of the chain with its line. */
export interface ChosenLink {
  readonly line: ChainLine;
  readonly cell: ChainCell;
}

interface ChainLinkProps extends ChosenLink, Pick<PageProps, "locale"> {
  readonly isChosen: boolean;
  readonly onChoose: (chosen: ChosenLink) => void;
}

/** How far apart both figures are; null where one is not known. */
function gapOf({ pair }: ChainCell): number | null {
  const now = pair?.carried_now ?? null;
  const before = pair?.carried_before ?? null;
  return now === null || before === null ? null : now - before;
}

/** The wider the gap, the stronger the colour: 1 case 10 %, 10 cases 20 %, at most 40 %, on which the sign stays readable. */
function heatOf(gap: number): CSSProperties {
  const strength = Math.min(40, 10 + 10 * Math.log10(Math.abs(gap)));
  return { background: `color-mix(in srgb, var(--error) ${Math.round(strength)}%, var(--surface))` };
}

/** Whether the carry-over into a year holds: a tick, how far it is off, or that nobody can tell. */
export function ChainLink({ line, cell, locale, isChosen, onChoose }: ChainLinkProps): ReactNode {
  const state = carryState(cell.pair);
  const gap = gapOf(cell);
  const sign = state === "holds" ? "✓" : gap === null ? "?" : formatSigned(gap, locale);
  const words = `${line.unit} ${cell.year - 1}→${cell.year} ${state === "broken" ? sign : qualityPhrases[state][locale]}`;
  return (
    <button
      type="button"
      className={`link ${state}`}
      data-state={state}
      style={state === "broken" && gap !== null ? heatOf(gap) : undefined}
      data-year={cell.year}
      aria-label={words}
      aria-pressed={isChosen}
      title={words}
      onClick={() => onChoose({ line, cell })}
    >
      {state === "no_report" ? "·" : sign}
    </button>
  );
}
