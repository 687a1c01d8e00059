import type { ContributionBar } from "../../charts/contributionsOption.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { RateMeasure } from "../../queries/measures.ts";
import type { WhyRate } from "../../queries/whyRate.ts";
import { writeMeasure } from "../overview/rateWords.ts";
import { writeStep, type ShownAmounts } from "./whyRateAmounts.ts";
import { driversOf } from "./whyWords.ts";

/** What the sentence over a rate's change is made of. */
interface RateFinding {
  readonly why: WhyRate;
  readonly measure: RateMeasure;
  readonly who: string;
  readonly sums: ShownAmounts["sums"];
  readonly total: number;
  readonly bars: readonly ContributionBar[];
  readonly span: readonly [number, number];
}

const causes = {
  behaviour: { zh: "多半因为各自的做法变了", en: "mostly because units’ own rates changed" },
  mix: { zh: "多半因为件数在各单位（类型）之间移动", en: "mostly because cases moved between units" },
  units: {
    zh: "多半因为有的单位新出现或不再出现",
    en: "mostly because units entered or left",
  },
} as const satisfies Record<string, Text>;

/** What did most of the change. */
function causeOf({ behaviour, mix, entered, left }: ShownAmounts["sums"]): Text {
  const [own, moved, units] = [behaviour, mix, entered + left].map(Math.abs);
  if ((units ?? 0) > Math.max(own ?? 0, moved ?? 0)) return causes.units;
  return (moved ?? 0) > (own ?? 0) ? causes.mix : causes.behaviour;
}

/** The sentence over the parts of a rate's change. */
export function describeRate(
  { why, measure, who, sums, total, bars, span }: RateFinding,
  locale: Locale,
): string {
  const before = writeMeasure(measure, why.before, locale)?.exact ?? "";
  const after = writeMeasure(measure, why.after, locale)?.exact ?? "";
  const whole: ContributionBar = {
    key: "total",
    name: "",
    amount: sums.behaviour,
    written: "",
    short: "",
    isTotal: true,
  };
  const drivers = driversOf([...bars, whole], locale);
  const step = writeStep(total, measure, locale);
  if (locale === "zh") {
    const way = total === 0 ? "没有变化" : `${total > 0 ? "升至" : "降至"} ${after}，${step}`;
    const cause = total === 0 ? "" : `，${causeOf(sums).zh}`;
    return `${who}${span[0]}年至${span[1]}年，${measure.label.zh}由 ${before} ${way}${cause}${drivers === "" ? "" : `：做法变化${drivers}`}。`;
  }
  const way = total === 0 ? comparePhrases.unchanged.en : `went from ${before} to ${after}, ${step}`;
  const cause = total === 0 ? "" : `, ${causeOf(sums).en}`;
  return `${who}, ${span[0]} to ${span[1]}: ${measure.label.en} ${way}${cause}${drivers === "" ? "" : `; behaviour ${drivers}`}.`;
}
