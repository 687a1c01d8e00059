import type { TooltipLine } from "../../charts/tooltip.ts";
import { writeBasis } from "../../charts/words.ts";
import { formatShare } from "../../locale/number.ts";
import { overviewPhrases } from "../../locale/phrases/overview.ts";
import type { Locale } from "../../locale/text.ts";
import type { Measure } from "../../queries/measures.ts";
import type { Ranked } from "../../queries/ranked.ts";
import { writeMeasure, writeWithheld } from "./rateWords.ts";

/** What the tooltip says of a place: its value, on how many reports, the year before, the interval of a rate. */
export function rankedLines(one: Ranked, measure: Measure, locale: Locale): readonly TooltipLine[] {
  const now = writeMeasure(measure, one.now, locale);
  const before = writeMeasure(measure, one.before, locale);
  return [
    {
      label: measure.label[locale],
      value: now === null ? writeWithheld(measure, one.now, locale) : now.exact,
      note: writeBasis(one, locale),
    },
    ...(before === null ? [] : [{ label: overviewPhrases.yearBefore[locale], value: before.exact }]),
    ...(one.interval === null
      ? []
      : [
          {
            label: overviewPhrases.interval[locale],
            value: `${formatShare(one.interval.low, locale)} – ${formatShare(one.interval.high, locale)}`,
          },
        ]),
  ];
}

/** The sentence below a ranking: its first and its last. */
export function describeRanking(
  known: readonly Ranked[],
  measure: Measure,
  year: number | null,
  locale: Locale,
): string {
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return overviewPhrases.noneStated[locale];
  const write = (one: Ranked): string => writeMeasure(measure, one.now, locale)?.exact ?? "";
  return locale === "zh"
    ? `${year === null ? "" : `${year}年`}${measure.label.zh}：最高${first.name} ${write(first)}${known.length > 1 ? `，最低${last.name} ${write(last)}` : ""}。`
    : `${measure.label.en}${year === null ? "" : `, ${year}`}: highest ${first.name} ${write(first)}${known.length > 1 ? `, lowest ${last.name} ${write(last)}` : ""}.`;
}
