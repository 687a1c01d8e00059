import type { ContributionBar } from "../../charts/contributionsOption.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale } from "../../locale/text.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import { addRounded, writeBar, type ShownAmounts } from "./whyRateAmounts.ts";

/** Units with all that they did to the change, then what stands apart and the whole of it. */
export function whyRateRows(
  bars: readonly ContributionBar[],
  amounts: ShownAmounts,
  measure: RateMeasure,
  locale: Locale,
): readonly ContributionBar[] {
  const units = bars.filter(({ key }) => amounts.behaviour.has(key));
  const rest = bars.filter(({ key }) => !amounts.behaviour.has(key) && key !== "mix");
  return [
    ...units.map((unit) => {
      const amount = addRounded([amounts.behaviour.get(unit.key) ?? NaN, amounts.mix.get(unit.key) ?? NaN]);
      return { ...unit, amount, ...writeBar(amount, measure, locale) };
    }),
    ...rest,
  ];
}

/** What one of the causes did, row by row. */
export interface CauseColumn {
  readonly label: string;
  /** Null for what is of neither cause. */
  readonly amountOf: (key: string) => number | null;
}

/** Behaviour and mix of each row. */
export function causeColumns(amounts: ShownAmounts, locale: Locale): readonly CauseColumn[] {
  return (["behaviour", "mix"] as const).map((cause) => ({
    label: comparePhrases[cause][locale],
    amountOf: (key) => (key === "total" ? amounts.sums[cause] : (amounts[cause].get(key) ?? null)),
  }));
}
