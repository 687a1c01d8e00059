import type { ContributionBar } from "../../charts/contributionsOption.ts";
import { formatStep, unitWord } from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale } from "../../locale/text.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import { sharedRounding } from "../../queries/sharedRounding.ts";
import type { WhyRate } from "../../queries/whyRate.ts";

/** What a step of a rate is counted in: hundredths, hundreds, yuan. */
const scales: Readonly<Record<RateMeasure["unit"], number>> = { ratio: 100, per_100: 100, 元: 1 };

/** Steps of a rate are shown to this many digits, rounded together so that they add up as they stand. */
const digits = 2;

/** What a step of a rate is written in: points, yuan; nothing for cases per hundred. */
export function stepUnit({ unit }: RateMeasure, locale: Locale): string {
  if (unit === "ratio") return comparePhrases.points[locale];
  return unit === "元" ? unitWord("元", locale) : "";
}

/** A step of a rate with its sign and unit. */
export function writeStep(amount: number, measure: RateMeasure, locale: Locale): string {
  return `${formatStep(amount, digits, locale)} ${stepUnit(measure, locale)}`.trimEnd();
}

/** A step as it stands beside its bar, with and without its unit. */
export function writeBar(
  amount: number,
  measure: RateMeasure,
  locale: Locale,
): Pick<ContributionBar, "written" | "short"> {
  return { written: writeStep(amount, measure, locale), short: formatStep(amount, digits, locale) };
}

/** Parts of a change in the unit of the measure, by one rounding. */
export function roundTogether(exact: readonly number[], measure: RateMeasure): readonly number[] {
  return sharedRounding(
    exact.map((amount) => amount * scales[measure.unit]),
    digits,
  );
}

/** The sum of rounded steps, without what binary fractions add to it. */
export function addRounded(steps: readonly number[]): number {
  return Math.round(steps.reduce((sum, one) => sum + one, 0) * 100) / 100;
}

/** The amounts of a change as they are shown: one rounding for all of them. */
export interface ShownAmounts {
  readonly behaviour: ReadonlyMap<string, number>;
  readonly mix: ReadonlyMap<string, number>;
  readonly sums: {
    readonly behaviour: number;
    readonly mix: number;
    readonly entered: number;
    readonly left: number;
  };
}

/** The parts of a change in the unit of the measure, rounded so that they add up as they stand. */
export function shownAmounts(change: NonNullable<WhyRate["change"]>, measure: RateMeasure): ShownAmounts {
  const { units, entered, left } = change;
  const exact = [...units.map((one) => one.behaviour), ...units.map((one) => one.mix), entered, left];
  const amounts = roundTogether(exact, measure);
  const count = units.length;
  const at = (index: number): number => amounts[index] ?? NaN;
  const column = (start: number): Map<string, number> =>
    new Map(units.map(({ name }, index) => [name, at(start + index)]));
  const [behaviour, mix] = [column(0), column(count)];
  const sum = (values: ReadonlyMap<string, number>): number => addRounded([...values.values()]);
  return {
    behaviour,
    mix,
    sums: { behaviour: sum(behaviour), mix: sum(mix), entered: at(2 * count), left: at(2 * count + 1) },
  };
}
