/**
 * Amounts rounded to some digits so that they add up to their rounded sum: what rounding takes goes to the amounts
 * it does the least to. None moves by a whole unit of the last digit or more.
 */
export function sharedRounding(amounts: readonly number[], digits: number): readonly number[] {
  const scale = 10 ** digits;
  const scaled = amounts.map((amount) => amount * scale);
  const floors = scaled.map(Math.floor);
  const total = Math.round(scaled.reduce((sum, amount) => sum + amount, 0));
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0);
  const order = scaled
    .map((amount, index) => ({ index, rest: amount - Math.floor(amount) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / scale);
}
