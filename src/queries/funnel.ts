/** The limits of a funnel at a number of cases. */
export interface FunnelLimit {
  readonly whole: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** Standard normal quantiles of 97.5 % and 99.9 %: limits that 1 in 20 and 1 in 500 lie outside by chance. */
const z95 = 1.959963984540054;
const z998 = 3.090232306167814;

/** The limits around a pooled share at a number of cases, by the normal approximation, cut to 0 and 1. */
export function funnelLimit(share: number, whole: number): FunnelLimit {
  const deviation = Math.sqrt((share * (1 - share)) / whole);
  const low = (z: number): number => Math.max(0, share - z * deviation);
  const high = (z: number): number => Math.min(1, share + z * deviation);
  return { whole, low95: low(z95), high95: high(z95), low998: low(z998), high998: high(z998) };
}

/** Where a share lies in the funnel: what chance explains, what it hardly does, and what it does not. */
export type FunnelPlace = "inside" | "outside95" | "outside998";

/** The place of a share of `whole` cases in the funnel around the pooled share. */
export function funnelPlace(share: number, whole: number, pooled: number): FunnelPlace {
  const limit = funnelLimit(pooled, whole);
  if (share < limit.low998 || share > limit.high998) return "outside998";
  return share < limit.low95 || share > limit.high95 ? "outside95" : "inside";
}
