/** A share with the interval that holds its true value 95 times in 100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const z = 1.959963984540054;

/** Wilson's score interval of `part` in `whole`; null where the whole is not positive. */
export function wilson(part: number, whole: number): Interval | null {
  if (whole <= 0) return null;
  const share = part / whole;
  const center = share + (z * z) / (2 * whole);
  const margin = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return { low: Math.max(0, (center - margin) / scale), high: Math.min(1, (center + margin) / scale) };
}
