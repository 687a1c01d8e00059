import type { ValueCode } from "../form/cells.ts";
import { totalChange } from "./decomposition.ts";
import type { WhyFigure } from "./whyFigures.ts";
import type { TotalPart } from "./whyParts.ts";

/** Organs whose figures belong together in a change. */
export interface NamedAmount {
  readonly amount: number;
  /** Their names. */
  readonly names: readonly string[];
}

/** The change of a total and all it is made of: everything but before and after adds up to after less before. */
export interface WhyTotal {
  readonly before: number;
  readonly after: number;
  readonly parts: readonly { readonly key: string; readonly amount: number }[];
  /** Organs that state the total in the later, or in the earlier year only. */
  readonly entered: NamedAmount;
  readonly left: NamedAmount;
  /** What the parts leave over: their sum is not the printed total, or a government counts more than its members. */
  readonly remainder: number;
  /** The change of organs that do not state every part in both years. */
  readonly unstated: NamedAmount;
  /** Organs with the total in both years. */
  readonly paired: number;
}

type Years = readonly [number, number];

interface OrganPair {
  readonly organ: string;
  readonly name: string;
  readonly before: WhyFigure | undefined;
  readonly after: WhyFigure | undefined;
}

/** The two years of each organ. */
export function organPairs(figures: readonly WhyFigure[], [from, to]: Years): readonly OrganPair[] {
  return [...new Set(figures.map(({ organ }) => organ))].map((organ) => {
    const own = figures.filter((one) => one.organ === organ);
    const before = own.find(({ year }) => year === from);
    const after = own.find(({ year }) => year === to);
    return { organ, name: after?.name ?? before?.name ?? organ, before, after };
  });
}

function valueOf(figure: WhyFigure | undefined, code: ValueCode): number | null {
  return figure?.values.get(code) ?? null;
}

function named(pairs: readonly OrganPair[], organs: readonly string[], amount: number): NamedAmount {
  const names = new Map(pairs.map(({ organ, name }) => [organ, name]));
  return { amount, names: organs.map((organ) => names.get(organ) ?? organ) };
}

/** A total by organ; null where no organ states it in both years. */
export function whyByOrgan(figures: readonly WhyFigure[], code: ValueCode, years: Years): WhyTotal | null {
  const pairs = organPairs(figures, years);
  const change = totalChange(
    pairs.map(({ organ, before, after }) => ({
      name: organ,
      before: valueOf(before, code),
      after: valueOf(after, code),
    })),
  );
  if (change.parts.length === 0) return null;
  return {
    before: change.before,
    after: change.after,
    parts: change.parts.map(({ name, amount }) => ({ key: name, amount })),
    entered: named(pairs, change.enteredNames, change.entered),
    left: named(pairs, change.leftNames, change.left),
    remainder: 0,
    unstated: { amount: 0, names: [] },
    paired: change.parts.length,
  };
}

/** A government's total by its members; what they do not explain is the remainder. Null where it lacks a year. */
export function whyByMember(
  own: readonly WhyFigure[],
  members: readonly WhyFigure[],
  code: ValueCode,
  years: Years,
): WhyTotal | null {
  const government = whyByOrgan(own, code, years);
  const split = whyByOrgan(members, code, years);
  if (government === null || split === null) return null;
  const explained = split.after - split.before;
  return {
    ...split,
    before: government.before,
    after: government.after,
    remainder: government.after - government.before - explained,
  };
}

/** A total by the figures it is made of, over the organs that state them all in both years. */
export function whyByPart(
  figures: readonly WhyFigure[],
  code: ValueCode,
  parts: readonly TotalPart[],
  years: Years,
): WhyTotal | null {
  const whole = whyByOrgan(figures, code, years);
  if (whole === null) return null;
  const pairs = organPairs(figures, years);
  const states = ({ before, after }: OrganPair): boolean =>
    parts.every((part) => valueOf(before, part.code) !== null && valueOf(after, part.code) !== null);
  const both = pairs.filter(({ organ }) => whole.parts.some(({ key }) => key === organ));
  const detailed = both.filter(states);
  const silent = both.filter((pair) => !states(pair));
  const changeOf = (organ: string): number => whole.parts.find(({ key }) => key === organ)?.amount ?? NaN;
  const amounts = parts.map((part) => ({
    key: part.code,
    amount: detailed.reduce(
      (sum, { before, after }) =>
        sum + part.sign * ((valueOf(after, part.code) ?? NaN) - (valueOf(before, part.code) ?? NaN)),
      0,
    ),
  }));
  const stated = detailed.reduce((sum, { organ }) => sum + changeOf(organ), 0);
  return {
    ...whole,
    parts: amounts,
    remainder: stated - amounts.reduce((sum, { amount }) => sum + amount, 0),
    unstated: {
      amount: silent.reduce((sum, { organ }) => sum + changeOf(organ), 0),
      names: silent.map(({ name }) => name),
    },
  };
}
