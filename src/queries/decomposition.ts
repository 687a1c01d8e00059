/** A figure of one unit of the sum in two years; null where nobody states it. */
export interface FigurePair {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** A share of one unit of the sum in two years: its cases, and how many there were. */
export interface SharePair {
  readonly name: string;
  readonly before: Share | null;
  readonly after: Share | null;
}

export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface Contribution {
  readonly name: string;
  readonly amount: number;
}

/** The change of a total: each unit known in both years, and those known in one of them only. */
export interface TotalChange {
  readonly before: number;
  readonly after: number;
  readonly parts: readonly Contribution[];
  readonly entered: number;
  readonly left: number;
  readonly enteredNames: readonly string[];
  readonly leftNames: readonly string[];
}

function isPaired<T>(pair: { before: T | null; after: T | null }): pair is { before: T; after: T } {
  return pair.before !== null && pair.after !== null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Splits the change of a total: parts, entered and left add up to after minus before. */
export function totalChange(pairs: readonly FigurePair[]): TotalChange {
  const before = pairs.flatMap((pair) => (pair.before === null ? [] : [pair.before]));
  const after = pairs.flatMap((pair) => (pair.after === null ? [] : [pair.after]));
  const entered = pairs.filter((pair) => pair.before === null && pair.after !== null);
  const left = pairs.filter((pair) => pair.before !== null && pair.after === null);
  return {
    before: sum(before),
    after: sum(after),
    parts: pairs.flatMap((pair) =>
      isPaired<number>(pair) ? [{ name: pair.name, amount: pair.after - pair.before }] : [],
    ),
    entered: sum(entered.flatMap(({ after }) => (after === null ? [] : [after]))),
    left: -sum(left.flatMap(({ before }) => (before === null ? [] : [before]))),
    enteredNames: entered.map(({ name }) => name),
    leftNames: left.map(({ name }) => name),
  };
}

/** The change of a pooled rate; all its parts together are after minus before, without residue. */
export interface RateChange {
  readonly before: number;
  readonly after: number;
  /** Shares that changed inside units, weighted by their mean weight. */
  readonly behaviour: number;
  /** Weights that moved between units, times how far their mean share lies from that of all. */
  readonly mix: number;
  /** What units with cases in one of the years only do to the pooled rate. */
  readonly entered: number;
  readonly left: number;
  readonly units: readonly { readonly name: string; readonly behaviour: number; readonly mix: number }[];
}

function pooled(shares: readonly Share[]): number | null {
  const whole = sum(shares.map((share) => share.whole));
  return whole > 0 ? sum(shares.map((share) => share.part)) / whole : null;
}

function stated(share: Share | null): readonly Share[] {
  return share !== null && share.whole > 0 ? [share] : [];
}

/**
 * For r = Σ wᵢrᵢ over units with cases in both years: behaviour = Σ mean(wᵢ)·Δrᵢ, mix = Σ (mean(rᵢ) − mean(r))·Δwᵢ;
 * mean(r) adds nothing, as Σ Δwᵢ = 0, but lets a unit's mix say whether it is above or below the others. Units of one
 * year count by what the pooled rate is with and without them. Null where no unit has cases in both years.
 */
export function rateChange(pairs: readonly SharePair[]): RateChange | null {
  const both = pairs.flatMap((pair) => {
    const [before] = stated(pair.before);
    const [after] = stated(pair.after);
    return before === undefined || after === undefined ? [] : [{ name: pair.name, before, after }];
  });
  const pooledBefore = pooled(both.map(({ before }) => before));
  const pooledAfter = pooled(both.map(({ after }) => after));
  const before = pooled(pairs.flatMap((pair) => stated(pair.before)));
  const after = pooled(pairs.flatMap((pair) => stated(pair.after)));
  if (pooledBefore === null || pooledAfter === null || before === null || after === null) return null;
  const wholeBefore = sum(both.map((unit) => unit.before.whole));
  const wholeAfter = sum(both.map((unit) => unit.after.whole));
  const middle = (pooledBefore + pooledAfter) / 2;
  const units = both.map((unit) => {
    const [w0, w1] = [unit.before.whole / wholeBefore, unit.after.whole / wholeAfter];
    const [r0, r1] = [unit.before.part / unit.before.whole, unit.after.part / unit.after.whole];
    return {
      name: unit.name,
      behaviour: ((w0 + w1) / 2) * (r1 - r0),
      mix: ((r0 + r1) / 2 - middle) * (w1 - w0),
    };
  });
  return {
    before,
    after,
    behaviour: sum(units.map((unit) => unit.behaviour)),
    mix: sum(units.map((unit) => unit.mix)),
    entered: after - pooledAfter,
    left: pooledBefore - before,
    units,
  };
}
