import { rateChange, type RateChange, type Share } from "./decomposition.ts";
import { rateOf, type RateMeasure, type Ratio, type Terms } from "./measures.ts";
import type { WhyFigure } from "./whyFigures.ts";
import { applicantRates } from "./whyParts.ts";
import { organPairs } from "./whyTotal.ts";

type Years = readonly [number, number];

/** The change of a rate by unit, or the sums that are too few for one. */
export interface WhyRate {
  readonly before: Ratio;
  readonly after: Ratio;
  /** Null where a rate is withheld in one of the years, or no unit has cases in both. */
  readonly change: RateChange | null;
  /** Organs that lack a figure in one of the years, or whose columns do not add up: not in the sums. */
  readonly leftOut: readonly string[];
  readonly organs: number;
}

function valueOf(figure: WhyFigure | undefined, { plus, minus }: Terms): number | null {
  if (figure === undefined) return null;
  const add = (sum: number | null, code: Terms["plus"][number], sign: number): number | null => {
    const value = figure.values.get(code) ?? null;
    return sum === null || value === null ? null : sum + sign * value;
  };
  const added = plus.reduce<number | null>((sum, code) => add(sum, code, 1), 0);
  return minus.reduce<number | null>((sum, code) => add(sum, code, -1), added);
}

function shareOf(figure: WhyFigure | undefined, part: Terms, whole: Terms): Share | null {
  const [cases, all] = [valueOf(figure, part), valueOf(figure, whole)];
  return cases === null || all === null ? null : { part: cases, whole: all };
}

/** Sums over the organs that state the rate in a year. */
function ratioOf(figures: readonly WhyFigure[], measure: RateMeasure): Ratio {
  const stated = figures.flatMap((figure) => {
    const share = shareOf(figure, measure.part, measure.whole);
    if (share === null) return [];
    const base = measure.base === null ? null : valueOf(figure, measure.base);
    return [{ ...share, base: base ?? share.whole }];
  });
  if (stated.length === 0) return { part: null, whole: null, base: null };
  const sum = (pick: (one: (typeof stated)[number]) => number): number =>
    stated.reduce((total, one) => total + pick(one), 0);
  return { part: sum((one) => one.part), whole: sum((one) => one.whole), base: sum((one) => one.base) };
}

function guarded(
  measure: RateMeasure,
  before: Ratio,
  after: Ratio,
  change: RateChange | null,
): RateChange | null {
  const isShown = rateOf(measure, before).value !== null && rateOf(measure, after).value !== null;
  return isShown ? change : null;
}

/** The change of a rate by organ; those that have cases in one of the years only enter or leave. */
export function whyRateByOrgan(figures: readonly WhyFigure[], measure: RateMeasure, years: Years): WhyRate {
  const pairs = organPairs(figures, years);
  const shares = pairs.map(({ organ, before, after }) => ({
    name: organ,
    before: shareOf(before, measure.part, measure.whole),
    after: shareOf(after, measure.part, measure.whole),
  }));
  const [from, to] = years;
  const before = ratioOf(
    figures.filter(({ year }) => year === from),
    measure,
  );
  const after = ratioOf(
    figures.filter(({ year }) => year === to),
    measure,
  );
  const leftOut = pairs.filter((_, index) => shares[index]?.before === null && shares[index].after === null);
  return {
    before,
    after,
    change: guarded(measure, before, after, rateChange(shares)),
    leftOut: leftOut.map(({ name }) => name),
    organs: pairs.length - leftOut.length,
  };
}

/**
 * The change of a rate by type of applicant, over the organs that state every column in both years and whose columns
 * add up to their total; null where the rate is none of table 3.
 */
export function whyRateByApplicant(
  figures: readonly WhyFigure[],
  measure: RateMeasure,
  years: Years,
): WhyRate | null {
  const rates = applicantRates(measure);
  if (rates === null) return null;
  const pairs = organPairs(figures, years);
  const isWhole = (figure: WhyFigure | undefined): boolean => {
    const total = shareOf(figure, measure.part, measure.whole);
    const columns = rates.map(({ part, whole }) => shareOf(figure, part, whole));
    const sum = (pick: (share: Share) => number): number =>
      columns.reduce((all, share) => all + (share === null ? NaN : pick(share)), 0);
    return (
      total !== null && sum(({ part }) => part) === total.part && sum(({ whole }) => whole) === total.whole
    );
  };
  const used = pairs.filter(({ before, after }) => isWhole(before) && isWhole(after));
  const pooled = (part: Terms, whole: Terms, side: "before" | "after"): Share =>
    used.reduce(
      (sum, pair) => {
        const share = shareOf(pair[side], part, whole);
        return share === null ? sum : { part: sum.part + share.part, whole: sum.whole + share.whole };
      },
      { part: 0, whole: 0 },
    );
  const shares = rates.map(({ name, part, whole }) => ({
    name,
    before: pooled(part, whole, "before"),
    after: pooled(part, whole, "after"),
  }));
  const before = ratioOf(
    used.flatMap((pair) => pair.before ?? []),
    measure,
  );
  const after = ratioOf(
    used.flatMap((pair) => pair.after ?? []),
    measure,
  );
  return {
    before,
    after,
    change: guarded(measure, before, after, rateChange(shares)),
    leftOut: pairs.filter((pair) => !used.includes(pair)).map(({ name }) => name),
    organs: used.length,
  };
}

/** What each term of the numerator does to a rate: the pooled shares' change, term by term, adding up to it. */
export function whyRateByTerm(
  figures: readonly WhyFigure[],
  measure: RateMeasure,
  years: Years,
): readonly { readonly key: Terms["plus"][number]; readonly amount: number }[] | null {
  if (measure.part.plus.length < 2 || measure.part.minus.length > 0) return null;
  const [from, to] = years;
  const shareIn = (year: number, term: Terms): number | null => {
    const stated = figures.filter(
      (one) => one.year === year && shareOf(one, measure.part, measure.whole) !== null,
    );
    const sum = (terms: Terms): number => stated.reduce((all, one) => all + (valueOf(one, terms) ?? NaN), 0);
    const whole = sum(measure.whole);
    return whole > 0 ? sum(term) / whole : null;
  };
  const parts = measure.part.plus.map((key) => {
    const term = { plus: [key], minus: [] };
    const [before, after] = [shareIn(from, term), shareIn(to, term)];
    return { key, amount: before === null || after === null ? null : after - before };
  });
  return parts.every((part): part is { key: Terms["plus"][number]; amount: number } => part.amount !== null)
    ? parts
    : null;
}
