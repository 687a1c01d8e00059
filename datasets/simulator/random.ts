/** A stream of numbers from 0 up to 1 that is the same for the same key, on every machine. */
export type Random = () => number;

/** Mulberry32 over a hash of the key (FNV-1a), so that one organ's figures do not depend on another's. */
export function createRandom(key: string): Random {
  let state = 0x811c9dc5;
  for (const letter of key) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** How many of `count` cases happen, each with the same probability. */
export function binomial(random: Random, count: number, probability: number): number {
  let happened = 0;
  for (let index = 0; index < count; index += 1) if (random() < probability) happened += 1;
  return happened;
}

/** A count around a mean, spread as cases that come independently of each other. */
export function countAround(random: Random, mean: number): number {
  if (mean <= 0) return 0;
  if (mean > 200) {
    // The sum of twelve is close enough to a bell.
    const bell = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
    return Math.max(0, Math.round(mean + bell * Math.sqrt(mean)));
  }
  const limit = Math.exp(-mean);
  let product = random();
  let count = 0;
  for (; product > limit; count += 1) product *= random();
  return count;
}

/** Deals cases out over kinds by their weights; the parts add up to `count`. */
export function deal<T extends string>(
  random: Random,
  count: number,
  weights: Readonly<Partial<Record<T, number>>>,
): ReadonlyMap<T, number> {
  const entries = Object.entries(weights) as [T, number][];
  const whole = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const dealt = new Map<T, number>(entries.map(([kind]) => [kind, 0]));
  for (let index = 0; index < count; index += 1) {
    let left = random() * whole;
    const kind = entries.find(([, weight]) => (left -= weight) < 0)?.[0] ?? entries.at(-1)?.[0];
    if (kind !== undefined) dealt.set(kind, (dealt.get(kind) ?? 0) + 1);
  }
  return dealt;
}
