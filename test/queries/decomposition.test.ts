import { expect, it } from "vitest";
import { rateChange, totalChange, type SharePair } from "../../src/queries/decomposition.ts";

it("totalChange splits a change by unit, with those that entered and left apart", () => {
  const change = totalChange([
    { name: "east", before: 10, after: 14 },
    { name: "west", before: 7, after: 5 },
    { name: "new", before: null, after: 3 },
    { name: "gone", before: 2, after: null },
    { name: "silent", before: null, after: null },
  ]);
  expect(change).toEqual({
    before: 19,
    after: 22,
    parts: [
      { name: "east", amount: 4 },
      { name: "west", amount: -2 },
    ],
    entered: 3,
    left: -2,
    enteredNames: ["new"],
    leftNames: ["gone"],
  });
});

it("rateChange of moved weights alone is all mix", () => {
  // Shares stay 80 % and 20 %; weights go from 50:50 to 25:75, so the pooled share falls from 50 % to 35 %.
  const change = rateChange([
    { name: "a", before: { part: 80, whole: 100 }, after: { part: 40, whole: 50 } },
    { name: "b", before: { part: 20, whole: 100 }, after: { part: 30, whole: 150 } },
  ]);
  expect(change?.behaviour).toBeCloseTo(0, 12);
  expect(change?.mix).toBeCloseTo(-0.15, 12);
});

it("rateChange of moved shares alone is all behaviour", () => {
  const change = rateChange([
    { name: "a", before: { part: 80, whole: 100 }, after: { part: 60, whole: 100 } },
    { name: "b", before: { part: 20, whole: 100 }, after: { part: 20, whole: 100 } },
  ]);
  expect(change?.behaviour).toBeCloseTo(-0.1, 12);
  expect(change?.mix).toBeCloseTo(0, 12);
});

it("rateChange counts a unit of one year by what the pooled rate is with and without it", () => {
  const change = rateChange([
    { name: "a", before: { part: 50, whole: 100 }, after: { part: 50, whole: 100 } },
    { name: "new", before: null, after: { part: 100, whole: 100 } },
  ]);
  expect(change).toMatchObject({ before: 0.5, after: 0.75, behaviour: 0, mix: 0, entered: 0.25, left: 0 });
});

it("rateChange is null where no unit has cases in both years", () => {
  expect(rateChange([{ name: "a", before: { part: 1, whole: 2 }, after: { part: 0, whole: 0 } }])).toBeNull();
});

/** A fixed sequence of numbers below a limit, so that a failure can be repeated. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
}

it("rateChange adds up to the change without residue, whatever the units", () => {
  let tried = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = sequence(seed);
    const share = (): SharePair["before"] => {
      const whole = next(200);
      return next(6) === 0 ? null : { part: next(whole + 1), whole };
    };
    const pairs = Array.from({ length: 1 + next(12) }, (_, index) => ({
      name: `${index}`,
      before: share(),
      after: share(),
    }));
    const change = rateChange(pairs);
    if (change === null) continue;
    tried += 1;
    expect(change.behaviour + change.mix + change.entered + change.left).toBeCloseTo(
      change.after - change.before,
      12,
    );
    expect(change.units.reduce((sum, unit) => sum + unit.behaviour + unit.mix, 0)).toBeCloseTo(
      change.behaviour + change.mix,
      12,
    );
  }
  expect(tried).toBeGreaterThan(200);
});

it("totalChange adds up to the change, whatever is missing", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = sequence(seed);
    const value = (): number | null => (next(4) === 0 ? null : next(5000));
    const change = totalChange(
      Array.from({ length: next(15) }, (_, index) => ({ name: `${index}`, before: value(), after: value() })),
    );
    const parts = change.parts.reduce((sum, { amount }) => sum + amount, 0);
    expect(parts + change.entered + change.left).toBe(change.after - change.before);
  }
});
