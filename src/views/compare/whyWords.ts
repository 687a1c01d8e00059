import { organName } from "../../charts/axes.ts";
import type { ContributionBar } from "../../charts/contributionsOption.ts";
import { writeValue } from "../../charts/words.ts";
import { formatChange } from "../../locale/number.ts";
import { comparePhrases } from "../../locale/phrases/compare.ts";
import type { Locale } from "../../locale/text.ts";
import type { FigureMeasure } from "../../queries/measures.ts";
import type { WhyTotal } from "../../queries/whyTotal.ts";
import type { Comparison } from "./useComparison.ts";
import type { Subject } from "./why.ts";

/** Names in a list, the first ones in full. */
export function listNames(names: readonly string[], locale: Locale, most = 8): string {
  const shown = names.slice(0, most).join(locale === "zh" ? "、" : ", ");
  if (names.length <= most) return shown;
  return locale === "zh" ? `${shown} 等 ${names.length} 个` : `${shown} and ${names.length - most} more`;
}

/** Whose change it is: an organ by name, several by number, and how many of them have the figures where not all do. */
export function subjectName(
  { names }: Comparison,
  { organs }: Subject,
  locale: Locale,
  counted = organs.size,
): string {
  const [only] = organs;
  if (organs.size === 1 && only !== undefined) return names.get(only) ?? only;
  if (counted < organs.size)
    return locale === "zh"
      ? `${organs.size} 个单位中有数的 ${counted} 个，`
      : `${counted} of ${organs.size} organs`;
  return locale === "zh" ? `${organs.size} 个单位` : `${organs.size} organs`;
}

/** The parts that did most of a change, and those that worked against it. */
export function driversOf(bars: readonly ContributionBar[], locale: Locale): string {
  const total = bars.find(({ isTotal }) => isTotal === true)?.amount ?? 0;
  const parts = bars.filter(({ isTotal, amount }) => isTotal !== true && amount !== 0);
  const largest = (sign: number): readonly ContributionBar[] =>
    parts
      .filter(({ amount }) => Math.sign(amount) === sign)
      .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
      .slice(0, 2);
  const write = (some: readonly ContributionBar[]): string =>
    some.map(({ name, written }) => `${organName(name)} ${written}`).join(locale === "zh" ? "、" : ", ");
  const with_ = write(largest(total === 0 ? 1 : Math.sign(total)));
  const against = write(largest(total === 0 ? -1 : -Math.sign(total)));
  if (locale === "zh")
    return `${with_ === "" ? "" : `主要来自${with_}`}${against === "" ? "" : `${with_ === "" ? "" : "；"}反方向的有${against}`}`;
  return `${with_ === "" ? "" : `mostly from ${with_}`}${against === "" ? "" : `${with_ === "" ? "" : "; "}against it ${against}`}`;
}

interface TotalFinding {
  readonly why: WhyTotal;
  readonly measure: FigureMeasure;
  readonly span: readonly [number, number];
  readonly who: string;
  readonly bars: readonly ContributionBar[];
}

/** The sentence over the parts of a total's change. */
export function describeTotal({ why, measure, span, who, bars }: TotalFinding, locale: Locale): string {
  const [from, to] = span;
  const [before, after] = [why.before, why.after].map((value) => writeValue(value, measure.unit, locale));
  const change = bars.find(({ isTotal }) => isTotal === true)?.written ?? "";
  const share = why.before > 0 ? formatChange((why.after - why.before) / why.before, locale) : null;
  const drivers = bars.length > 2 ? driversOf(bars, locale) : "";
  if (locale === "zh") {
    const way =
      why.after === why.before
        ? "，没有变化"
        : `${why.after > why.before ? "增至" : "减至"} ${after ?? ""}（${change}${share === null ? "" : `，${share}`}）`;
    return `${who}${from}年至${to}年，${measure.label.zh}由 ${before ?? ""}${way}${drivers === "" ? "" : `：${drivers}`}。`;
  }
  const way =
    why.after === why.before
      ? comparePhrases.unchanged.en
      : `went from ${before ?? ""} to ${after ?? ""} (${change}${share === null ? "" : `, ${share}`})`;
  return `${who}, ${from} to ${to}: ${measure.label.en} ${way}${drivers === "" ? "" : `; ${drivers}`}.`;
}
