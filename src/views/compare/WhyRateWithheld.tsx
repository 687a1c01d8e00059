import type { ReactNode } from "react";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import type { WhyRate } from "../../queries/whyRate.ts";
import { writeMeasure, writeWithheld } from "../overview/rateWords.ts";
import { Empty } from "../Panel.tsx";
import type { WhyProps } from "./WhyPanel.tsx";

/** The rate is withheld in one of the years: its counts are shown and nothing is split. */
export function WhyRateWithheld({
  why,
  measure,
  locale,
  span,
}: Pick<WhyProps, "locale" | "span"> & {
  readonly why: WhyRate;
  readonly measure: RateMeasure;
}): ReactNode {
  const write = (ratio: WhyRate["before"], year: number): string =>
    `${year}: ${writeMeasure(measure, ratio, locale)?.exact ?? writeWithheld(measure, ratio, locale)}`;
  const isShown =
    writeMeasure(measure, why.before, locale) !== null && writeMeasure(measure, why.after, locale) !== null;
  return (
    <Empty>
      {comparePhrases[isShown ? "whyNeedsTwo" : "whyWithheld"][locale]}
      <span>
        {write(why.before, span[0])} · {write(why.after, span[1])}
      </span>
    </Empty>
  );
}
